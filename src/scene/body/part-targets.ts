import type { NodeSide, PartKey, Side } from '#atlas/ids.ts';
import type { Peel } from '#state/view.ts';
import type { BodyPart } from '../model/body-model.ts';

/** How a part is to be shown, each 0 to 1. */
export interface PartLook {
  hover: number;
  select: number;
  /** Stands back because something else is selected. */
  recede: number;
  opacity: number;
}

/** What of the view decides how parts look. */
export interface PartView {
  /** Keys of the parts of the selected muscle. */
  selected: ReadonlySet<PartKey>;
  side: Side;
  peel: Peel;
  isolate: boolean;
  hovered: { part: PartKey; side: NodeSide } | null;
}

/** Opacity of parts that lie over the selected muscle. */
const GHOST = 0.16;
/** Parts within this many metres of the selected muscle's box can hide it. */
const COVER_REACH = 0.01;

/** The look of every muscle part in a view. */
export function partTargets(parts: readonly BodyPart[], view: PartView): PartLook[] {
  const chosen = parts.filter((part) => isSelected(part, view));
  return parts.map((part) => {
    const selected = isSelected(part, view);
    return {
      hover: view.hovered?.part === part.key && view.hovered.side === part.side ? 1 : 0,
      select: selected ? 1 : 0,
      recede: chosen.length > 0 && !selected ? 1 : 0,
      opacity: opacityOf(part, selected, chosen, view),
    };
  });
}

function opacityOf(part: BodyPart, selected: boolean, chosen: readonly BodyPart[], view: PartView): number {
  if (selected) return 1;
  if (view.isolate && chosen.length > 0) return 0;
  if (view.peel === 5 || (view.peel >= 2 && part.layer < view.peel)) return 0;
  return chosen.some((muscle) => covers(part, muscle)) ? GHOST : 1;
}

/** A shallower part in front of the muscle: boxes meet, both on the same half of the body or one across the midline. */
function covers(part: BodyPart, muscle: BodyPart): boolean {
  if (part.layer >= muscle.layer) return false;
  if (part.side !== muscle.side && part.side !== 'mid' && muscle.side !== 'mid') return false;
  return part.box.clone().expandByScalar(COVER_REACH).intersectsBox(muscle.box);
}

function isSelected(part: BodyPart, { selected, side }: PartView): boolean {
  return selected.has(part.key) && (part.side === side || part.side === 'mid');
}

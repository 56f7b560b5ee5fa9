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
  /** Indices of the parts that lie over it. */
  over: ReadonlySet<number>;
  side: Side;
  peel: Peel;
  isolate: boolean;
  hovered: { part: PartKey; side: NodeSide } | null;
}

/** Opacity of parts that lie over the selected muscle. */
const GHOST = 0.16;

/** The look of every muscle part in a view. */
export function partTargets(parts: readonly BodyPart[], view: PartView): PartLook[] {
  const anySelected = parts.some((part) => isSelected(part, view));
  return parts.map((part) => {
    const selected = isSelected(part, view);
    return {
      hover: view.hovered?.part === part.key && view.hovered.side === part.side ? 1 : 0,
      select: selected ? 1 : 0,
      recede: anySelected && !selected ? 1 : 0,
      opacity: opacityOf(part, selected, view.isolate && anySelected, view),
    };
  });
}

function opacityOf(part: BodyPart, selected: boolean, alone: boolean, view: PartView): number {
  if (selected) return 1;
  if (alone) return 0;
  if (view.peel === 5 || (view.peel >= 2 && part.layer < view.peel)) return 0;
  return view.over.has(part.index) ? GHOST : 1;
}

/** Whether a part belongs to the selected muscle on the selected side. */
export function isSelected(part: BodyPart, { selected, side }: Pick<PartView, 'selected' | 'side'>): boolean {
  return selected.has(part.key) && (part.side === side || part.side === 'mid');
}

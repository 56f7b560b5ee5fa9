import { useRef } from 'react';
import type { PartKey, Side } from '#atlas/ids.ts';
import type { PublishedMuscle, PublishedPoint } from '#clinical/published.ts';
import { selectedMuscle, selectedParts } from '#state/selection.ts';
import type { AppState } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import { placeOnPart, type SurfacePlace } from './model/anchor.ts';
import type { BodyPart, MergedLayer } from './model/body-model.ts';

/** What the stage shows: the selection, or what a list item previews for as long as the pointer rests on it. */
export interface Shown {
  muscle: PublishedMuscle | null;
  parts: readonly PartKey[];
  /** Number of the point that is open; null shows the pain of all of the muscle's points. */
  point: number | null;
  side: Side;
}

/** A trigger point in its place on the body. */
export interface PlacedPoint {
  point: PublishedPoint;
  part: BodyPart;
  place: SurfacePlace;
}

/** What is selected. */
export function selectedIn(state: AppState): Shown {
  const { point, side } = state;
  return { muscle: selectedMuscle(state), parts: selectedParts(state), point, side };
}

/** What is previewed, else what is selected. */
export function shownIn(state: AppState): Shown {
  const { previewed, clinical } = state;
  const muscle = previewed && clinical.kind === 'ready' ? clinical.value.muscles.get(previewed.muscle) : null;
  if (!previewed || !muscle) return selectedIn(state);
  return { muscle, parts: muscle.partKeys, point: previewed.point, side: previewed.side };
}

/** Follows `selectedIn` or `shownIn` in the store; the same object for as long as it says the same. */
export function useShown(read: (state: AppState) => Shown): Shown {
  const last = useRef<Shown | null>(null);
  return useApp((state) => {
    const next = read(state);
    if (!last.current || !same(last.current, next)) last.current = next;
    return last.current;
  });
}

function same(a: Shown, b: Shown): boolean {
  return (
    a.muscle === b.muscle &&
    a.point === b.point &&
    a.side === b.side &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, i) => part === b.parts[i])
  );
}

/** The points of the shown muscle on the shown side, those without a part in the model left out. */
export function placePoints({ muscle, side }: Shown, layer: MergedLayer): PlacedPoint[] {
  return (muscle?.points ?? []).flatMap((point) => {
    if (point.sides !== 'both' && point.sides !== side) return [];
    const { key, u, v } = point.anchor;
    const part = layer.parts.find((p) => p.key === key && (p.side === side || p.side === 'mid'));
    return part ? [{ point, part, place: placeOnPart(layer, part, u, v) }] : [];
  });
}

import type { PartKey } from '#atlas/ids.ts';
import { readMarks } from '#clinical/finder.ts';
import type { PointOfMuscle } from '#clinical/lookup.ts';
import type { PublishedMuscle } from '#clinical/published.ts';
import type { AppState } from './store.ts';

/** The clinical entry of the selected muscle; null while nothing is selected, described or loaded. */
export function selectedMuscle({ clinical, muscle }: AppState): PublishedMuscle | null {
  if (!muscle || clinical.kind !== 'ready') return null;
  return clinical.value.muscles.get(muscle) ?? null;
}

/** The point that is open, with its muscle. */
export function selectedPoint({ clinical, muscle, point }: AppState): PointOfMuscle | null {
  if (!muscle || point === null || clinical.kind !== 'ready') return null;
  return clinical.value.points.get(`${muscle}/${point}`) ?? null;
}

/** Parts of the body model that the selected muscle consists of; not a stable array, compare by content. */
export function selectedParts(state: AppState): readonly PartKey[] {
  const entry = selectedMuscle(state);
  if (entry) return entry.partKeys;
  const { muscle, catalogue } = state;
  if (!muscle || catalogue.kind !== 'ready') return [];
  return Object.keys(catalogue.value[muscle]?.parts ?? {}).map((part) => `${muscle}.${part}` as PartKey);
}

/** Regions to colour on the skin, as in its list: the finder's marks, and the one that is pointed at. */
export function markedOnBody({ page, at, clinical, highlightedRegion }: AppState): readonly string[] {
  const marks = page.kind === 'find' && clinical.kind === 'ready' ? readMarks(clinical.value, at).marks : [];
  return highlightedRegion ? [...marks, highlightedRegion] : marks;
}

/** How a part of the body model is called: `Trapezius, descending part`. */
export function partName({ catalogue }: AppState, part: PartKey): string {
  const [muscle = '', piece = ''] = part.split('.');
  const entry = catalogue.kind === 'ready' ? catalogue.value[muscle] : undefined;
  if (!entry) return muscle.replaceAll('-', ' ');
  const own = entry.parts[piece]?.name;
  if (own) return own;
  return piece === 'whole' ? entry.name : `${entry.name}, ${piece.replaceAll('-', ' ')} part`;
}

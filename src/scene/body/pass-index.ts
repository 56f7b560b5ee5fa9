import type { MergedLayer } from '../model/body-model.ts';
import type { Pass } from './part-states.ts';

/**
 * Copies the index ranges of the parts that a pass draws into `into`, one after the other; the vertices stay where
 * they are. Returns how many entries were written.
 */
export function fillPassIndex(
  { parts, indices }: Pick<MergedLayer, 'parts' | 'indices'>,
  passOf: (part: number) => Pass,
  pass: Pass,
  into: Uint32Array,
): number {
  let at = 0;
  for (const { index, start, count } of parts) {
    if (passOf(index) !== pass) continue;
    into.set(indices.subarray(start, start + count), at);
    at += count;
  }
  return at;
}

/** The two halves of the skin and the regions that its vertices carry. */
import { mirrorVertex } from '#atlas/envelope-halves.ts';
import type { Side } from '#atlas/ids.ts';
import type { SkinMesh } from './types.ts';

/** Exists on the right only, within `abdomen_lower.right`, and counts in both. */
const RIGHT_LOWER_QUADRANT = 'abdomen_rlq';

/**
 * The regions of a vertex as seen from a point on a side: the bare name for that side or an unpaired region, `.right`
 * for the opposite side. Weights are always those of the left point; for `right` the region is looked up in the mirror.
 * A vertex of the midline belongs to either half: `half` says which one is meant.
 */
export function regionsOf(skin: SkinMesh, vertex: number, side: Side, half: Side): string[] {
  const label = skin.regions[skin.region[side === 'left' ? vertex : mirrorVertex(vertex, skin)]!];
  if (label === undefined) return [];
  if (label.startsWith(RIGHT_LOWER_QUADRANT)) {
    return [RIGHT_LOWER_QUADRANT, side === 'right' ? 'abdomen_lower' : 'abdomen_lower.right'];
  }
  const dotAt = label.lastIndexOf('.');
  if (dotAt < 0) return [label];
  return [half === 'left' ? label.slice(0, dotAt) : `${label.slice(0, dotAt)}.right`];
}

/** The half of the skin that a vertex lies in; the midline counts as left. */
export function halfOf({ midline, half }: Pick<SkinMesh, 'midline' | 'half'>, vertex: number): Side {
  return vertex < midline + half ? 'left' : 'right';
}

import type { BoneFigures } from './bone-figures.ts';
import type { TriangleMesh } from './mesh.ts';
import { joinMirrored, snapBorderToMidline } from './mirror.ts';
import { sectionField } from './section-field.ts';
import { placeOut } from './section-frame.ts';
import { simplify } from './simplify.ts';
import { smoothKeepingVolume } from './smooth.ts';
import { surfaceNets } from './surface-nets.ts';

/** Passes of smoothing: enough to take the last ripple of the grid, too few to move a border. */
const SMOOTHING_PASSES = 3;

/**
 * Rebuilds a bone from its figures: a closed outward mesh in metres; a symmetric bone comes whole.
 * @param triangles about how many; the figures' own number by default
 */
export function rebuildBone(figures: BoneFigures, triangles = figures.triangles): TriangleMesh {
  const net = boneNet(figures);
  if (!figures.mid) return simplify(net, triangles);
  return joinMirrored(simplify(net, triangles / 2));
}

/** The bone at the full fineness of its grid; of a symmetric one the left half, open along x = 0. */
export function boneNet(figures: BoneFigures): TriangleMesh {
  const { field, dims, origin, cell, reach } = sectionField(figures);
  const { positions, indices } = surfaceNets(field, dims, origin, cell);
  const out = placeOut(figures.frame);
  for (let p = 0; p < positions.length; p += 3) {
    const [u, v, w] = [positions[p], positions[p + 1], positions[p + 2]] as [number, number, number];
    positions.set(out({ u, v, at: w / reach }), p);
  }
  const net = { positions, indices };
  return smoothKeepingVolume(figures.mid ? snapBorderToMidline(net) : net, SMOOTHING_PASSES);
}

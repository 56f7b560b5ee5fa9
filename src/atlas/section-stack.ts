import { vertexNormals } from './adjacency.ts';
import type { BoneFigures } from './bone-figures.ts';
import type { ShadedMesh, TriangleMesh } from './mesh.ts';
import { joinMirrored, snapBorderToMidline } from './mirror.ts';
import { sectionField } from './section-field.ts';
import { placeOut } from './section-frame.ts';
import { simplifyShaded } from './simplify.ts';
import { smoothKeepingVolume } from './smooth.ts';
import { surfaceNets } from './surface-nets.ts';

/** Passes of smoothing: enough to take the last ripple of the grid, too few to move a border. */
const SMOOTHING_PASSES = 3;
/** Passes before normals are taken, which show ripples long before outlines do. */
const SHADING_PASSES = 12;

/**
 * Rebuilds a bone from its figures: a closed outward mesh in metres, with the normals of its full fineness;
 * a symmetric bone comes whole.
 * @param triangles about how many; the figures' own number by default
 */
export function rebuildBone(figures: BoneFigures, triangles = figures.triangles): ShadedMesh {
  const net = boneNet(figures);
  const normals = vertexNormals(smoothKeepingVolume(net, SHADING_PASSES));
  if (!figures.mid) return simplifyShaded({ ...net, normals }, triangles);
  const half = simplifyShaded({ ...net, normals }, triangles / 2);
  return joinMirrored({ ...half, ...snapBorderToMidline(half) });
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

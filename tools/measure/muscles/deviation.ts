import type { TriangleMesh } from '#atlas/mesh.ts';
import { Nearest } from './nearest.ts';

/** Median, 95th percentile and greatest of a set of distances, metres. */
export interface Spread {
  median: number;
  p95: number;
  max: number;
}

/** How far a rebuilt part and its reference stray from each other, vertices to surface. */
export interface Deviation {
  toReference: Spread;
  fromReference: Spread;
}

const searchable = new WeakMap<TriangleMesh, Nearest>();

/** Distances from the vertices of each mesh to the surface of the other. */
export function deviation(ours: TriangleMesh, reference: TriangleMesh): Deviation {
  let target = searchable.get(reference);
  if (!target) searchable.set(reference, (target = new Nearest(reference)));
  return { toReference: distances(ours, target), fromReference: distances(reference, new Nearest(ours)) };
}

function distances({ positions: p }: TriangleMesh, to: Nearest): Spread {
  const found = new Float64Array(p.length / 3);
  for (let i = 0; i < found.length; i++) found[i] = to.distance(p[i * 3]!, p[i * 3 + 1]!, p[i * 3 + 2]!);
  found.sort();
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))]!;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

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

/**
 * Distances from the vertices of each mesh to the surface of the other.
 * @param most at most about so many vertices of each are asked, evenly picked
 */
export function deviation(
  ours: TriangleMesh,
  reference: TriangleMesh,
  most = Number.POSITIVE_INFINITY,
): Deviation {
  const target = searchable.get(reference) ?? new Nearest(reference);
  searchable.set(reference, target);
  return {
    toReference: distances(ours, target, most),
    fromReference: distances(reference, new Nearest(ours), most),
  };
}

function distances({ positions: p }: TriangleMesh, to: Nearest, most: number): Spread {
  const step = Math.max(1, Math.round(p.length / 3 / most));
  const found = new Float64Array(Math.ceil(p.length / 3 / step));
  for (let i = 0; i < found.length; i++) {
    const v = i * step * 3;
    found[i] = to.distance(p[v]!, p[v + 1]!, p[v + 2]!);
  }
  found.sort();
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))]!;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

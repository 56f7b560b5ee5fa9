import { Vector3 } from 'three';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { Nearest } from '../muscles/nearest.ts';
import { distanceAt, type Solid } from './solid.ts';

/** How far two surfaces are apart, in metres, both directions taken together. */
export interface Deviation {
  median: number;
  /** 95th percentile. */
  p95: number;
  worst: number;
}

/** Samples per square metre and direction, and the fewest of a bone. */
const DENSITY = 200_000;
const FEWEST = 400;

/**
 * Deviation of a rebuilt bone from the reference: distances of evenly spread points of each surface to the
 * other. Reference surface that does not border the solid (ducts, doubled pieces, a neighbour in the same
 * node) does not count, nor does what lies beyond the midline.
 */
export function deviation(rebuilt: TriangleMesh, solid: Solid): Deviation {
  const kept = (p: Vector3): boolean => p.x >= 0;
  const borders = (p: Vector3, n: Vector3): boolean => {
    const [out, within] = [0.5, -0.5].map((cells) => {
      const q = p.clone().addScaledVector(n, cells * solid.grid.cell);
      return distanceAt(solid, [q.x, q.y, q.z]) < 0;
    });
    return out !== within;
  };
  const [reference, ours] = [new Nearest(solid.mesh), new Nearest(rebuilt)];
  const there = samples(solid.mesh, (p, n) => kept(p) && borders(p, n)).map(({ x, y, z }) =>
    ours.distance(x, y, z),
  );
  const back = samples(rebuilt, kept).map(({ x, y, z }) => reference.distance(x, y, z));
  const all = Float64Array.of(...there, ...back).sort();
  const at = (share: number): number =>
    all[Math.min(all.length - 1, Math.floor(share * all.length))] as number;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** Points of a surface, evenly spread by a low-discrepancy walk over its triangles' areas. */
function samples(mesh: TriangleMesh, keep: (place: Vector3, normal: Vector3) => boolean): Vector3[] {
  const { indices, positions } = mesh;
  const corner = (i: number): Vector3 => new Vector3().fromArray(positions, 3 * (indices[i] as number));
  const points: Vector3[] = [];
  const areas = Float64Array.from({ length: indices.length / 3 }, (_, t) => {
    const a = corner(3 * t);
    return (
      corner(3 * t + 1)
        .sub(a)
        .cross(corner(3 * t + 2).sub(a))
        .length() / 2
    );
  });
  const total = areas.reduce((sum, area) => sum + area, 0);
  const step = total / Math.max(FEWEST, Math.round(total * DENSITY));
  let [owed, count] = [step / 2, 0];
  areas.forEach((area, t) => {
    const a = corner(3 * t);
    const [ab, ac] = [corner(3 * t + 1).sub(a), corner(3 * t + 2).sub(a)];
    const normal = ab.clone().cross(ac).normalize();
    for (owed += area; owed >= step; owed -= step) {
      count++;
      // The two irrational steps of Roberts' R2 sequence, folded into the triangle.
      let [s, r] = [(count * 0.7548776662466927) % 1, (count * 0.5698402909980532) % 1];
      if (s + r > 1) [s, r] = [1 - s, 1 - r];
      const place = a.clone().addScaledVector(ab, s).addScaledVector(ac, r);
      if (keep(place, normal)) points.push(place);
    }
  });
  return points;
}

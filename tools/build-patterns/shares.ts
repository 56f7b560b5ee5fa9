/** How much of each region a zone covers, by area. */

import type { Surface } from '#atlas/geodesic-mesh.ts';
import { at, corners, minus } from '#atlas/geodesic-mesh.ts';
import type { Side } from '#atlas/ids.ts';
import { halfOf, regionsOf } from './halves.ts';
import type { RegionShare, SkinMesh } from './types.ts';
import { LISTED_SHARE } from './types.ts';

/** Measures zones on one skin. */
export interface ShareMeter {
  /** Shares of at least `LISTED_SHARE`, largest first. Weights are those that the binary holds. */
  shares(weights: ReadonlyMap<number, number>, side: Side): RegionShare[];
}

/** Prepares the areas of all regions; a triangle gives each corner's region the third that is nearest to it. */
export function shareMeter(surface: Surface, skin: SkinMesh): ShareMeter {
  const areas = new Float64Array(surface.faceCount);
  for (let f = 0; f < surface.faceCount; f++) areas[f] = faceArea(surface, f);
  const whole = { left: new Map<string, number>(), right: new Map<string, number>() };
  const add = (sums: Map<string, number>, face: number, vertex: number, side: Side, area: number) => {
    const half = corners(surface, face).some((v) => halfOf(skin, v) === 'right') ? 'right' : 'left';
    for (const region of regionsOf(skin, vertex, side, half))
      sums.set(region, (sums.get(region) ?? 0) + area);
  };
  for (const side of ['left', 'right'] as const) {
    for (let f = 0; f < surface.faceCount; f++) {
      for (const vertex of corners(surface, f)) add(whole[side], f, vertex, side, areas[f]! / 3);
    }
  }

  return {
    shares(weights, side) {
      const covered = new Map<string, number>();
      const faces = new Set<number>();
      for (const [vertex, weight] of weights) {
        if (weight < 0.5) continue;
        for (let i = surface.faceStart[vertex]!; i < surface.faceStart[vertex + 1]!; i++)
          faces.add(surface.faces[i]!);
      }
      for (const face of faces) {
        const own = corners(surface, face);
        const values = own.map((v) => weights.get(v) ?? 0);
        own.forEach((vertex, corner) => {
          const cell = cellAbove(values[corner]!, values[(corner + 1) % 3]!, values[(corner + 2) % 3]!);
          if (cell > 0) add(covered, face, vertex, side, areas[face]! * cell);
        });
      }
      return [...covered]
        .map(([region, area]) => ({ region, share: area / whole[side].get(region)! }))
        .filter(({ share }) => share >= LISTED_SHARE)
        .sort((a, b) => b.share - a.share || a.region.localeCompare(b.region));
    },
  };
}

function faceArea(surface: Surface, face: number): number {
  const [i, j, k] = corners(surface, face);
  const [ux, uy, uz] = minus(at(surface.positions, j), at(surface.positions, i));
  const [vx, vy, vz] = minus(at(surface.positions, k), at(surface.positions, i));
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

/**
 * The part of a triangle, 0..1/3, that is nearest to its first corner and where the weight, linear between the corners
 * a, b and c, is at least 1/2.
 */
export function cellAbove(a: number, b: number, c: number): number {
  if (a >= 0.5 && b >= 0.5 && c >= 0.5) return 1 / 3;
  if (a < 0.5 && b < 0.5 && c < 0.5) return 0;
  // The cell in coordinates (towards b, towards c): corner, middle of a-b, centre, middle of a-c.
  const cell = [
    [0, 0],
    [1 / 2, 0],
    [1 / 3, 1 / 3],
    [0, 1 / 2],
  ] as const;
  const level = ([x, y]: readonly [number, number]) => a + x * (b - a) + y * (c - a) - 0.5;
  const kept: [number, number][] = [];
  cell.forEach((p, i) => {
    const q = cell[(i + 1) % 4]!;
    const [here, there] = [level(p), level(q)];
    if (here >= 0) kept.push([...p]);
    if (here >= 0 !== there >= 0) {
      const t = here / (here - there);
      kept.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
    }
  });
  let twice = 0;
  kept.forEach(([x, y], i) => {
    const [nx, ny] = kept[(i + 1) % kept.length]!;
    twice += x * ny - nx * y;
  });
  return twice; // the whole triangle has area 1/2 in these coordinates
}

/** Every point lies on its muscle, on the body as it is built now. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { closestOnTriangle } from '#atlas/closest-on-triangle.ts';
import { loftPoint } from '#atlas/loft.ts';
import type { Catalogue } from '#atlas/loft-figures.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import type { PublishedAtlas } from '#clinical/published.ts';
import { buildMuscles, readFigures } from '../build-model/muscles.ts';

const atlas = JSON.parse(readFileSync('public/data/trigger-points.json', 'utf8')) as PublishedAtlas;
const catalogue = JSON.parse(readFileSync('data/atlas/catalogue.json', 'utf8')) as Catalogue;
const figures = readFigures();
const built = buildMuscles();
const points = atlas.muscles.flatMap((muscle) => muscle.points);

/** Distance from a place to a surface, millimetres. */
function away({ positions, indices }: TriangleMesh, [x, y, z]: readonly [number, number, number]): number {
  const corners = new Float64Array(9);
  const nearest = new Float64Array(3);
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 9; k++) corners[k] = positions[3 * indices[t + Math.floor(k / 3)]! + (k % 3)]!;
    closestOnTriangle(corners, x, y, z, nearest);
    least = Math.min(least, Math.hypot(nearest[0]! - x, nearest[1]! - y, nearest[2]! - z));
  }
  return 1000 * least;
}

it('every anchor names a part that the body has', () => {
  const strays = points.filter(({ anchor }) => !figures.has(anchor.key));
  expect(strays.map(({ id, anchor }) => `${id} on ${anchor.key}`)).toEqual([]);
});

it('every anchor lies on the built part, within its spread, on the left half or the midline', () => {
  const strays = points.flatMap(({ id, anchor }) => {
    const { position } = loftPoint(figures.get(anchor.key)!, anchor.u, anchor.v);
    const gap = away(built.get(anchor.key)!.mesh, position);
    return gap <= anchor.spreadMm && position[0] > -1e-3 ? [] : [`${id}: ${gap.toFixed(1)} mm`];
  });
  expect(strays).toEqual([]);
});

it('a point of one side only lies on a part that has two', () => {
  const strays = points.filter(({ sides, anchor }) => {
    const [muscle, part] = anchor.key.split('.') as [string, string];
    return sides !== 'both' && catalogue[muscle]?.parts[part]?.mid;
  });
  expect(strays).toEqual([]);
});

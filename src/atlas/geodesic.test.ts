import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceField, pointSeeds } from './geodesic-field.ts';
import { ball, ballDistance, seededRandom, tube, tubeDistance } from './geodesic-fixture.ts';
import type { Surface, SurfacePoint, Vec3 } from './geodesic-mesh.ts';
import { at, atVertex, nearestFrom, nearestPoint, positionOf, toSurface } from './geodesic-mesh.ts';
import { lengthOf, pointAlong, shortestPath } from './geodesic-path.ts';
import type { TriangleMesh } from './mesh.ts';

type Truth = (a: readonly number[], b: readonly number[]) => number;

/** The bar is 2 %; places nearer than 4 mm are within a triangle of the source. */
const NEAR = 0.004;

const shapes: [string, TriangleMesh, Truth][] = [0, 0.5].flatMap(
  (jitter): [string, TriangleMesh, Truth][] => [
    [`arm, jitter ${jitter}`, tube(0.05, 0.5, 0.01, jitter, 1), (a, b) => tubeDistance(0.05, a, b)],
    [`trunk, jitter ${jitter}`, tube(0.15, 0.6, 0.01, jitter, 2), (a, b) => tubeDistance(0.15, a, b)],
    [`finger, jitter ${jitter}`, tube(0.008, 0.08, 0.004, jitter, 3), (a, b) => tubeDistance(0.008, a, b)],
    [`head, jitter ${jitter}`, ball(0.1, 0.01, jitter, 4), (a, b) => ballDistance(0.1, a, b)],
  ],
);

/** A place somewhere on a surface, now at a vertex, now within a face. */
function anywhere(surface: Surface, random: () => number): SurfacePoint {
  if (random() < 0.3) return atVertex(surface, Math.floor(random() * surface.vertexCount));
  const [u, v] = [random(), random()];
  const face = Math.floor(random() * surface.faceCount);
  return { face, weights: u + v < 1 ? [u, v, 1 - u - v] : [1 - u, 1 - v, u + v - 1] };
}

describe.each(shapes)('geodesics on a known surface: %s', (_, mesh, truth) => {
  const surface = toSurface(mesh);

  it('keep the distance within 2 % of the truth (seed 5)', () => {
    const random = seededRandom(5);
    let worst = 0;
    for (let round = 0; round < 8; round++) {
      const source = anywhere(surface, random);
      const from = positionOf(surface, source);
      const { distance } = distanceField(surface, pointSeeds(surface, source));
      for (let v = 0; v < surface.vertexCount; v++) {
        const exact = truth(from, at(mesh.positions, v));
        if (exact > NEAR) worst = Math.max(worst, Math.abs(distance[v]! / exact - 1));
      }
    }
    expect(worst).toBeLessThan(0.02);
  });

  it('find a way of that length, and half of it at half the way (seed 6)', () => {
    const random = seededRandom(6);
    for (let round = 0; round < 25; round++) {
      const [a, b] = [anywhere(surface, random), anywhere(surface, random)];
      const exact = truth(positionOf(surface, a), positionOf(surface, b));
      if (exact < 2 * NEAR) continue;
      const line = shortestPath(surface, a, b)!;
      expect(Math.abs(lengthOf(line) / exact - 1)).toBeLessThan(0.02);
      const middle = positionOf(surface, pointAlong(surface, line, lengthOf(line) / 2));
      expect(Math.abs(truth(positionOf(surface, a), middle) / exact - 0.5)).toBeLessThan(0.02);
    }
  });

  it('obey symmetry and the triangle inequality (seed 7)', () => {
    const place = fc.integer({ min: 0, max: surface.vertexCount - 1 });
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const from = (p: number) =>
          distanceField(surface, pointSeeds(surface, atVertex(surface, p))).distance;
        const [fromA, fromB] = [from(a), from(b)];
        const [ab, ba, bc, ac] = [fromA[b]!, fromB[a]!, fromB[c]!, fromA[c]!];
        expect(Math.abs(ab - ba)).toBeLessThanOrEqual(0.02 * ab + 1e-6);
        expect(ac).toBeLessThanOrEqual((ab + bc) * 1.01 + 1e-6);
        expect(ab).toBeGreaterThanOrEqual(0.999 * straight(surface, a, b));
      }),
      { seed: 7, numRuns: 12 },
    );
  });
});

function straight(surface: Surface, a: number, b: number): number {
  const [p, q] = [at(surface.positions, a), at(surface.positions, b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe('a front', () => {
  const surface = toSurface(tube(0.05, 0.3, 0.01, 0.4, 8));

  it('stops at its limit', () => {
    const { distance, reached } = distanceField(surface, pointSeeds(surface, atVertex(surface, 400)), {
      limit: 0.04,
    });
    expect(reached.length).toBeGreaterThan(20);
    expect(Math.max(...reached.map((v) => distance[v]!))).toBeLessThanOrEqual(0.04);
    expect(distance.filter(Number.isFinite)).toHaveLength(reached.length);
  });

  it('stays within the vertices that it may enter', () => {
    const allowed = new Uint8Array(surface.vertexCount);
    for (let v = 0; v < surface.vertexCount; v++) allowed[v] = surface.positions[3 * v]! > 0 ? 1 : 0;
    const start = allowed.indexOf(1);
    const { reached } = distanceField(surface, pointSeeds(surface, atVertex(surface, start)), { allowed });
    expect(reached.every((v) => allowed[v] === 1)).toBe(true);
  });

  it('does not jump from one shell to the next, however near', () => {
    const one = tube(0.02, 0.1, 0.005, 0, 1);
    const shift = Float32Array.from(one.positions, (value, i) => (i % 3 === 0 ? value + 0.0405 : value));
    const count = one.positions.length / 3;
    const both = toSurface({
      positions: Float32Array.from([...one.positions, ...shift]),
      indices: Uint32Array.from([...one.indices, ...one.indices.map((v) => v + count)]),
    });
    const arm = nearestPoint(both, [0.02, 0.05, 0]);
    const trunk = nearestPoint(both, [0.021, 0.05, 0]);
    expect(shortestPath(both, arm, trunk)).toBeNull();
    const { reached } = distanceField(both, pointSeeds(both, arm));
    expect(reached.every((v) => v < count)).toBe(true);
    expect(nearestFrom(both, arm.face, [0.0205, 0.05, 0]).face).toBeLessThan(one.indices.length / 3);
  });

  it('is the mirror image of the front from the mirrored place', () => {
    const { positions, indices } = ball(0.1, 0.012, 0.4, 9);
    const mirrored = toSurface({
      positions: positions.map((value, i) => (i % 3 === 0 ? -value : value)),
      indices: Uint32Array.from(
        { length: indices.length },
        (_, i) => indices[i - (i % 3) + [0, 2, 1][i % 3]!]!,
      ),
    });
    const here = distanceField(toSurface({ positions, indices }), [
      { vertex: 5, distance: 0, direction: [0, 0, 0], label: 0 },
    ]);
    const there = distanceField(mirrored, [{ vertex: 5, distance: 0, direction: [0, 0, 0], label: 0 }]);
    const gaps = here.distance.map((d, v) => Math.abs(there.distance[v]! - d) / (d + 0.01));
    expect(Math.max(...gaps)).toBeLessThan(0.002);
  });
});

it('the nearest point of a surface lies on it', () => {
  const surface = toSurface(ball(0.1, 0.01, 0, 1));
  const target: Vec3 = [0.09, 0.05, -0.07];
  const found = positionOf(surface, nearestPoint(surface, target));
  expect(ballDistance(0.1, found, target)).toBeLessThan(0.002);
  expect(Math.hypot(...found)).toBeGreaterThan(0.098);
});

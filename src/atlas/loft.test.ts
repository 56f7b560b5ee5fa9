import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoftFigures, type LoftGrid, loftPoint, loftSeams, nearestUv, rebuildLoft } from './loft.ts';
import type { TriangleMesh } from './mesh.ts';
import { edgeCensus, signedVolume } from './mesh-measures.ts';

/** A cylinder standing on y = 0 with folded ends, origin up; radius and height in 0.1 mm. */
function cylinder(radius: number, height: number, stations = 9, points = 16): LoftFigures {
  const ring = (y: number) =>
    Array.from({ length: points }, (_, i) => {
      // Seen from the front (z), with the origin up, v grows to the viewer's right (x).
      const turn = (i / points) * 2 * Math.PI;
      return [radius * Math.sin(turn), y, radius * Math.cos(turn)];
    }).flat();
  const fold = (y: number) => ring(y).map((value, i) => (i % 3 === 2 ? 0 : value));
  return {
    kind: 'belly',
    stations: [
      fold(height),
      ...Array.from({ length: stations - 2 }, (_, k) => ring(height * (1 - k / (stations - 3)))),
      fold(0),
    ].map((station) => station.map((value) => Math.round(value) + 0)),
  };
}

/** A torus about the z axis, radii in 0.1 mm, its fibres running clockwise seen from the front. */
function torus(radius: number, thickness: number): LoftFigures {
  const stations = Array.from({ length: 16 }, (_, k) => {
    const way = (-k / 16) * 2 * Math.PI;
    return Array.from({ length: 12 }, (_, i) => {
      const turn = (i / 12) * 2 * Math.PI;
      const reach = radius + thickness * Math.sin(turn);
      return [reach * Math.cos(way), reach * Math.sin(way), thickness * Math.cos(turn)].map(Math.round);
    }).flat();
  });
  return { kind: 'ring', stations };
}

/** A rebuilt loft with the vertices that share a place joined. */
function joined(figures: LoftFigures, grid: LoftGrid): TriangleMesh {
  const mesh = rebuildLoft(figures, grid);
  const seams = loftSeams(grid, figures.kind);
  return { positions: mesh.positions, indices: mesh.indices.map((vertex) => seams[vertex]!) };
}

describe('rebuildLoft', () => {
  it('rebuilds a cylinder: radius within 1 %, volume within 3 %, closed and outward', () => {
    const mesh = joined(cylinder(200, 2000, 21), { along: 60, around: 32 });
    for (let i = 0; i < mesh.positions.length; i += 3) {
      const [x, y, z] = mesh.positions.subarray(i, i + 3) as unknown as [number, number, number];
      if (y > 0.06 && y < 0.14) expect(Math.hypot(x, z) / 0.02).toBeCloseTo(1, 2);
    }
    const volume = signedVolume(mesh);
    expect(volume / (Math.PI * 0.02 ** 2 * 0.2)).toBeGreaterThan(0.97);
    expect(volume / (Math.PI * 0.02 ** 2 * 0.2)).toBeLessThan(1.03);
    expect(edgeCensus(mesh)).toEqual({ open: 0, crowded: 0 });
  });

  it('keeps rings: the first and last vertex of a ring share a place, with v 0 and 1', () => {
    const around = 12;
    const { positions, uvs } = rebuildLoft(cylinder(100, 900), { along: 8, around });
    for (let ring = 0; ring <= 8; ring++) {
      const first = ring * (around + 1);
      const last = first + around;
      expect(positions.slice(first * 3, first * 3 + 3)).toEqual(positions.slice(last * 3, last * 3 + 3));
      expect([uvs[first * 2 + 1], uvs[last * 2 + 1]]).toEqual([0, 1]);
      expect(uvs[first * 2]).toBe(uvs[last * 2]);
    }
    expect([uvs[0], uvs.at(-2)]).toEqual([0, 1]);
  });

  it('closes a ring-shaped part on itself', () => {
    const grid = { along: 48, around: 24 };
    const mesh = joined(torus(400, 60), grid);
    expect(edgeCensus(mesh)).toEqual({ open: 0, crowded: 0 });
    expect(signedVolume(mesh) / (2 * Math.PI ** 2 * 0.04 * 0.006 ** 2)).toBeGreaterThan(0.97);
  });

  it('is watertight and outward for every size (seed 7)', () => {
    fc.assert(
      fc.property(
        fc.record({
          radius: fc.integer({ min: 20, max: 400 }),
          height: fc.integer({ min: 300, max: 4000 }),
          along: fc.integer({ min: 6, max: 30 }),
          quarter: fc.integer({ min: 2, max: 8 }),
        }),
        ({ radius, height, along, quarter }) => {
          const mesh = joined(cylinder(radius, height), { along, around: quarter * 4 });
          expect(edgeCensus(mesh)).toEqual({ open: 0, crowded: 0 });
          expect(signedVolume(mesh)).toBeGreaterThan(0);
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });

  it('gives a mirrored part the same volume (seed 11)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 300, max: 4000 }),
        (radius, height) => {
          const figures = cylinder(radius, height);
          // In the mirror v runs the other way round.
          const mirror: LoftFigures = {
            ...figures,
            stations: figures.stations.map((station) => {
              const points = Array.from({ length: station.length / 3 }, (_, i) =>
                station.slice(i * 3, i * 3 + 3),
              );
              const turned = [points[0]!, ...points.slice(1).reverse()];
              return turned.flatMap(([x, y, z]) => [-x!, y!, z!]);
            }),
          };
          const grid = { along: 20, around: 16 };
          const [a, b] = [figures, mirror].map((own) => signedVolume(joined(own, grid)));
          expect(b! / a!).toBeCloseTo(1, 5);
        },
      ),
      { seed: 11, numRuns: 20 },
    );
  });

  it('refuses figures that are no loft', () => {
    expect(() => rebuildLoft({ kind: 'belly', stations: [[0, 0, 0]] }, { along: 4, around: 8 })).toThrow(
      RangeError,
    );
  });
});

describe('loftPoint', () => {
  it('gives place, outward normal and fibre direction on a cylinder', () => {
    const { position, normal, along } = loftPoint(cylinder(200, 2000), 0.5, 0);
    expect(position[0]).toBeCloseTo(0, 4);
    expect(position[2]).toBeCloseTo(0.02, 4);
    expect(normal[2]).toBeGreaterThan(0.999);
    expect(along[1]).toBeLessThan(-0.999);
  });

  it('lets v grow to the right of a viewer who has the origin up', () => {
    expect(loftPoint(cylinder(200, 2000), 0.5, 0.25).position[0]).toBeCloseTo(0.02, 4);
  });
});

describe('nearestUv', () => {
  it('finds the way back from a place to its u and v (seed 3)', () => {
    const figures = cylinder(200, 2000);
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (u, v) => {
          const found = nearestUv(figures, loftPoint(figures, u, v).position);
          expect(found.distance).toBeLessThan(1e-5);
          expect(found.u).toBeCloseTo(u, 3);
          expect(found.v).toBeCloseTo(v, 3);
        },
      ),
      { seed: 3, numRuns: 20 },
    );
  });
});

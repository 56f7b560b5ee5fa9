import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoneFigures } from './bone-figures.ts';
import { edgeCensus, signedVolume } from './mesh-measures.ts';
import { rebuildBone } from './section-stack.ts';

const circle = (radius: number, cu = 0, cv = 0): number[] =>
  Array.from({ length: 40 }, (_, i) => (i * Math.PI) / 20).flatMap((a) => [
    Math.round(cu + radius * Math.cos(a)),
    Math.round(cv + radius * Math.sin(a)),
  ]);

const upright = { kind: 'stack', origin: [0, 0, 0], u: [0, 0, 10_000], v: [10_000, 0, 0] } as const;

test('a stack of equal circles is a cylinder of their volume (seed 81)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 80, max: 200 }), fc.integer({ min: 300, max: 900 }), (radius, length) => {
      const sections = [0, 0.4, 1].map((t) => ({ at: Math.round(t * length), loops: [circle(radius)] }));
      const figures: BoneFigures = {
        id: 'cylinder',
        mid: false,
        frame: upright,
        cell: 10,
        triangles: 4000,
        from: -1,
        to: length + 1,
        sections,
      };
      const mesh = rebuildBone(figures);
      expect(signedVolume(mesh) / (Math.PI * radius ** 2 * length * 1e-12)).toBeCloseTo(1, 1.2);
      expect(edgeCensus(mesh)).toEqual({ open: 0, crowded: 0 });
    }),
    { seed: 81, numRuns: 10 },
  );
});

test('a ring stays a ring: the hole runs through', () => {
  const sections = [0, 200, 400].map((at) => ({ at, loops: [circle(200), circle(120)] }));
  const mesh = rebuildBone({
    id: 'ring',
    mid: false,
    frame: upright,
    cell: 10,
    triangles: 4000,
    from: -1,
    to: 401,
    sections,
  });
  expect(signedVolume(mesh) / (Math.PI * (200 ** 2 - 120 ** 2) * 400e-12)).toBeCloseTo(1, 1.2);
});

test('a fan of circles is a bent rod; in halves, a whole ring', () => {
  const sections = [0, 30, 60, 90, 120, 150, 180].map((at) => ({
    at: at * 100,
    loops: [circle(100, 0, 500)],
  }));
  const figures: BoneFigures = {
    id: 'rod',
    mid: false,
    frame: { kind: 'fan', origin: [0, 0, 0], u: [0, 10_000, 0], v: [0, 0, 10_000] },
    cell: 10,
    triangles: 6000,
    from: -1,
    to: 18_001,
    sections,
  };
  const halfTorus = Math.PI ** 2 * 500 * 100 ** 2 * 1e-12;
  expect(signedVolume(rebuildBone(figures)) / halfTorus).toBeCloseTo(1, 1.2);
  const ring = rebuildBone({ ...figures, id: 'ring', mid: true });
  expect(signedVolume(ring) / (2 * halfTorus)).toBeCloseTo(1, 1.2);
  expect(edgeCensus(ring)).toEqual({ open: 0, crowded: 0 });
});

test('halves cut along the sections or across them join watertight and symmetric (seed 82)', () => {
  const across = { kind: 'stack', origin: [0, 0, 0], u: [10_000, 0, 0], v: [0, 0, -10_000] } as const;
  const along = { kind: 'stack', origin: [0, 0, 0], u: [0, 10_000, 0], v: [0, 0, 10_000] } as const;
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 200 }), fc.integer({ min: 0, max: 90 }), (radius, offset) => {
      const cases = [
        {
          frame: across,
          sections: [0, 150, 300].map((at) => ({ at, loops: [closedAtMidline(radius, offset)] })),
          from: -1,
        },
        { frame: along, sections: [0, 150, 300].map((at) => ({ at, loops: [circle(radius)] })), from: 0 },
      ];
      for (const { frame, sections, from } of cases) {
        const mesh = rebuildBone({
          id: 'half',
          mid: true,
          frame,
          cell: 10,
          triangles: 3000,
          from,
          to: 301,
          sections,
        });
        expect(edgeCensus(mesh)).toEqual({ open: 0, crowded: 0 });
        const xs = mesh.positions.filter((_, i) => i % 3 === 0);
        expect(Math.max(...xs)).toBeCloseTo(-Math.min(...xs), 9);
        expect(signedVolume(mesh)).toBeGreaterThan(0);
      }
    }),
    { seed: 82, numRuns: 8 },
  );
});

/** The u >= 0 part of a circle about (offset, 0), closed along u = 0. */
function closedAtMidline(radius: number, offset: number): number[] {
  const open = Math.acos(-offset / radius);
  return Array.from({ length: 31 }, (_, i) => -open + (i / 30) * 2 * open).flatMap((a, i) => [
    i === 0 || i === 30 ? 0 : Math.round(offset + radius * Math.cos(a)),
    Math.round(radius * Math.sin(a)),
  ]);
}

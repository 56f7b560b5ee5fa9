import { describe, expect, it } from 'vitest';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { edgeCensus, signedVolume } from '#atlas/mesh-measures.ts';
import { findEnds } from './ends.ts';
import { harmonicField } from './harmonic.ts';
import { centroid, levelLoops, loopLength } from './levels.ts';
import { handles, solidOf } from './remesh.ts';
import { sectionStack } from './stack.ts';
import { capHoles, surfaceOf } from './surface.ts';

/** A tube standing on y = 0, closed by flat lids: 10 mm wide, 100 mm high; without lids it is open. */
function tube(lids: boolean): TriangleMesh {
  const [rings, around] = [41, 24];
  const positions: number[] = [];
  const indices: number[] = [];
  for (let r = 0; r < rings; r++) {
    for (let i = 0; i < around; i++) {
      const turn = (i / around) * 2 * Math.PI;
      positions.push(0.005 * Math.sin(turn), (0.1 * r) / (rings - 1), 0.005 * Math.cos(turn));
    }
  }
  const at = (r: number, i: number) => r * around + (i % around);
  for (let r = 0; r + 1 < rings; r++) {
    for (let i = 0; i < around; i++) {
      indices.push(at(r, i), at(r, i + 1), at(r + 1, i), at(r, i + 1), at(r + 1, i + 1), at(r + 1, i));
    }
  }
  if (lids) {
    for (let i = 1; i + 1 < around; i++) {
      indices.push(
        at(0, 0),
        at(0, i + 1),
        at(0, i),
        at(rings - 1, 0),
        at(rings - 1, i),
        at(rings - 1, i + 1),
      );
    }
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

const onAxis = (y: number) => (x: number, height: number, z: number) =>
  Math.abs(height - y) < 0.001 ? Math.hypot(x, z) : 1;

describe('capHoles', () => {
  it('closes both ends of an open tube, facing outward', () => {
    const closed = capHoles(tube(false));
    expect(edgeCensus(closed)).toEqual({ open: 0, crowded: 0 });
    expect(signedVolume(closed) / (Math.PI * 0.005 ** 2 * 0.1)).toBeGreaterThan(0.97);
  });
});

describe('solidOf', () => {
  it('takes a sound mesh as it is', () => {
    const solid = solidOf(tube(true));
    expect(solid.closing).toBeUndefined();
    expect(solid.handles).toBe(0);
  });

  it('joins two overlapping pieces into one', () => {
    const one = tube(true);
    const other = {
      ...one,
      positions: one.positions.map((value, i) => (i % 3 === 1 ? value + 0.06 : value)),
    };
    const both = {
      positions: Float32Array.from([...one.positions, ...other.positions]),
      indices: Uint32Array.from([
        ...one.indices,
        ...Array.from(other.indices, (v) => v + one.positions.length / 3),
      ]),
    };
    const { mesh } = solidOf(both);
    expect(handles(mesh)).toBe(0);
    expect(signedVolume(mesh) / (Math.PI * 0.005 ** 2 * 0.16)).toBeGreaterThan(0.93);
    expect(signedVolume(mesh) / (Math.PI * 0.005 ** 2 * 0.16)).toBeLessThan(1.07);
  });
});

describe('harmonicField', () => {
  it('rises evenly along a tube, and its level sets are round', () => {
    const surface = surfaceOf(tube(true));
    const ends = [0, 0.1].map((y) =>
      [...Array(surface.positions.length / 3).keys()].filter((v) => onAxis(y)(...at(surface, v)) < 1),
    );
    const field = harmonicField(surface, ends[1]!, ends[0]!);
    const [loop, ...others] = levelLoops(surface, field, 0.5);
    expect(others).toEqual([]);
    expect(centroid(loop!)[1]).toBeCloseTo(0.05, 3);
    expect(loopLength(loop!)).toBeCloseTo(2 * Math.PI * 0.005, 3);
  });
});

describe('sectionStack', () => {
  it('lays v = 0 towards the skin and lets v grow to the right of a viewer with the origin up', () => {
    const surface = surfaceOf(tube(true));
    const ends = findEnds(surface, { origin: 'up' }, [], () => tube(true));
    // The skin lies in front (z).
    const { contours, strays } = sectionStack(surface, ends, (_x, _y, z) => 0.1 - z);
    expect(strays).toBe(0);
    const middle = contours[Math.floor(contours.length / 2)]!;
    const quarter = (middle.length / 3 / 4) * 3;
    expect(middle[2]).toBeGreaterThan(0.0045);
    expect(middle[quarter]).toBeGreaterThan(0.0045);
    expect(contours[1]![1]).toBeGreaterThan(contours.at(-2)![1]!);
  });
});

function at({ positions: p }: TriangleMesh, v: number): [number, number, number] {
  return [p[v * 3]!, p[v * 3 + 1]!, p[v * 3 + 2]!];
}

import { describe, expect, it } from 'vitest';
import type { ShapeSettings, Spot } from './envelope-settings.ts';
import { paddingField, shaped } from './envelope-shapes.ts';
import type { Point } from './landmarks-places.ts';

/** Spots are mm from the origin. */
const find = (spot: Spot): Point => {
  const [, x, y, z] = spot as [string, number, number, number];
  return [x / 1000, y / 1000, z / 1000];
};
/** A wall: inside below y = 0. */
const wall = (_x: number, y: number) => y;
const ball: ShapeSettings = {
  of: 'ball',
  limb: 'head',
  op: 'add',
  path: [['o', 30, 0, 0]],
  radius: [10],
  blend: 0,
};

describe('shaped', () => {
  it('adds a shape on both sides', () => {
    const field = shaped(wall, [ball], find);
    expect(field(0.03, 0.005, 0)).toBeCloseTo(-0.005, 6);
    expect(field(-0.03, 0.005, 0)).toBeCloseTo(-0.005, 6);
    expect(field(0, 0.005, 0)).toBeCloseTo(0.005, 6);
  });

  it('cuts a shape out', () => {
    expect(shaped(wall, [{ ...ball, op: 'cut' }], find)(0.03, -0.004, 0)).toBeCloseTo(0.006, 6);
  });

  it('flattens a shape along a direction', () => {
    const flat = shaped(wall, [{ ...ball, flat: { along: [0, 1, 0], to: 0.5 } }], find);
    expect(flat(0.03, 0.0049, 0)).toBeLessThan(0);
    expect(flat(0.03, 0.0055, 0)).toBeGreaterThan(0);
  });
});

describe('paddingField', () => {
  it('is thickest at its spot, the same on both sides and nothing far away', () => {
    const padding = paddingField([{ at: ['o', 30, 0, 0], mm: 8, radius: 20 }], find);
    expect(padding(0.03, 0, 0)).toBeCloseTo(0.008, 6);
    expect(padding(-0.03, 0, 0)).toBeCloseTo(0.008, 6);
    expect(padding(0.03, 0.02, 0)).toBeCloseTo(0.008 / Math.E, 6);
    expect(padding(0.03, 0.1, 0)).toBe(0);
  });
});

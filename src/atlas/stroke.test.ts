import { describe, expect, it } from 'vitest';
import { tube } from './geodesic-fixture.ts';
import { at, distance, nearestPoint, positionOf, toSurface, type Vec3 } from './geodesic-mesh.ts';
import type { StrokeLine } from './stroke.ts';
import { halfWidthAt, paintStroke, RAMP, strokeLine, strokeWeight } from './stroke.ts';

const RADIUS = 0.15;
const surface = toSurface(tube(RADIUS, 0.6, 0.01, 0.4, 5));
/** A place by arc from the front and by height, metres. */
const spot = (arc: number, height: number) =>
  nearestPoint(surface, [RADIUS * Math.sin(arc / RADIUS), height, RADIUS * Math.cos(arc / RADIUS)]);

it('weight is 1/2 at half the width and linear around it', () => {
  expect(strokeWeight(0.02, 0.02)).toBe(0.5);
  expect(strokeWeight(0.02 - RAMP, 0.02)).toBe(1);
  expect(strokeWeight(0.02 + RAMP, 0.02)).toBe(0);
  expect(strokeWeight(0.02 + RAMP / 2, 0.02)).toBeCloseTo(0.25, 12);
});

describe('a painted stroke', () => {
  it('tells the distance to its border at every vertex, straight line on an unrolled tube', () => {
    const line = strokeLine(surface, [spot(-0.08, 0.3), spot(0.08, 0.3)]);
    const weights = paintStroke(surface, line, [0.02, 0.02]);
    let worst = 0;
    for (const [vertex, weight] of weights) {
      if (weight === 1) continue;
      const [x, y, z] = at(surface.positions, vertex);
      const arc = RADIUS * Math.atan2(x, z);
      const away = Math.hypot(Math.max(Math.abs(arc) - 0.08, 0), y - 0.3);
      worst = Math.max(worst, Math.abs(0.02 + RAMP - 2 * RAMP * weight - away));
    }
    expect(worst).toBeLessThan(0.0007);
  });

  it('covers the area of a band with round ends within 3 % for widths from 20 mm', () => {
    for (const half of [0.01, 0.02, 0.04]) {
      const line = strokeLine(surface, [spot(-0.06, 0.25), spot(0.06, 0.35)]);
      const length = line.arc.at(-1)!;
      const area = areaAboveHalf(paintStroke(surface, line, [half, half]));
      expect(Math.abs(area / (2 * half * length + Math.PI * half * half) - 1)).toBeLessThan(0.03);
    }
  });

  it('is a disc for a single waypoint', () => {
    const weights = paintStroke(surface, strokeLine(surface, [spot(0, 0.3)]), [0.03]);
    expect(areaAboveHalf(weights) / (Math.PI * 0.03 * 0.03)).toBeCloseTo(1, 1);
  });

  it('tapers from waypoint to waypoint', () => {
    const line: StrokeLine = { places: [], points: [], arc: [], waypoints: [0, 0.1, 0.2] };
    const widths = [0.01, 0.03, 0.02];
    expect([0, 0.1, 0.2].map((s) => halfWidthAt(line, widths, s))).toEqual(widths);
    expect(halfWidthAt(line, widths, 0.05)).toBeCloseTo(0.02, 9);
    expect(halfWidthAt(line, widths, -1)).toBe(0.01);
    expect(halfWidthAt(line, widths, 9)).toBe(0.02);
  });
});

describe('the line of a stroke', () => {
  const corners = [spot(-0.1, 0.2), spot(0, 0.4), spot(0.1, 0.2)];
  const line = strokeLine(surface, corners);

  it('passes its waypoints within a millimetre', () => {
    for (const corner of corners) {
      const gap = Math.min(...line.points.map((p) => distance(p, positionOf(surface, corner))));
      expect(gap).toBeLessThan(0.001);
    }
  });

  it('turns gently: no corner of more than 25 degrees over 3 mm', () => {
    let sharpest = 0;
    for (let i = 2; i < line.points.length; i++) {
      const [a, b, c] = [line.points[i - 2]!, line.points[i - 1]!, line.points[i]!];
      const cosine =
        [0, 1, 2].reduce((sum, k) => sum + (b[k]! - a[k]!) * (c[k]! - b[k]!), 0) /
        (distance(a, b) * distance(b, c));
      sharpest = Math.max(sharpest, (Math.acos(Math.min(cosine, 1)) * 180) / Math.PI);
    }
    expect(sharpest).toBeLessThan(25);
  });

  it('lies on the surface', () => {
    for (const [x, , z] of line.points) expect(Math.abs(Math.hypot(x, z) - RADIUS)).toBeLessThan(0.0005);
  });

  it('refuses an empty list', () => {
    expect(() => strokeLine(surface, [])).toThrow('needs a waypoint');
  });
});

/** Area where the weight, linear in each triangle, is at least 1/2; by sampling. */
function areaAboveHalf(weights: ReadonlyMap<number, number>): number {
  const N = 20;
  let area = 0;
  for (let f = 0; f < surface.faceCount; f++) {
    const own = [...surface.indices.subarray(3 * f, 3 * f + 3)];
    const [a, b, c] = own.map((v) => weights.get(v) ?? 0) as [number, number, number];
    if (Math.max(a, b, c) < 0.5) continue;
    const [p, q, r] = own.map((v) => at(surface.positions, v)) as [Vec3, Vec3, Vec3];
    const [u, w] = [[0, 1, 2].map((k) => q[k]! - p[k]!), [0, 1, 2].map((k) => r[k]! - p[k]!)];
    const face = Math.hypot(
      u[1]! * w[2]! - u[2]! * w[1]!,
      u[2]! * w[0]! - u[0]! * w[2]!,
      u[0]! * w[1]! - u[1]! * w[0]!,
    );
    let inside = 0;
    let all = 0;
    for (let i = 0; i < N; i++) {
      for (let j = 0; i + j < N; j++, all++) {
        const [s, t] = [(i + 1 / 3) / N, (j + 1 / 3) / N];
        if (a + s * (b - a) + t * (c - a) >= 0.5) inside++;
      }
    }
    area += (face / 2) * (inside / all);
  }
  return area;
}

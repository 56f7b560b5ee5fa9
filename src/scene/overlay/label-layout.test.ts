import { expect, it } from 'vitest';
import { leaderEnd, placeLabel } from './label-layout.ts';

const FREE = { left: 0, top: 0, width: 800, height: 600 };
const SIZE = { width: 120, height: 44 };
const POINT = { x: 400, y: 300 };

it('stands clear of the pain that it names', () => {
  const zone = Array.from({ length: 50 }, (_, i) => ({ x: 420 + 5 * i, y: 300 + 10 * Math.sin(i) }));
  const at = placeLabel(POINT, SIZE, zone, FREE, null);
  const covered = zone.filter(
    ({ x, y }) => x > at.x && x < at.x + SIZE.width && y > at.y && y < at.y + SIZE.height,
  );
  expect(covered).toHaveLength(0);
});

it('stays on the stage beside a point at its rim', () => {
  for (const point of [
    { x: 5, y: 5 },
    { x: 795, y: 595 },
    { x: 795, y: 5 },
  ]) {
    const at = placeLabel(point, SIZE, [], FREE, null);
    expect(at.x).toBeGreaterThanOrEqual(0);
    expect(at.y).toBeGreaterThanOrEqual(0);
    expect(at.x + SIZE.width).toBeLessThanOrEqual(800);
    expect(at.y + SIZE.height).toBeLessThanOrEqual(600);
  }
});

it('keeps its place while another is hardly better', () => {
  const first = placeLabel(POINT, SIZE, [], FREE, null);
  const spot = { x: first.x + 5, y: first.y + 5 };
  expect(placeLabel(POINT, SIZE, [spot], FREE, first)).toEqual(first);
});

it('leads to the nearest edge of the label', () => {
  expect(leaderEnd(POINT, { x: 450, y: 280 }, SIZE)).toEqual({ x: 450, y: 300 });
});

import { describe, expect, it } from 'vitest';
import { nearestSnap, SNAPS, sheetHeight, stepSnap } from './sheet.ts';

describe('sheet', () => {
  it.each([640, 844, 932])('grows from peek to full in a window of %i px', (height) => {
    const heights = SNAPS.map((snap) => sheetHeight(snap, height));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights.map((px) => nearestSnap(px + 20, height))).toEqual(SNAPS);
  });

  it('stays at the ends', () => {
    expect(stepSnap('peek', -1)).toBe('peek');
    expect(stepSnap('peek', 1)).toBe('half');
    expect(stepSnap('full', 1)).toBe('full');
  });
});

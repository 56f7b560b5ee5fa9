import { describe, expect, it } from 'vitest';
import { withMirrorImage } from './envelope-halves.ts';
import type { RegionId } from './ids.ts';
import type { Point } from './landmarks-places.ts';
import { partition, type RegionRule } from './regions.ts';

/** A strip of 1 cm squares: x = 0 to 4 cm, y = 0 to 1 cm, completed to the right. */
const columns = [0, 1, 2, 3, 4];
const strip = withMirrorImage({
  positions: Float32Array.from(columns.flatMap((i) => [i / 100, 0, 0, i / 100, 0.01, 0])),
  indices: Uint32Array.from(
    columns.slice(1).flatMap((i) => [2 * i - 2, 2 * i, 2 * i + 1, 2 * i - 2, 2 * i + 1, 2 * i - 1]),
  ),
});
const landmarks = new Map<string, Point>([
  ['inner', [0, 0, 0]],
  ['outer', [0.04, 0, 0]],
]);
const rule = (id: string, around: string, own: Partial<RegionRule> = {}): RegionRule => ({
  id: id as RegionId,
  name: id,
  paired: true,
  border: id,
  limbs: ['strip'],
  around: [[around]],
  ...own,
});

function labelsAtBottom(rules: RegionRule[]): string[] {
  const { labels, index } = partition(rules, landmarks, strip, () => 'strip');
  const vertices = Array.from(index, (_, v) => v).filter((v) => strip.positions[3 * v + 1] === 0);
  vertices.sort((a, b) => (strip.positions[3 * a] as number) - (strip.positions[3 * b] as number));
  return vertices.map((v) => labels[index[v] as number] as string);
}

describe('partition', () => {
  it('gives each vertex to the nearest region, alike on both sides', () => {
    const labels = labelsAtBottom([rule('a', 'inner', { paired: false, reach: 1 }), rule('b', 'outer')]);
    expect(labels).toEqual(['b.right', 'b.right', 'a', 'a', 'a', 'a', 'a', 'b.left', 'b.left']);
  });

  it('lets a region with a width take exactly that', () => {
    const labels = labelsAtBottom([rule('a', 'inner'), rule('b', 'outer', { within: 11 })]);
    expect(labels.slice(5)).toEqual(['a.left', 'a.left', 'b.left', 'b.left']);
  });

  it('overlays a region on the right only', () => {
    const overlay = rule('r', 'outer', { paired: false, within: 11, overlays: 'a' as RegionId });
    const labels = labelsAtBottom([rule('a', 'inner'), overlay]);
    expect([labels[0], labels.at(-1)]).toEqual(['r', 'a.left']);
  });

  it('names the region whose landmark is missing', () => {
    expect(() => labelsAtBottom([rule('a', 'nowhere')])).toThrow('regions.json: a: no landmark nowhere');
  });
});

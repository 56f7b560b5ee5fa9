import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedAtlas } from '#clinical/published.ts';

/** The contracts of docs/architecture.md, held against the files that are served. */
const folder = resolve(import.meta.dirname, '../../public/data');
const json = (name: string) => JSON.parse(readFileSync(resolve(folder, name), 'utf8'));
const catalogue = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../data/atlas/catalogue.json'), 'utf8'),
) as Record<string, { parts: Record<string, unknown> }>;

describe('trigger-points.json', () => {
  const atlas = publishedAtlas.parse(json('trigger-points.json'));

  it('says its version and its licence', () => {
    expect(atlas.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(atlas.licence).toContain('CC BY 4.0');
  });

  it('lists all 108 places of pain', () => {
    expect(atlas.regions).toHaveLength(108);
  });

  it('counts the points of each muscle from 1 and anchors each on a part of the body', () => {
    for (const { id, points } of atlas.muscles) {
      expect(
        points.map(({ n }) => n),
        id,
      ).toEqual(points.map((_, at) => at + 1));
      for (const { anchor } of points) {
        const [muscle = '', part = ''] = anchor.key.split('.');
        expect(catalogue[muscle]?.parts[part], `${id}: ${anchor.key}`).toBeDefined();
      }
    }
  });

  it('holds every region that it names', () => {
    const known = new Set(atlas.regions.map(({ id }) => String(id)));
    const named = atlas.muscles.flatMap(({ points }) =>
      points.flatMap(({ pattern }) =>
        [...pattern.essential, ...pattern.spillover].map(({ region }) => region),
      ),
    );
    expect(named.filter((region) => !known.has(region.split('.')[0] ?? ''))).toEqual([]);
  });
});

describe('patterns.json and patterns.bin', () => {
  interface Span {
    offset: number;
    count: number;
  }
  const table = json('patterns.json') as {
    skinVertices: number;
    points: Record<string, Record<'essential' | 'spillover' | 'approach', Span | null>>;
  };
  const bin = readFileSync(resolve(folder, 'patterns.bin'));
  const spans = Object.entries(table.points).flatMap(([point, layers]) =>
    Object.entries(layers).flatMap(([layer, span]) => (span ? [{ point, layer, ...span }] : [])),
  );

  it('hold a pattern for each point that is published', () => {
    const { muscles } = publishedAtlas.parse(json('trigger-points.json'));
    const published = muscles.flatMap(({ id, points }) => points.map(({ n }) => `${id}/${n}`));
    expect(Object.keys(table.points).sort()).toEqual(published.sort());
  });

  it('fill the binary without gap or overlap, each span padded to four bytes', () => {
    let end = 0;
    for (const { point, offset, count } of spans.sort((a, b) => a.offset - b.offset)) {
      expect(offset, point).toBe(end);
      end = offset + 4 * Math.ceil((6 * count) / 4);
    }
    expect(bin.length).toBe(end);
  });

  it('name vertices of the skin in rising order, each with a weight', () => {
    for (const { point, layer, offset, count } of spans) {
      // The way on which pain comes may be as faint as it likes.
      const least = layer === 'approach' ? 0 : 1;
      let last = -1;
      for (let at = 0; at < count; at++) {
        const vertex = bin.readUInt32LE(offset + 4 * at);
        if (vertex <= last || vertex >= table.skinVertices)
          throw new Error(`${point}: vertex ${vertex} after ${last}`);
        if (bin.readUInt8(offset + 4 * count + at) < least)
          throw new Error(`${point}: vertex ${vertex} has no weight`);
        last = vertex;
      }
    }
  });
});

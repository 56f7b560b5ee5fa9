import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loftSeams } from '#atlas/loft.ts';
import type { Catalogue } from '#atlas/loft-figures.ts';
import { edgeCensus, signedVolume } from '#atlas/mesh-measures.ts';
import { buildMuscles, readFigures, TRIANGLES } from './muscles.ts';

const muscles = buildMuscles();

describe('buildMuscles', () => {
  it('has figures for every part of the catalogue and no others', () => {
    const catalogue = JSON.parse(readFileSync('data/atlas/catalogue.json', 'utf8')) as Catalogue;
    const parts = Object.entries(catalogue).flatMap(([muscle, { parts }]) =>
      Object.keys(parts).map((part) => `${muscle}.${part}`),
    );
    expect([...muscles.keys()].sort()).toEqual(parts.sort());
  });

  it('makes every part watertight and outward', () => {
    const faulty = [...muscles].filter(([, { mesh, rings, ringSize, kind }]) => {
      const seams = loftSeams({ along: rings - 1, around: ringSize - 1 }, kind);
      const joined = { positions: mesh.positions, indices: mesh.indices.map((vertex) => seams[vertex]!) };
      const { open, crowded } = edgeCensus(joined);
      return open > 0 || crowded > 0 || signedVolume(joined) <= 0;
    });
    expect(faulty.map(([key]) => key)).toEqual([]);
  });

  it('keeps to its budget of triangles', () => {
    const triangles = [...muscles.values()].reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0);
    expect(triangles).toBeGreaterThan(TRIANGLES * 0.97);
    expect(triangles).toBeLessThanOrEqual(TRIANGLES);
  });

  it('keeps every figure of a pair on the left of the midline, give or take what crosses it by nature', () => {
    for (const [key, { stations }] of readFigures()) {
      const right = stations.flat().filter((value, i) => i % 3 === 0 && value < -60).length;
      expect(right, key).toBe(0);
    }
  });
});

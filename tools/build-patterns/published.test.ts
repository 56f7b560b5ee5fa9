/** The published files fit together, and say what every clinician would look up first. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mirrorVertex } from '#atlas/envelope-halves.ts';
import { toSurface } from '#atlas/geodesic-mesh.ts';
import type { PublishedAtlas } from '#clinical/published.ts';
import { shareMeter } from './shares.ts';
import { readSkin } from './skin.ts';
import type { PatternsJson, RegionShare, Span } from './types.ts';
import { ESSENTIAL_SHARE } from './types.ts';

const read = (file: string) => readFileSync(`public/data/${file}`);
const atlas = JSON.parse(read('trigger-points.json').toString()) as PublishedAtlas;
const patterns = JSON.parse(read('patterns.json').toString()) as PatternsJson;
const bin = read('patterns.bin');
const skin = await readSkin('public/models/body.glb');
const points = atlas.muscles.flatMap((muscle) =>
  muscle.points.map((point) => ({ key: `${muscle.id}/${point.n}`, point })),
);

function weightsOf(span: Span | null): Map<number, number> {
  if (!span) return new Map();
  const { offset, count } = span;
  return new Map(
    Array.from({ length: count }, (_, i) => [
      bin.readUInt32LE(offset + 4 * i),
      bin[offset + 4 * count + i]! / 255,
    ]),
  );
}

it('every point has its spans, and every span belongs to a point', () => {
  expect(Object.keys(patterns.points).sort()).toEqual(points.map((p) => p.key).sort());
  expect(patterns.skinVertices).toBe(skin.positions.length / 3);
  const ends = Object.values(patterns.points)
    .flatMap(({ essential, spillover, approach }) => [essential, spillover, approach])
    .map((span) => (span ? span.offset + Math.ceil((6 * span.count) / 4) * 4 : 0));
  expect(Math.max(...ends)).toBe(bin.length);
});

it('the published shares are those of the weights on the skin of the model', () => {
  const meter = shareMeter(toSurface(skin), skin);
  const wrong: string[] = [];
  for (const { key, point } of points) {
    for (const layer of ['essential', 'spillover'] as const) {
      const measured = meter.shares(
        weightsOf(patterns.points[key]![layer]),
        point.sides === 'right' ? 'right' : 'left',
      );
      for (const { region, share } of point.pattern[layer]) {
        const found = measured.find((r) => r.region === region)?.share ?? Number(share === 1);
        if (Math.abs(found - share) > 0.002)
          wrong.push(`${key} ${layer} ${region}: ${share}, measured ${found}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it('no zone leaks over the midline unless its strokes lead there', () => {
  const heel = weightsOf(patterns.points['soleus/1']!.essential);
  for (const v of heel.keys()) expect(v < skin.midline + skin.half).toBe(true);
  expect([...heel.keys()].every((v) => !heel.has(mirrorVertex(v, skin)) || v < skin.midline)).toBe(true);
});

const reaches = (list: readonly RegionShare[], region: string) =>
  list.some((r) => r.region === region && r.share >= ESSENTIAL_SHARE);
/** Muscles for which a region is essential. */
const muscles = (region: string) =>
  new Set(
    points
      .filter(({ point }) => reaches(point.pattern.essential, region))
      .map(({ key }) => key.split('/')[0]!),
  );
const written = new Set(atlas.muscles.map((muscle) => muscle.id as string));

describe('what everyone looks up first', () => {
  // Rows of muscles that are not written yet wait for them.
  it.each(
    [
      ['heel_plantar', 'soleus'],
      ['heel_plantar', 'quadratus-plantae'],
      ['knee_front', 'rectus-femoris'],
      ['vertex', 'splenius-capitis'],
      ['temple', 'trapezius'],
      ['temple', 'temporalis'],
      ['temple', 'semispinalis-capitis'],
      ['shoulder_front', 'infraspinatus'],
      ['shoulder_back', 'teres-minor'],
      ['shoulder_back', 'deltoid'],
      ['thumb_base', 'brachialis'],
      ['thumb_web', 'supinator'],
      ['thumb_web', 'brachioradialis'],
      ['great_toe', 'tibialis-anterior'],
      ['thumb', 'scalenes'],
    ].filter(([, muscle]) => written.has(muscle!)),
  )('%s: %s', (region, muscle) => expect(muscles(region!)).toContain(muscle));

  it('flexor digitorum brevis is no heel muscle', () => {
    expect(muscles('heel_plantar')).not.toContain('flexor-digitorum-brevis');
  });

  it.each(['trapezius/7', 'pectoralis-major/7'])('%s has no zone', (key) => {
    expect(patterns.points[key]).toEqual({ essential: null, spillover: null, approach: null });
  });

  it.each([
    ['rectus-abdominis/1', 'mid_thoracic_back'],
    ['rectus-abdominis/2', 'lumbar'],
  ])('%s is a band across the back on both sides: %s', (wanted, region) => {
    const zones = points.find(({ key }) => key === wanted)!.point.pattern.essential;
    expect([region, `${region}.right`].filter((name) => reaches(zones, name))).toHaveLength(2);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type PublishedAtlas, publishedAtlas } from '#clinical/published.ts';
import type { PointKey } from '#clinical/schema-base.ts';
import { readTexts } from './data-read.ts';
import { resolve } from './data-resolve.ts';
import type { BodyFacts } from './data-resolve-point.ts';
import { readSet } from './data-set.ts';

const body: BodyFacts = {
  partsOf: (id) => (id === 'temporalis' ? ['whole'] : ['anterior', 'posterior']),
  shares: new Map([
    [
      'temporalis/1',
      {
        essential: [
          { region: 'temple', share: 0.61234 },
          { region: 'ear', share: 0.08 },
        ],
        spillover: [{ region: 'upper_teeth', share: 1 }],
      },
    ],
  ]),
  inZone: () => false,
  pointsInEssentialZone: () => [],
};

/** The small set of tests/data, with changes by file: [file, find, put]. */
function published(changes: [string, string, string][] = [], facts: Partial<BodyFacts> = {}): PublishedAtlas {
  const texts = readTexts('tests/data/base');
  for (const [file, find, put] of changes) texts.set(file, texts.get(file)?.replace(find, put) ?? '');
  const { set, problems } = readSet(texts);
  expect(problems).toEqual([]);
  return publishedAtlas.parse(resolve(set, { ...body, ...facts }));
}

const point = (atlas: PublishedAtlas, key: string) =>
  atlas.muscles.flatMap((m) => m.points).find((p) => p.id === key) ?? expect.fail(`${key} is not published`);

describe('the published set', () => {
  let atlas: PublishedAtlas;
  beforeAll(() => {
    atlas = published();
  });

  test('lists declared regions with their measured shares, and no crumbs of others', () => {
    const { essential, spillover } = point(atlas, 'temporalis/1').pattern;
    expect(essential).toEqual([{ region: 'temple', share: 0.612 }]);
    expect(spillover).toEqual([{ region: 'upper_teeth', share: 1 }]);
  });

  test('cuts the sentence at its regions and says which zone each belongs to', () => {
    const { sentence, sentenceParts } = point(atlas, 'temporalis/1').pattern;
    expect(sentence).toBe('It aches in the temple and the teeth.');
    expect(sentenceParts[1]).toEqual({ text: 'temple', region: 'temple', zone: 'essential' });
    expect(sentenceParts[3]).toEqual({ text: 'teeth', region: 'upper_teeth', zone: 'spillover' });
  });

  test('names parts within the muscle and keeps the full key beside', () => {
    expect(point(atlas, 'digastric/1').anchor).toMatchObject({
      part: 'posterior',
      key: 'digastric.posterior',
    });
    expect(atlas.muscles.find((m) => m.id === 'digastric')?.partKeys).toEqual([
      'digastric.anterior',
      'digastric.posterior',
    ]);
  });

  test('lets statements inherit sources and grade, techniques those of their row', () => {
    const { causes, techniques } = point(atlas, 'temporalis/1');
    expect(causes[0]).toMatchObject({ sources: ['manual'], grade: 'C' });
    expect(techniques[0]).toMatchObject({ name: 'Press and hold', sources: ['trial'], grade: 'B' });
  });

  test('gives a muscle the warnings of its danger sites and the reason why nobody presses it', () => {
    expect(point(atlas, 'digastric/1').cautions).toMatchObject([{ site: 'throat', level: 'never' }]);
    expect(atlas.muscles.find((m) => m.id === 'digastric')?.noSelfPressure).toBe('Vessels lie below.');
    expect(atlas.muscles.find((m) => m.id === 'temporalis')?.noSelfPressure).toBeUndefined();
  });

  test('knows of a symptom which points and muscles name it', () => {
    expect(atlas.symptoms).toMatchObject([
      { id: 'headache', region: 'temple', points: ['temporalis/1'], muscles: ['temporalis'] },
    ]);
  });
});

describe('resolving', () => {
  test('puts the muscle’s own figures over the dose of the technique', () => {
    const atlas = published([
      [
        'muscles/temporalis.yaml',
        'steps: [Press the temple.]',
        'steps: [Press.]\n    dose: { pressure: [3, 4] }',
      ],
    ]);
    expect(point(atlas, 'temporalis/1').techniques[0]?.dose).toEqual({
      pressure: [3, 4],
      seconds: [30, 90],
      repetitions: [2, 3],
    });
  });

  test('wraps v into 0..1', () => {
    const atlas = published([['muscles/temporalis.yaml', 'v: 0,', 'v: -0.1,']]);
    expect(point(atlas, 'temporalis/1').anchor.v).toBeCloseTo(0.9);
  });

  test('leaves out what waits for a muscle that is not written yet', () => {
    const atlas = published([
      ['muscles/temporalis.yaml', 'to: digastric/1', 'to: masseter'],
      ['conditions.yaml', 'to: temporalis', 'to: masseter'],
    ]);
    expect(point(atlas, 'temporalis/1').satellites).toEqual([]);
    expect(atlas.conditions[0]?.muscles.map((m) => m.to)).toEqual(['digastric/1']);
  });

  test('adds computed satellites of other muscles, never beside a reported one', () => {
    const lying: Partial<BodyFacts> = {
      pointsInEssentialZone: (key) =>
        (key === 'digastric/1' ? ['temporalis/1', 'digastric/1'] : ['digastric/1']) as PointKey[],
    };
    const atlas = published([], lying);
    expect(point(atlas, 'temporalis/1').satellites).toMatchObject([{ to: 'digastric/1', type: 'reported' }]);
    expect(point(atlas, 'digastric/1').satellites).toMatchObject([
      { to: 'temporalis/1', type: 'computed', grade: 'D', inZone: true },
    ]);
  });

  test('keeps a statement to the points that it is meant for', () => {
    const atlas = published([
      ['muscles/temporalis.yaml', '{ text: Clenching, factor: clenching }', '{ text: Clenching, for: [2] }'],
    ]);
    expect(point(atlas, 'temporalis/1').causes).toEqual([]);
  });
});

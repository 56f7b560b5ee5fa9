import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { matchFigures, readFacts } from './facts.ts';
import type { PatternMuscle } from './types.ts';

const figure = (label: string, essential: string[]) => ({ label, essential, spillover: [] });
const facts: Facts = new Map([
  ['upper thing', { muscle: 'upper thing', points: [figure('a', ['temple']), figure('b', ['neck_back'])] }],
  [
    'lower thing',
    { muscle: 'lower thing', points: [figure('all', ['sacrum'])], essential: ['sacrum'], spillover: [] },
  ],
]);
const muscle = (points: { n: number; covers?: string }[], covers: string[]) =>
  ({
    id: 'thing',
    covers,
    points: points.map((p) => ({ pattern: { regions: { essential: [], spillover: [] } }, ...p })),
  }) as unknown as PatternMuscle & { covers: string[] };

describe('matchFigures', () => {
  it('pairs points with figures where their numbers agree', () => {
    const matches = matchFigures(facts, muscle([{ n: 1 }, { n: 2 }], ['upper thing']));
    expect(matches.map((m) => `${m.figure}: ${m.points} ${m.essential}`)).toEqual([
      'upper thing, a: thing/1 temple',
      'upper thing, b: thing/2 neck_back',
    ]);
  });

  it('gives each point the figure that is most like its own regions otherwise', () => {
    const regions = (...essential: string[]) => ({ pattern: { regions: { essential, spillover: [] } } });
    const points = [
      { n: 1, covers: 'upper thing', ...regions('neck_back') },
      { n: 2, covers: 'upper thing', ...regions('temple') },
      { n: 3, covers: 'upper thing', ...regions('neck_back', 'ear') },
      { n: 4, covers: 'other', ...regions('temple') },
    ];
    const matches = matchFigures(facts, muscle(points, ['upper thing', 'other']));
    expect(matches.map((m) => m.points)).toEqual([['thing/2'], ['thing/1', 'thing/3']]);
  });

  it('knows nothing of names without a figure', () => {
    expect(matchFigures(facts, muscle([{ n: 1 }], ['unheard of']))).toEqual([]);
  });
});

it('is silent without the reference', () => {
  expect(readFacts('no/such/file.json')).toBeNull();
});

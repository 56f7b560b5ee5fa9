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
  ({ id: 'thing', covers, points }) as unknown as PatternMuscle & { covers: string[] };

describe('matchFigures', () => {
  it('pairs points with figures where their numbers agree', () => {
    const matches = matchFigures(facts, muscle([{ n: 1 }, { n: 2 }], ['upper thing']));
    expect(matches.map((m) => `${m.figure}: ${m.points} ${m.essential}`)).toEqual([
      'upper thing, a: thing/1 temple',
      'upper thing, b: thing/2 neck_back',
    ]);
  });

  it('holds all points of a name against one figure otherwise', () => {
    const points = [
      { n: 1, covers: 'lower thing' },
      { n: 2, covers: 'lower thing' },
      { n: 3, covers: 'other' },
    ];
    const [match] = matchFigures(facts, muscle(points, ['lower thing', 'other']));
    expect(match).toMatchObject({
      figure: 'lower thing',
      points: ['thing/1', 'thing/2'],
      essential: ['sacrum'],
    });
  });

  it('knows nothing of names without a figure', () => {
    expect(matchFigures(facts, muscle([{ n: 1 }], ['unheard of']))).toEqual([]);
  });
});

it('is silent without the reference', () => {
  expect(readFacts('no/such/file.json')).toBeNull();
});

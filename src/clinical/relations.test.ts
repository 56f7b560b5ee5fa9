import { describe, expect, it } from 'vitest';
import type { MuscleId } from '#atlas/ids.ts';
import { tinyClinical, tinyPoint } from '../../tests/fixtures/tiny-atlas.ts';
import { keysOf, redFlagsAt, redFlagsOf } from './relations.ts';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('relations', () => {
  it('finds the points that name this one, or its muscle, as their satellite', () => {
    const key = (id: string, n: number) =>
      keysOf(tinyClinical, id as MuscleId, n).map(({ point }) => point.id);
    expect(key('temporalis', 1)).toEqual(['trapezius/1']);
    expect(key('soleus', 1)).toEqual(['trapezius/1']);
    expect(key('trapezius', 1)).toEqual([]);
  });

  it('collects the rules of a point: by what it is mistaken for, and by where it is felt', () => {
    expect(ids(redFlagsOf(tinyClinical, tinyPoint('trapezius/1')))).toEqual([
      'fever',
      'worst-headache',
      'sore-temple',
    ]);
    expect(ids(redFlagsOf(tinyClinical, tinyPoint('infraspinatus/1')))).toEqual([]);
  });

  it('asks the rules of the marked places first, the gravest of them leading', () => {
    expect(ids(redFlagsAt(tinyClinical, ['temple.right']))).toEqual([
      'worst-headache',
      'sore-temple',
      'fever',
    ]);
    expect(ids(redFlagsAt(tinyClinical, []))).toEqual(['fever']);
  });
});

import { describe, expect, it } from 'vitest';
import { tinyClinical, tinyPoint } from '../../../tests/fixtures/tiny-atlas.ts';
import { durationWords, listWords, painWords, rangeWords, regionWords } from './words.ts';

describe('words', () => {
  it('writes ranges and durations', () => {
    expect(rangeWords([30, 90])).toBe('30–90');
    expect(rangeWords([2, 2])).toBe('2');
    expect(durationWords([30, 90])).toBe('30–90 s');
    expect(durationWords([60, 120])).toBe('60–120 s');
    expect(durationWords([900, 1200])).toBe('15–20 min');
    expect(durationWords([150, 150])).toBe('2.5 min');
  });

  it('joins lists as they are spoken', () => {
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('names regions with their side, unknown ones by their id', () => {
    expect(regionWords(tinyClinical, 'temple.right')).toBe('temple, right');
    expect(regionWords(tinyClinical, 'sternum')).toBe('breastbone');
    expect(regionWords(tinyClinical, 'tip_of_nose')).toBe('tip of nose');
  });

  it('says where a point is felt', () => {
    expect(painWords(tinyClinical, tinyPoint('trapezius/1'))).toBe('pain to temple and side of the neck');
    const still = { ...tinyPoint('trapezius/1') };
    still.pattern = { ...still.pattern, essential: [] };
    expect(painWords(tinyClinical, still)).toBe('no pain zone');
  });
});

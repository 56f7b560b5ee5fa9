import { describe, expect, test } from 'vitest';
import { parseSentence, regionsNamed } from './sentence.ts';

const nameOf = (region: string) => region.replaceAll('_', ' ');

describe('a sentence with regions', () => {
  test('is cut at its references, with own words or the plain name', () => {
    expect(parseSentence('From the {temple} to {eye_orbit|behind the eye}.', nameOf)).toEqual([
      { text: 'From the ' },
      { text: 'temple', region: 'temple' },
      { text: ' to ' },
      { text: 'behind the eye', region: 'eye_orbit' },
      { text: '.' },
    ]);
  });

  test('keeps the side of a reference', () => {
    expect(parseSentence('{lumbar.right|the other side}', nameOf)).toEqual([
      { text: 'the other side', region: 'lumbar.right' },
    ]);
  });

  test('without references is one run of words', () => {
    expect(parseSentence('No pain.', nameOf)).toEqual([{ text: 'No pain.' }]);
  });

  test('names its regions in reading order', () => {
    expect(regionsNamed('{b|x} and {a}')).toEqual(['b', 'a']);
  });
});

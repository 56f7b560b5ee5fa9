import { describe, expect, it } from 'vitest';
import { brokenCopy, tinyAtlas } from '../../tests/fixtures/tiny-atlas.ts';
import { checkAtlas } from './check-atlas.ts';

describe('checkAtlas', () => {
  it('lets a sound file through as it is', () => expect(checkAtlas(tinyAtlas)).toBe(tinyAtlas));

  it.each([
    [null, 'the file should be an object'],
    [[], 'the file should be an object'],
    [{}, 'regions should be a list'],
    [brokenCopy('sources', undefined), 'sources should be a list'],
    [brokenCopy('muscles.1.name', 7), 'muscles[1].name should be a word'],
    [brokenCopy('muscles.0.points.1.n', 'x'), 'muscles[0].points[1].n should be a number'],
    [
      brokenCopy('muscles.0.points.0.pattern.essential', undefined),
      'muscles[0].points[0].pattern.essential should be a list',
    ],
  ])('says what is wrong (case %#)', (value, message) => {
    expect(() => checkAtlas(value)).toThrow(`The file trigger-points.json is damaged: ${message}.`);
  });
});

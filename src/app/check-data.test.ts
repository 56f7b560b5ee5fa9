import { describe, expect, it } from 'vitest';
import { brokenCopy, tinyAtlas } from '../../tests/fixtures/tiny-atlas.ts';
import { checkAtlas, checkLandmarks } from './check-data.ts';

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

describe('checkLandmarks', () => {
  const acromion = { id: 'acromion', name: 'Acromion', vertex: 3, position: [0.2, 1.4, 0] };
  it('lets a sound file through', () => expect(checkLandmarks([acromion])).toEqual([acromion]));
  it.each([
    [{}, 'the file should be a list'],
    [[{ ...acromion, id: '' }], '[0].id should be a word'],
    [[acromion, { ...acromion, position: [0, null, 1] }], '[1].position should be three numbers'],
  ])('says what is wrong (case %#)', (value, message) => {
    expect(() => checkLandmarks(value)).toThrow(message);
  });
});

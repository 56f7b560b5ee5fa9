import { describe, expect, it } from 'vitest';
import { parseWaypoint } from './stroke-syntax.ts';

const acromion = { id: 'acromion', opposite: false };

describe('parseWaypoint reads', () => {
  it.each([
    ['acromion', { start: acromion, legs: [] }],
    ['acromion.right', { start: { id: 'acromion', opposite: true }, legs: [] }],
    ['point', { start: { id: 'point', opposite: false }, legs: [] }],
    ['c7>acromion@0.3', { start: { id: 'c7', opposite: false }, legs: [{ to: acromion, fraction: 0.3 }] }],
    ['c7>acromion@40mm', { start: { id: 'c7', opposite: false }, legs: [{ to: acromion, mm: 40 }] }],
    [
      'c7>acromion@1>c7.right@.5',
      {
        start: { id: 'c7', opposite: false },
        legs: [
          { to: acromion, fraction: 1 },
          { to: { id: 'c7', opposite: true }, fraction: 0.5 },
        ],
      },
    ],
  ])('%s', (text, expected) => expect(parseWaypoint(text)).toEqual(expected));
});

describe('parseWaypoint refuses', () => {
  it.each(['', 'Acromion', 'a>b', 'a@0.3', 'a>b@1.2', 'a>b@-1', 'a > b@0.3', 'a.left', 'a>b@30'])(
    '%j',
    (text) => {
      expect(() => parseWaypoint(text)).toThrow('is no waypoint');
    },
  );
});

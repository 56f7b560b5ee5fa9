import { expect, it } from 'vitest';
import { PatternError, readPatterns } from './patterns.ts';

/** Two vertices, 3 and 5, as a span: indices, weights, arrivals. */
function span(): ArrayBuffer {
  const binary = new ArrayBuffer(12);
  new Uint32Array(binary, 0, 2).set([3, 5]);
  new Uint8Array(binary, 8).set([255, 128, 0, 64]);
  return binary;
}

const list = (points: unknown, skinVertices = 6) => JSON.stringify({ version: '1', skinVertices, points });
const at = (offset: number, count = 2) => ({ 'soleus/1': { essential: { offset, count }, spillover: null } });

it('reads spans of vertices, weights and arrivals', () => {
  const pattern = readPatterns({ list: list(at(0)), binary: span() }, 6).get('soleus/1')!;
  expect([...pattern.essential!.vertices]).toEqual([3, 5]);
  expect([...pattern.essential!.weights]).toEqual([255, 128]);
  expect([...pattern.essential!.arrivals]).toEqual([0, 64]);
  expect(pattern.spillover).toBeNull();
  expect(pattern.approach).toBeNull();
});

it.each([
  ['damaged list', '{', 6, 'patterns.json is damaged.'],
  ['list without points', '{}', 6, 'patterns.json lists no points.'],
  ['other skin', list(at(0)), 7, 'for a skin of 6 vertices, not 7'],
  ['span past the end', list(at(4)), 6, 'ends before the pattern of soleus/1'],
  ['span off its beat', list(at(2, 1)), 6, 'ends before the pattern of soleus/1'],
  ['vertex past the end', list(at(0), 5), 5, 'names skin vertex 5'],
])('refuses a %s in plain words', (_, text, vertices, message) => {
  const read = () => readPatterns({ list: text, binary: span() }, vertices);
  expect(read).toThrow(PatternError);
  expect(read).toThrow(message);
});

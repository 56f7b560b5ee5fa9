import { expect, it } from 'vitest';
import { PartStates } from './part-states.ts';
import { fillPassIndex } from './pass-index.ts';

const look = (opacity: number) => ({ hover: 0, select: 0, recede: 0, opacity });

it('moves smoothly to its target and then asks for no more frames', () => {
  const states = new PartStates(1);
  states.aim([look(1)], false);
  expect(states.step(0.1)).toBe(true);
  expect(states.passOf(0)).toBe('ghost');
  expect(states.step(1)).toBe(false);
  expect(states.passOf(0)).toBe('opaque');
  expect(states.step(1)).toBe(false);
});

it('jumps where motion is not wanted, and touches only what is solid', () => {
  const states = new PartStates(2);
  states.aim([look(1), look(0.16)], true);
  expect([states.passOf(0), states.passOf(1)]).toEqual(['opaque', 'ghost']);
  expect([states.isSolid(0), states.isSolid(1)]).toEqual([true, false]);
});

it('draws each part in its own pass, index ranges end to end', () => {
  const parts = [
    { index: 0, start: 0, count: 3 },
    { index: 1, start: 3, count: 6 },
    { index: 2, start: 9, count: 3 },
  ];
  const layer = { parts, indices: Uint32Array.from({ length: 12 }, (_, i) => i) };
  const into = new Uint32Array(12);
  const passes = ['opaque', 'ghost', 'opaque'] as const;
  const count = fillPassIndex(layer as never, (part) => passes[part]!, 'opaque', into);
  expect([...into.subarray(0, count)]).toEqual([0, 1, 2, 9, 10, 11]);
});

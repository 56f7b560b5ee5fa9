import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type BodyModel, readBody } from '../model/body-model.ts';
import { MusclePicker } from '../picking/muscle-picker.ts';
import { partsOver } from './parts-over.ts';

let body: BodyModel;
let picker: MusclePicker;
beforeAll(async () => {
  body = await readBody(readFileSync('public/models/body.glb'));
  picker = new MusclePicker(body.muscles, () => true);
});

/** Muscles that lie over one of the left side. */
function musclesOver(muscle: string): string[] {
  const { parts } = body.muscles;
  const own = parts.filter((part) => part.muscle === muscle && part.side === 'left');
  const over = [...partsOver(body.muscles, own, picker)].map((index) => parts[index]!.muscle);
  return [...new Set<string>(over)].sort();
}

it.each([
  ['pectoralis-minor', ['pectoralis-major']],
  ['levator-scapulae', ['trapezius']],
  ['gluteus-minimus', ['gluteus-maximus', 'gluteus-medius']],
])('finds what lies over %s', (muscle, over) => {
  expect(musclesOver(muscle)).toEqual(expect.arrayContaining(over));
});

it('finds nothing over muscles that lie right under the skin', () => {
  expect(musclesOver('rectus-femoris')).toEqual([]);
  expect(musclesOver('trapezius')).not.toContain('infraspinatus');
});

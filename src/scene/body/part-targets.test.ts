import { expect, it } from 'vitest';
import type { NodeSide, PartKey } from '#atlas/ids.ts';
import type { BodyPart } from '../model/body-model.ts';
import { type PartView, partTargets } from './part-targets.ts';

const part = (key: string, side: NodeSide, layer: number, index: number) =>
  ({ key, side, layer, index }) as BodyPart;

const PARTS = [
  part('trapezius.descending', 'left', 1, 0),
  part('trapezius.descending', 'right', 1, 1),
  part('levator-scapulae.whole', 'left', 2, 2),
  part('levator-scapulae.whole', 'right', 2, 3),
  part('gastrocnemius.medial', 'left', 1, 4),
];

const view = (over: Partial<PartView>): PartView => ({
  selected: new Set(),
  over: new Set(),
  side: 'left',
  peel: 1,
  isolate: false,
  hovered: null,
  ...over,
});
const opacities = (over: Partial<PartView>) => partTargets(PARTS, view(over)).map(({ opacity }) => opacity);
const levator = new Set(['levator-scapulae.whole' as PartKey]);

it('shows every part under the skin shell', () => {
  expect(opacities({})).toEqual([1, 1, 1, 1, 1]);
});

it('takes away the layers above the one that is peeled to, and all at the bone', () => {
  expect(opacities({ peel: 2 })).toEqual([0, 0, 1, 1, 0]);
  expect(opacities({ peel: 5 })).toEqual([0, 0, 0, 0, 0]);
});

it('makes glass of what lies over the selected muscle', () => {
  const [over, otherSide, self, , far] = opacities({ selected: levator, over: new Set([0]) });
  expect(over).toBeLessThan(0.5);
  expect([otherSide, self, far]).toEqual([1, 1, 1]);
});

it('leaves only the selected muscle when isolated, however deep the peel', () => {
  expect(opacities({ selected: levator, isolate: true })).toEqual([0, 0, 1, 0, 0]);
  expect(opacities({ selected: levator, peel: 5 })).toEqual([0, 0, 1, 0, 0]);
});

it('isolates nothing while nothing is selected', () => {
  expect(opacities({ isolate: true })).toEqual([1, 1, 1, 1, 1]);
});

it('marks hover and selection on one side, and lets the rest stand back', () => {
  const looks = partTargets(
    PARTS,
    view({ selected: levator, hovered: { part: 'trapezius.descending' as PartKey, side: 'right' } }),
  );
  expect(looks.map(({ hover }) => hover)).toEqual([0, 1, 0, 0, 0]);
  expect(looks.map(({ select }) => select)).toEqual([0, 0, 1, 0, 0]);
  expect(looks.map(({ recede }) => recede)).toEqual([1, 1, 0, 1, 1]);
});

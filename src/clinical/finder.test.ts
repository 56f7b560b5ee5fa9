import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyClinical } from '../../tests/fixtures/tiny-atlas.ts';
import { findSuspects, isEssential, readMarks } from './finder.ts';
import { regionOnBody } from './lookup.ts';
import { priors } from './prior.ts';
import type { SidedRegion } from './schema-base.ts';

const find = (...at: string[]) => findSuspects(tinyClinical, readMarks(tinyClinical, at).marks);
const names = (...at: string[]) =>
  find(...at).map(({ muscle, point, side }) => `${muscle.id}/${point.n} ${side}`);

describe('finder', () => {
  it('reads a name without side as the left one, drops the side of an unpaired one, tells the unknown', () => {
    expect(readMarks(tinyClinical, ['temple', 'temple.left', 'sternum.right', 'elbow'])).toEqual({
      marks: ['temple.left', 'sternum'],
      unknown: ['elbow'],
    });
  });

  it('lists nothing for no mark', () => expect(find()).toEqual([]));

  it('puts the prior before the share within a group', () => {
    expect(names('temple')).toEqual(['trapezius/1 left', 'temporalis/1 left']);
  });

  it('puts essential before spillover whatever the prior', () => {
    expect(names('shoulder_front')).toEqual(['infraspinatus/1 left', 'trapezius/1 right']);
    expect(find('shoulder_front').map(isEssential)).toEqual([true, false]);
  });

  it('puts who explains more marks first and says what is left over', () => {
    const [first, ...rest] = find('temple', 'neck_side');
    expect(first).toMatchObject({ muscle: { id: 'trapezius' }, point: { n: 1 }, unexplained: [] });
    expect(first?.alsoPoints).toEqual([2]);
    expect(rest.map(({ muscle }) => muscle.id)).toEqual(['temporalis']);
  });

  it('shows both sides for an unpaired region', () => {
    expect(names('sternum')).toEqual(['infraspinatus/1 left', 'infraspinatus/1 right']);
  });

  it('mirrors: the right mark gives the left answer on the other side (seed 20263)', () => {
    const paired = tinyClinical.atlas.regions.filter(({ paired }) => paired).map(({ id }) => id);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...paired), { minLength: 1 }), (ids) => {
        const sideOf = (side: string) =>
          find(...ids.map((id) => `${id}.${side}`)).map((suspect) => ({
            id: suspect.muscle.id,
            n: suspect.point.n,
            same: suspect.side === side,
          }));
        const sorted = (list: ReturnType<typeof sideOf>) => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(sideOf('right'))).toEqual(sorted(sideOf('left')));
      }),
      { seed: 20263, numRuns: 40 },
    );
  });
});

describe('priors', () => {
  it('counts the conditions that name a muscle by their grade', () => {
    const prior = priors(tinyClinical);
    expect(prior.get('trapezius')).toBe(2);
    expect(prior.get('temporalis')).toBe(1);
    expect(prior.get('soleus')).toBeUndefined();
  });
});

describe('regionOnBody', () => {
  it.each([
    ['temple', 'left', 'temple.left'],
    ['temple', 'right', 'temple.right'],
    ['temple.right', 'left', 'temple.right'],
    ['temple.right', 'right', 'temple.left'],
    ['sternum', 'right', 'sternum'],
  ] as const)('%s of a point on the %s is %s', (region, side, onBody) => {
    expect(regionOnBody(tinyClinical, region as SidedRegion, side)).toBe(onBody);
  });
});

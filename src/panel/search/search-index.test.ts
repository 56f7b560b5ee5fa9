import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#state/view.ts';
import { tinyClinical } from '../../../tests/fixtures/tiny-atlas.ts';
import { buildSearch, search } from './search-index.ts';

const catalogue: Catalogue = {
  trapezius: { name: 'Trapezius', parts: { whole: {} } },
  popliteus: { name: 'Popliteus', latin: 'Musculus popliteus', parts: { whole: {} } },
};
const index = buildSearch(tinyClinical, catalogue);
const find = (query: string) => search(index, query);

describe('search', () => {
  it.each([
    ['trapezius', 'trapezius/1'],
    ['upper trap', 'trapezius/1'],
    ['Musculus soleus', 'soleus/1'],
    ['headache', 'trapezius/1'],
    ['can’t turn my head', 'trapezius/2'],
    ["can't turn my head", 'trapezius/2'],
    ['my heel hurts', 'soleus/1'],
    ['rotator cuff', 'infraspinatus/1'],
    ['trapezuis', 'trapezius/1'],
    ['TEMPORALIS', 'temporalis/1'],
    ['popliteus', 'popliteus'],
  ])('“%s” lands on %s', (query, key) => {
    expect(find(query)[0]?.key).toBe(key);
  });

  it('shows each muscle once, then what else is called so', () => {
    const hits = find('headache');
    expect(hits.map(({ kind }) => kind)).toEqual(['muscle', 'muscle', 'complaint', 'condition']);
    expect(new Set(hits.map(({ title }) => title)).size).toBe(hits.length);
  });

  it('leads from a place and a complaint to the finder', () => {
    expect(find('breastbone').find(({ kind }) => kind === 'place')?.to).toEqual({
      page: { kind: 'find' },
      at: ['sternum'],
    });
  });

  it.each(['', '   ', '!!', 'zzzzqqq', '\u0000', '('.repeat(200)])(
    'finds nothing for %j and does not throw',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );
});

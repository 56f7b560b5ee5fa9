import { describe, expect, it } from 'vitest';
import { tinyClinical, tinyPoint } from '../../tests/fixtures/tiny-atlas.ts';
import type { PublishedCaution } from './published.ts';
import { warningsOf } from './warnings.ts';

const warning = (plain: string, ...appliesTo: PublishedCaution['appliesTo']): PublishedCaution => ({
  text: plain,
  plain,
  level: 'mind',
  structures: [],
  appliesTo,
  sources: [],
  grade: 'C',
});

describe('warningsOf', () => {
  const point = {
    ...tinyPoint('soleus/1'),
    cautions: [
      warning('no pulse', 'self-pressure', 'dry-needling'),
      warning('lung', 'dry-needling'),
      warning('no pulse', 'self-pressure'),
    ],
  };
  const clinical = {
    ...tinyClinical,
    atlas: {
      ...tinyClinical.atlas,
      safety: [warning('not on bone', 'self-pressure'), warning('lung', 'dry-needling')],
    },
  };

  it('says each once, sorted by whom it concerns', () => {
    const { own, hands, general } = warningsOf(clinical, point);
    const words = (list: readonly PublishedCaution[]) => list.map(({ plain }) => plain);
    expect(words(own)).toEqual(['no pulse']);
    expect(words(hands)).toEqual(['lung']);
    expect(words(general)).toEqual(['not on bone']);
  });
});

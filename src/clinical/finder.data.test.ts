import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSuspects, isEssential, readMarks } from './finder.ts';
import { lookUp, regionOnBody } from './lookup.ts';
import type { PublishedAtlas } from './published.ts';

const file = new URL('../../public/data/trigger-points.json', import.meta.url);
const clinical = lookUp(JSON.parse(readFileSync(file, 'utf8')) as PublishedAtlas);
const find = (...at: string[]) => findSuspects(clinical, readMarks(clinical, at).marks);
const firstGroup = (...at: string[]) => find(...at).filter(isEssential);

describe('finder over the published set', () => {
  it.each([
    ['heel_plantar', 'soleus'],
    ['knee_front', 'rectus-femoris'],
    ['temple', 'trapezius'],
    ['shoulder_front', 'infraspinatus'],
  ])('%s names %s among those that usually hurt there', (region, muscle) => {
    expect(firstGroup(region).map((suspect) => suspect.muscle.id)).toContain(muscle);
  });

  it('puts infraspinatus first for the front of the shoulder', () => {
    expect(find('shoulder_front')[0]?.muscle.id).toBe('infraspinatus');
  });

  it('lists every muscle for every region that its points are felt in, essential ones first', () => {
    for (const { muscle, point } of clinical.points.values()) {
      const side = point.sides === 'right' ? 'right' : 'left';
      for (const { region } of point.pattern.essential) {
        const group = firstGroup(regionOnBody(clinical, region, side));
        expect(group.some((suspect) => suspect.muscle === muscle && suspect.side === side)).toBe(true);
      }
      for (const { region } of point.pattern.spillover) {
        const all = find(regionOnBody(clinical, region, side));
        expect(all.some((suspect) => suspect.muscle === muscle && suspect.side === side)).toBe(true);
      }
    }
  });
});

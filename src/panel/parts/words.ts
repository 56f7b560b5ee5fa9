import { type Clinical, muscleIdOf, pointNumberOf, splitRegion } from '#clinical/lookup.ts';
import type { PublishedPoint } from '#clinical/published.ts';
import type { Role } from '#clinical/schema-base.ts';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  self: 'on yourself',
  therapist: 'by a therapist',
  clinic: 'in a clinic',
};

/** `temple.left` as said: “left temple”; an unpaired region has no side. */
export function regionWords({ regions }: Clinical, region: string): string {
  const { id, side } = splitRegion(region);
  const name = regions.get(id)?.name ?? id.replaceAll('_', ' ');
  return side ? `${name}, ${side}` : name;
}

/** The region's name without its side. */
export function regionName({ regions }: Clinical, region: string): string {
  const { id } = splitRegion(region);
  return regions.get(id)?.name ?? id.replaceAll('_', ' ');
}

/** `[30, 90]` as “30–90”, `[2, 2]` as “2”. */
export function rangeWords([from, to]: readonly [number, number]): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** Seconds, or minutes from two of them upwards: `[900, 1200]` is “15–20 min”. */
export function durationWords([from, to]: readonly [number, number]): string {
  if (from < 120) return `${rangeWords([from, to])} s`;
  const minutes = (seconds: number) => Math.round(seconds / 6) / 10;
  return `${rangeWords([minutes(from), minutes(to)])} min`;
}

/** a, b and c. */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

/** `soleus/2` as “Soleus, point 2”; null where no entry tells of the muscle. */
export function targetWords({ muscles }: Clinical, target: string): string | null {
  const muscle = muscles.get(muscleIdOf(target));
  const n = pointNumberOf(target);
  if (!muscle) return null;
  return n === null ? muscle.name : `${muscle.name}, point ${n}`;
}

/** Where a point is felt, for those who hear the page: “pain to side of the neck, behind the ear and temple”. */
export function painWords(clinical: Clinical, { pattern }: PublishedPoint): string {
  const names = pattern.essential.map(({ region }) => regionName(clinical, region));
  return names.length > 0 ? `pain to ${listWords(names)}` : 'no pain zone';
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { SidedRegion } from './schema-base.ts';

/** A run of words; `region` is set where they name a place. */
export interface Words {
  text: string;
  region?: SidedRegion;
}

const REFERENCE = /\{([a-z0-9_.]+)(?:\|([^{}|]+))?\}/g;

/**
 * Cuts `Pain in the {temple} and {eye_orbit|behind the eye}.` at its references.
 * `nameOf` gives the plain name for a reference without words of its own.
 */
export function parseSentence(sentence: string, nameOf: (region: string) => string): Words[] {
  const words: Words[] = [];
  let from = 0;
  for (const match of sentence.matchAll(REFERENCE)) {
    const [whole, region = '', own] = match;
    if (match.index > from) words.push({ text: sentence.slice(from, match.index) });
    words.push({ text: own ?? nameOf(region), region: region as SidedRegion });
    from = match.index + whole.length;
  }
  if (from < sentence.length) words.push({ text: sentence.slice(from) });
  return words;
}

/** Regions that a sentence names, in reading order. */
export function regionsNamed(sentence: string): SidedRegion[] {
  return [...sentence.matchAll(REFERENCE)].map(([, region]) => region as SidedRegion);
}

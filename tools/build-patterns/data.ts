/** From the clinical files to the published set: read, validate, resolve, check the result against its own schema. */
import { readFileSync } from 'node:fs';
import type { Catalogue } from '#atlas/loft-figures.ts';
import { type PublishedAtlas, publishedAtlas } from '#clinical/published.ts';
import type { Problem } from './data-problems.ts';
import { readTexts } from './data-read.ts';
import { resolve } from './data-resolve.ts';
import type { BodyFacts } from './data-resolve-point.ts';
import type { ClinicalSet } from './data-set.ts';
import { type Anatomy, validate } from './data-validate.ts';
import type { PatternProblem } from './types.ts';

const FOLDER = 'data/clinical';

/** What the figures of the atlas know: muscles, parts, landmarks. */
export function readAnatomy(): Anatomy & { catalogue: Catalogue } {
  const catalogue = JSON.parse(readFileSync('data/atlas/catalogue.json', 'utf8')) as Catalogue;
  const { landmarks } = JSON.parse(readFileSync('data/atlas/landmarks.json', 'utf8')) as {
    landmarks: { id: string }[];
  };
  return {
    catalogue,
    muscles: new Set(Object.keys(catalogue)),
    parts: new Set(
      Object.entries(catalogue).flatMap(([id, { parts }]) =>
        Object.keys(parts).map((part) => `${id}.${part}`),
      ),
    ),
    landmarks: new Set(landmarks.map(({ id }) => id)),
  };
}

/** Reads and checks all of `data/clinical`. */
export function readClinical(anatomy: Anatomy): { set: ClinicalSet; problems: Problem[] } {
  return validate(readTexts(FOLDER), anatomy);
}

/** Problems of compiled zones, at the line of the point that they belong to. */
export function placeProblems(set: ClinicalSet, problems: readonly PatternProblem[]): Problem[] {
  return problems.flatMap(({ point, severity, message }) => {
    const [id, n] = point.split('/');
    const muscle = set.muscles.find((m) => m.value.id === id);
    if (!muscle) return [];
    const line = muscle.source.lineOf(['points', Number(n) - 1, 'pattern']);
    return [
      { file: muscle.source.file, line, severity, rule: 'zone-agreement', message: `${point}: ${message}` },
    ];
  });
}

/** The published set. Throws when it does not fit its own schema: then the compiler is wrong, not the data. */
export function publish(set: ClinicalSet, body: BodyFacts): PublishedAtlas {
  return publishedAtlas.parse(resolve(set, body));
}

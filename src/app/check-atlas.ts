import type { PublishedAtlas } from '#clinical/published.ts';

/** What must be there for the app not to stumble; the whole schema is checked when the file is built. */
const ATLAS_TABLES = [
  'regions',
  'muscles',
  'techniques',
  'conditions',
  'symptoms',
  'redFlags',
  'factors',
  'lessons',
  'safety',
  'sources',
] as const satisfies readonly (keyof PublishedAtlas)[];

/** Takes a parsed `trigger-points.json`; throws with the place of the first thing that is wrong. */
export function checkAtlas(value: unknown): PublishedAtlas {
  const atlas = record(value, 'the file');
  for (const table of ATLAS_TABLES) list(atlas[table], table);
  list(atlas.muscles, 'muscles').forEach((entry, m) => {
    const muscle = record(entry, `muscles[${m}]`);
    text(muscle.id, `muscles[${m}].id`);
    text(muscle.name, `muscles[${m}].name`);
    list(muscle.partKeys, `muscles[${m}].partKeys`);
    list(muscle.points, `muscles[${m}].points`).forEach((entry, p) => {
      const at = `muscles[${m}].points[${p}]`;
      const point = record(entry, at);
      if (!Number.isInteger(point.n)) broken(`${at}.n`, 'a number');
      const pattern = record(point.pattern, `${at}.pattern`);
      for (const part of ['essential', 'spillover', 'sentenceParts']) {
        list(pattern[part], `${at}.pattern.${part}`);
      }
      for (const part of ['satellites', 'techniques', 'causes', 'cautions', 'stretch', 'differential']) {
        list(point[part], `${at}.${part}`);
      }
    });
  });
  return value as PublishedAtlas;
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) broken(at, 'an object');
  return value as Record<string, unknown>;
}

function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) broken(at, 'a list');
  return value as readonly unknown[];
}

function text(value: unknown, at: string): void {
  if (typeof value !== 'string' || value === '') broken(at, 'a word');
}

function broken(at: string, wanted: string): never {
  throw new Error(`The file trigger-points.json is damaged: ${at} should be ${wanted}.`);
}

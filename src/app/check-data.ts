import type { PublishedAtlas } from '#clinical/published.ts';
import type { Landmark } from '#state/view.ts';

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
  const file = 'trigger-points.json';
  const atlas = record(value, file, 'the file');
  for (const table of ATLAS_TABLES) list(atlas[table], file, table);
  list(atlas.muscles, file, 'muscles').forEach((entry, m) => {
    const muscle = record(entry, file, `muscles[${m}]`);
    text(muscle.id, file, `muscles[${m}].id`);
    text(muscle.name, file, `muscles[${m}].name`);
    list(muscle.partKeys, file, `muscles[${m}].partKeys`);
    list(muscle.points, file, `muscles[${m}].points`).forEach((entry, p) => {
      const at = `muscles[${m}].points[${p}]`;
      const point = record(entry, file, at);
      if (!Number.isInteger(point.n)) broken(file, `${at}.n`, 'a number');
      const pattern = record(point.pattern, file, `${at}.pattern`);
      for (const part of ['essential', 'spillover', 'sentenceParts']) {
        list(pattern[part], file, `${at}.pattern.${part}`);
      }
      for (const part of ['satellites', 'techniques', 'causes', 'cautions', 'stretch', 'differential']) {
        list(point[part], file, `${at}.${part}`);
      }
    });
  });
  return value as PublishedAtlas;
}

/** Takes a parsed `landmarks.json`; throws with the place of the first thing that is wrong. */
export function checkLandmarks(value: unknown): readonly Landmark[] {
  const file = 'landmarks.json';
  list(value, file, 'the file').forEach((entry, at) => {
    const landmark = record(entry, file, `[${at}]`);
    text(landmark.id, file, `[${at}].id`);
    const position = list(landmark.position, file, `[${at}].position`);
    if (position.length !== 3 || !position.every(Number.isFinite)) {
      broken(file, `[${at}].position`, 'three numbers');
    }
  });
  return value as readonly Landmark[];
}

function record(value: unknown, file: string, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) broken(file, at, 'an object');
  return value as Record<string, unknown>;
}

function list(value: unknown, file: string, at: string): readonly unknown[] {
  if (!Array.isArray(value)) broken(file, at, 'a list');
  return value as readonly unknown[];
}

function text(value: unknown, file: string, at: string): void {
  if (typeof value !== 'string' || value === '') broken(file, at, 'a word');
}

function broken(file: string, at: string, wanted: string): never {
  throw new Error(`The file ${file} is damaged: ${at} should be ${wanted}.`);
}

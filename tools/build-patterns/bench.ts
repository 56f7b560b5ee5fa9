/** Loads everything a command of this folder needs from the project around it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Muscle, muscle as muscleSchema } from '#clinical/schema-muscle.ts';
import { formatProblems } from './data-problems.ts';
import { parseYaml } from './data-read.ts';
import { anchorsOn, readLandmarks, readSkin } from './skin.ts';
import type { Landmark, PlaceAnchor, SkinMesh } from './types.ts';

export const PATHS = {
  model: 'public/models/body.glb',
  landmarks: 'public/data/landmarks.json',
  figures: 'data/atlas/muscles',
  catalogue: 'data/atlas/catalogue.json',
  clinical: 'data/clinical/muscles',
} as const;

export interface Ground {
  skin: SkinMesh;
  landmarks: Landmark[];
  place: PlaceAnchor;
}

/** The skin with its landmarks and anchors. Says which command makes what is missing. */
export async function loadGround(): Promise<Ground> {
  for (const path of [PATHS.model, PATHS.landmarks]) {
    if (!existsSync(path)) throw new Error(`${path} is missing: build the model first (npm run model)`);
  }
  return {
    skin: await readSkin(PATHS.model),
    landmarks: readLandmarks(PATHS.landmarks),
    place: anchorsOn(PATHS.figures),
  };
}

/** Files of muscles: those named, or all. A bare id (`trapezius`) will do. */
export function muscleFiles(named: readonly string[]): string[] {
  const all = () =>
    readdirSync(PATHS.clinical)
      .filter((file) => file.endsWith('.yaml'))
      .sort();
  const paths = named.length > 0 ? named : all();
  return paths.map((name) => (existsSync(name) ? name : `${PATHS.clinical}/${basename(name, '.yaml')}.yaml`));
}

/** Reads one muscle; the complaints of syntax and schema in words when it is not right yet. */
export function readMuscle(path: string): { muscle: Muscle | null; complaints: string[] } {
  const { yaml, problems } = parseYaml(`muscles/${basename(path)}`, readFileSync(path, 'utf8'));
  if (yaml.value === null) return { muscle: null, complaints: [formatProblems(problems)] };
  const parsed = muscleSchema.safeParse(yaml.value);
  if (parsed.success) return { muscle: parsed.data, complaints: [] };
  const complaints = parsed.error.issues.map(({ path: at, message }) => {
    const steps = at.filter((step) => typeof step !== 'symbol');
    return `${path}:${yaml.lineOf(steps)} ${steps.join('.')}: ${message}`;
  });
  return { muscle: null, complaints };
}

import { readFileSync } from 'node:fs';
import type { SymmetricMesh } from '#atlas/envelope-halves.ts';
import { deriveLandmarks, type Landmark, type LandmarkEntry } from '#atlas/landmarks.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';

/** The rules of `data/atlas/landmarks.json`. */
export function readLandmarkRules(file = 'data/atlas/landmarks.json'): LandmarkEntry[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { landmarks: LandmarkEntry[] }).landmarks;
}

/** Finds every landmark on the skin. */
export function buildLandmarks(bones: ReadonlyMap<string, TriangleMesh>, skin: SymmetricMesh): Landmark[] {
  return deriveLandmarks(readLandmarkRules(), bones, skin);
}

/** The landmarks as `public/data/landmarks.json` holds them: one a line, metres to 0.01 mm. */
export function landmarksJson(landmarks: readonly Landmark[]): string {
  const lines = landmarks.map(({ id, name, vertex, position }) =>
    JSON.stringify({ id, name, vertex, position: position.map((value) => Number(value.toFixed(5))) }),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

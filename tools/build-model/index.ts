/**
 * Figures in, model out: `npm run model` writes public/models/body.glb and public/data/landmarks.json;
 * `--check` builds them and fails when the committed files are not the same, byte for byte.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { vertexNormals } from '#atlas/adjacency.ts';
import { boneItems, muscleItems } from './body-items.ts';
import { type ModelItem, writeGlb } from './glb.ts';
import { buildLandmarks, landmarksJson } from './landmarks.ts';
import { occluders, occlusion } from './occlusion.ts';
import { buildRegions } from './regions.ts';
import { buildSkin } from './skin.ts';

const MODEL = 'public/models/body.glb';
const LANDMARKS = 'public/data/landmarks.json';
const COPYRIGHT =
  'CC BY-SA 4.0. Figures measured on Z-Anatomy (CC BY-SA 4.0) and BodyParts3D, (c) The Database Center for Life Science';

/** Says what is being done and how long it took, so that nobody waits in the dark. */
function step<T>(name: string, work: () => T): T {
  process.stdout.write(`${name} ...`);
  const start = performance.now();
  const result = work();
  console.log(` ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** How much of a deep part's shade stays when what lies over it has been peeled off. */
const COVERED = 0.4;

/**
 * Bakes occlusion. A part is shaded by everything around it and, for the greater part, as it stands when the layers
 * over it are peeled off: fully shaded, a deep muscle would come to light in blotches.
 */
function shade(items: readonly ModelItem[]): void {
  const layers = [...new Set(items.map(layerOf))].sort();
  const trees = layers.map((layer) =>
    occluders(items.filter((item) => layerOf(item) >= layer).map(asOccluder)),
  );
  for (const item of items) {
    const normals = item.normals ?? vertexNormals(item.mesh);
    const own = layers.indexOf(layerOf(item));
    const covered = occlusion(item.mesh, normals, trees[0]!);
    if (own === 0) item.occlusion = covered;
    else {
      const peeled = occlusion(item.mesh, normals, trees[own]!);
      item.occlusion = peeled.map((open, v) => COVERED * covered[v]! + (1 - COVERED) * open);
    }
  }
}

const layerOf = ({ extras }: ModelItem) => extras.layer as number;
const asOccluder = ({ mesh, sides }: ModelItem) => ({ mesh, mirrored: sides === 'pair' });

const muscles = step('Muscles', () => muscleItems());
const bones = step('Bones', () => boneItems());
const meshOf = new Map(bones.map(({ key, mesh }) => [key.replace('bone.', ''), mesh]));
const drawn = step('Skin', () =>
  buildSkin(
    muscles.map(({ mesh }) => mesh),
    meshOf,
  ),
);
const landmarks = step('Landmarks', () => buildLandmarks(meshOf, drawn.mesh));
const regions = step('Regions', () => buildRegions(drawn, landmarks));
const skin: ModelItem = {
  key: 'skin',
  sides: 'one',
  mesh: drawn.mesh,
  normals: drawn.normals,
  regions: regions.index,
  extras: {
    name: 'Skin',
    latin: 'Cutis',
    layer: 0,
    regions: regions.labels,
    midline: drawn.mesh.midline,
    half: drawn.mesh.half,
  },
};
step('Ambient occlusion', () => {
  shade([...muscles, ...bones]);
  shade([skin]);
});
const model = await writeGlb([...muscles, ...bones, skin], COPYRIGHT);
console.log(`${MODEL}: ${(model.length / 1e6).toFixed(2)} MB`);

const files: [string, Uint8Array][] = [
  [MODEL, model],
  [LANDMARKS, Buffer.from(landmarksJson(landmarks))],
];
for (const [path, content] of files) {
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } else if (!existsSync(path) || !readFileSync(path).equals(content)) {
    console.error(`${path} is not what the figures give: run npm run model and commit the result`);
    process.exitCode = 1;
  }
}

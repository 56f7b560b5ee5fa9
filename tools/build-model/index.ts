/**
 * Figures in, model out: `npx tsx tools/build-model/index.ts` writes public/models/body.glb;
 * `--check` builds it and fails when the committed file is not the same, byte for byte.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { vertexNormals } from '#atlas/adjacency.ts';
import { boneItems, muscleItems } from './body-items.ts';
import { type ModelItem, writeGlb } from './glb.ts';
import { occluders, occlusion } from './occlusion.ts';
import { buildSkin } from './skin.ts';

const OUT = 'public/models/body.glb';
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

function shade(items: readonly ModelItem[]): void {
  const tree = occluders(items.map(({ mesh, sides }) => ({ mesh, mirrored: sides === 'pair' })));
  for (const item of items) item.occlusion = occlusion(item.mesh, item.normals ?? vertexNormals(item.mesh), tree);
}

const muscles = step('Muscles', () => muscleItems());
const bones = step('Bones', () => boneItems());
const skin = step('Skin', (): ModelItem => {
  const byId = new Map(bones.map(({ key, mesh }) => [key.replace('bone.', ''), mesh]));
  const { mesh } = buildSkin(
    muscles.map((item) => item.mesh),
    byId,
  );
  const { midline, half } = mesh;
  return { key: 'skin', sides: 'one', mesh, extras: { name: 'Skin', latin: 'Cutis', layer: 0, midline, half } };
});
step('Ambient occlusion', () => {
  shade([...muscles, ...bones]);
  shade([skin]);
});
const bytes = await writeGlb([...muscles, ...bones, skin], COPYRIGHT);
console.log(`${OUT}: ${(bytes.length / 1e6).toFixed(2)} MB`);

if (process.argv.includes('--check')) {
  if (!readFileSync(OUT).equals(bytes)) {
    console.error(`${OUT} is not what the figures give: run npx tsx tools/build-model/index.ts and commit the result`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(OUT), { recursive: true });
  writeFileSync(OUT, bytes);
}

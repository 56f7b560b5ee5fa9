import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PartKey } from '#atlas/ids.ts';
import type { Catalogue } from '#atlas/loft-figures.ts';
import { buildBones } from './bones.ts';
import { type ModelItem, writeGlb } from './glb.ts';
import { buildMuscles } from './muscles.ts';
import { loftNormals } from './normals.ts';
import { occluders, occlusion } from './occlusion.ts';

/** Where the model goes. */
const OUT = 'public/models/body.glb';
const COPYRIGHT =
  'CC BY-SA 4.0. Figures measured on Z-Anatomy (CC BY-SA 4.0) and BodyParts3D, (c) The Database Center for Life Science';

/** Says what is being done and how long it took, so that nobody waits in the dark. */
function step<T>(name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  console.log(`${name.padEnd(24)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

const catalogue = JSON.parse(readFileSync('data/atlas/catalogue.json', 'utf8')) as Catalogue;

/** Muscle parts as items, with their names from the catalogue. */
function muscleItems(): ModelItem[] {
  return [...buildMuscles()].map(([key, part]) => {
    const { muscle, own } = catalogued(key);
    const { mesh, rings, ringSize, kind } = part;
    const extras = {
      name: own.name ?? muscle.name,
      latin: own.latin ?? muscle.latin,
      layer: own.layer ?? muscle.layer ?? 2,
      group: muscle.group,
      kind,
      rings,
      ringSize,
    };
    return { key, sides: own.mid ? 'mid' : 'pair', mesh, normals: loftNormals(part), uvs: mesh.uvs, extras };
  });
}

function catalogued(key: PartKey) {
  const [id, part] = key.split('.') as [string, string];
  const muscle = catalogue[id];
  const own = muscle?.parts[part];
  if (!muscle || !own) throw new Error(`data/atlas/catalogue.json does not name ${key}, which has figures`);
  return { muscle, own };
}

function boneItems(): ModelItem[] {
  return [...buildBones()].map(([id, { mesh, mid, name, latin, tissue }]) => ({
    key: `bone.${id}`,
    sides: mid ? 'mid' : 'pair',
    mesh,
    normals: mesh.normals,
    extras: { name, latin, layer: 5, tissue },
  }));
}

const muscles = step('Muscles', muscleItems);
const bones = step('Bones', boneItems);
const body = [...muscles, ...bones];
step('Ambient occlusion', () => {
  const tree = occluders(body.map(({ mesh, sides }) => ({ mesh, mirrored: sides === 'pair' })));
  for (const item of body) item.occlusion = occlusion(item.mesh, item.normals as Float32Array, tree);
});
const bytes = await writeGlb(body, COPYRIGHT);
mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, bytes);
console.log(`${OUT}: ${(bytes.length / 1e6).toFixed(2)} MB`);

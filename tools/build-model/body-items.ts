import { readFileSync } from 'node:fs';
import type { PartKey } from '#atlas/ids.ts';
import type { Catalogue } from '#atlas/loft-figures.ts';
import { type Bone, buildBones } from './bones.ts';
import type { ModelItem } from './glb.ts';
import { buildMuscles, type MusclePart } from './muscles.ts';
import { loftNormals } from './normals.ts';

/** Depth in the peel of everything that is not a muscle. */
const BONE_LAYER = 5;

/** Muscle parts as nodes, with their names from the catalogue. */
export function muscleItems(parts: ReadonlyMap<PartKey, MusclePart> = buildMuscles()): ModelItem[] {
  const catalogue = JSON.parse(readFileSync('data/atlas/catalogue.json', 'utf8')) as Catalogue;
  return [...parts].map(([key, part]) => {
    const [id, partId] = key.split('.') as [string, string];
    const muscle = catalogue[id];
    const own = muscle?.parts[partId];
    if (!muscle || !own) throw new Error(`data/atlas/catalogue.json does not name ${key}, which has figures`);
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

/** Bones, cartilages, discs and teeth as nodes. */
export function boneItems(bones: ReadonlyMap<string, Bone> = buildBones()): ModelItem[] {
  return [...bones].map(([id, { mesh, mid, name, latin, tissue }]) => ({
    key: `bone.${id}`,
    sides: mid ? 'mid' : 'pair',
    mesh,
    normals: mesh.normals,
    extras: { name, latin, layer: BONE_LAYER, tissue },
  }));
}

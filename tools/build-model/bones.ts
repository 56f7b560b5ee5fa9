import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoneFigures } from '#atlas/bone-figures.ts';
import type { ShadedMesh } from '#atlas/mesh.ts';
import { rebuildBone } from '#atlas/section-stack.ts';

/** What a bone, cartilage, disc or row of teeth is called and made of. */
export interface BoneName {
  name: string;
  latin: string;
  tissue: 'bone' | 'cartilage' | 'disc' | 'tooth';
  /** Crosses the midline: one mesh for both halves. */
  mid?: boolean;
}

/** A rebuilt bone: the left one of a pair, or the whole of a midline one. */
export interface Bone {
  /** With the normals of the bone's full fineness. */
  mesh: ShadedMesh;
  mid: boolean;
  name: string;
  latin: string;
  tissue: BoneName['tissue'];
}

/** Triangles of the whole skeleton, both sides. */
export const TRIANGLES = 50_000;

const NAMES = 'data/atlas/bones.json';
const FOLDER = 'data/atlas/bones';

/** Names of all bones by id, in the order of the table. */
export function readBoneNames(file = NAMES): Map<string, BoneName> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, BoneName>));
}

/** The figures of one bone. */
export function readBoneFigures(id: string, folder = FOLDER): BoneFigures {
  return JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as BoneFigures;
}

/**
 * Rebuilds every bone from its figures.
 * @param triangles budget for the skeleton of both sides; bones share it by the triangles that their shape wants
 */
export function buildBones(triangles = TRIANGLES): Map<string, Bone> {
  const named = [...readBoneNames()].map(([id, own]) => ({ id, own, figures: readBoneFigures(id) }));
  const wanted = named.reduce((sum, { figures }) => sum + figures.triangles * (figures.mid ? 1 : 2), 0);
  const scale = Math.min(1, triangles / wanted);
  return new Map(
    named.map(({ id, own: { name, latin, tissue }, figures }) => [
      id,
      { mesh: rebuildBone(figures, scale * figures.triangles), mid: figures.mid, name, latin, tissue },
    ]),
  );
}

/** Reads what the compiler paints on: the skin of the model, its landmarks, the places of anchors. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import { vertexNormals } from '#atlas/adjacency.ts';
import type { LoftFigures } from '#atlas/loft.ts';
import { loftPoint } from '#atlas/loft.ts';
import type { MuscleFigures } from '#atlas/loft-figures.ts';
import type { Landmark, PlaceAnchor, SkinMesh } from './types.ts';

/** The node `skin` of a model, dequantised to metres. Throws when the file has none or lacks an attribute. */
export async function readSkin(path: string): Promise<SkinMesh> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.read(path);
  const node = document
    .getRoot()
    .listNodes()
    .find((n) => n.getName() === 'skin');
  const primitive = node?.getMesh()?.listPrimitives()[0];
  const [position, region, index] = [
    primitive?.getAttribute('POSITION'),
    primitive?.getAttribute('_REGION'),
    primitive?.getIndices(),
  ];
  if (!node || !position || !region || !index)
    throw new Error(`${path} has no node "skin" with positions and regions`);
  const { regions, midline, half } = node.getExtras() as Pick<SkinMesh, 'regions' | 'midline' | 'half'>;
  const world = node.getWorldMatrix();
  const positions = new Float32Array(position.getCount() * 3);
  for (let v = 0; v < position.getCount(); v++) {
    const [x, y, z] = position.getElement(v, [0, 0, 0]) as [number, number, number];
    for (let c = 0; c < 3; c++) {
      positions[3 * v + c] = world[c]! * x + world[4 + c]! * y + world[8 + c]! * z + world[12 + c]!;
    }
  }
  const mesh = { positions, indices: Uint32Array.from(index.getArray()!) };
  return {
    ...mesh,
    normals: vertexNormals(mesh),
    region: Uint8Array.from(region.getArray()!),
    regions,
    midline,
    half,
  };
}

/** `public/data/landmarks.json`. */
export function readLandmarks(path: string): Landmark[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Landmark[];
}

/** Finds the figures of `<muscle>.<part>` in `data/atlas/muscles`; null when there are none. */
export function partFigures(folder: string): (part: string) => LoftFigures | null {
  const files = new Map<string, MuscleFigures | null>();
  return (key) => {
    const [muscle, part] = key.split('.') as [string, string];
    let file = files.get(muscle);
    if (file === undefined) {
      const path = join(folder, `${muscle}.json`);
      file = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MuscleFigures) : null;
      files.set(muscle, file);
    }
    return file?.parts[part] ?? null;
  };
}

/** Places anchors on the lofts of a folder of figures. */
export function anchorsOn(folder: string): PlaceAnchor {
  const figures = partFigures(folder);
  return (part, u, v) => {
    const found = figures(part);
    return found && loftPoint(found, u, v).position;
  };
}

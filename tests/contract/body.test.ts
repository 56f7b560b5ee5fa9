import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Node as GltfNode, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { validateBytes } from 'gltf-validator';
import { MeshoptDecoder } from 'meshoptimizer';
import { beforeAll, describe, expect, it } from 'vitest';

/** The contract of docs/architecture.md, held against the file that is served. */
const path = resolve(import.meta.dirname, '../../public/models/body.glb');
const bytes = new Uint8Array(readFileSync(path));
const PART = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*\.(left|right|mid)$/;
const BONE = /^bone\.[a-z0-9]+(-[a-z0-9]+)*\.(left|right|mid)$/;

let nodes: GltfNode[];
const named = (name: string) => nodes.find((node) => node.getName() === name);
const attribute = (node: GltfNode, name: string) => node.getMesh()?.listPrimitives()[0]?.getAttribute(name);

beforeAll(async () => {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  nodes = (await io.readBinary(bytes)).getRoot().listNodes();
});

describe('body.glb', () => {
  it('is sound glTF by the Khronos validator', async () => {
    const { issues } = await validateBytes(bytes, { maxIssues: 20 });
    expect(issues.messages.filter(({ severity }) => severity === 0)).toEqual([]);
  });

  it('names its nodes by muscle or bone, part and side', () => {
    const names = nodes.map((node) => node.getName());
    expect(new Set(names).size).toBe(names.length);
    const unnamed = names.filter((name) => name !== 'skin' && !PART.test(name) && !BONE.test(name));
    expect(unnamed).toEqual([]);
  });

  it('has at least 280 muscle parts a side, and bones', () => {
    const muscles = nodes.filter((node) => PART.test(node.getName()) && !BONE.test(node.getName()));
    const count = (side: string) => muscles.filter((node) => node.getName().endsWith(`.${side}`)).length;
    expect(count('left')).toBeGreaterThanOrEqual(280);
    expect(count('right')).toBe(count('left'));
    expect(nodes.filter((node) => BONE.test(node.getName())).length).toBeGreaterThanOrEqual(150);
  });

  it('says of each node how it is called and how deep it lies', () => {
    const silent = nodes.filter((node) => {
      const { name, layer } = node.getExtras() as { name?: string; layer?: number };
      return !name || !Number.isInteger(layer);
    });
    expect(silent.map((node) => node.getName())).toEqual([]);
  });

  it('mirrors each left node by the same mesh', () => {
    const wrong = nodes.filter((node) => {
      if (!node.getName().endsWith('.right')) return false;
      const left = named(node.getName().replace(/right$/, 'left'));
      return (
        left?.getMesh() !== node.getMesh() ||
        Math.sign(node.getScale()[0]) === Math.sign(left?.getScale()[0] ?? 0)
      );
    });
    expect(wrong.map((node) => node.getName())).toEqual([]);
  });

  it('keeps the rings of each loft: so many vertices, its seam closed', () => {
    const wrong: string[] = [];
    for (const node of nodes) {
      const { rings, ringSize } = node.getExtras() as { rings?: number; ringSize?: number };
      if (!PART.test(node.getName()) || BONE.test(node.getName())) continue;
      const positions = attribute(node, 'POSITION');
      if (!rings || !ringSize || !positions || positions.getCount() < rings * ringSize) {
        wrong.push(node.getName());
        continue;
      }
      for (let ring = 0; ring < rings; ring++) {
        const first = positions.getElement(ring * ringSize, []);
        const last = positions.getElement((ring + 1) * ringSize - 1, []);
        if (first.some((value, axis) => value !== last[axis])) wrong.push(`${node.getName()} ring ${ring}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('carries surface coordinates and ambient occlusion', () => {
    for (const node of nodes) {
      const isMuscle = PART.test(node.getName()) && !BONE.test(node.getName());
      const wanted = ['POSITION', 'NORMAL', '_AO', ...(isMuscle ? ['TEXCOORD_0'] : [])];
      const missing = wanted.filter((name) => !attribute(node, name));
      expect(missing, node.getName()).toEqual([]);
    }
  });

  it('has a skin of two mirrored halves, every vertex in a region', () => {
    const skin = named('skin');
    if (!skin) throw new Error('there is no skin');
    const { midline, half, regions } = skin.getExtras() as {
      midline: number;
      half: number;
      regions: string[];
    };
    const positions = attribute(skin, 'POSITION');
    const region = attribute(skin, '_REGION');
    if (!positions || !region) throw new Error('the skin lacks an attribute');
    expect(positions.getCount()).toBe(midline + 2 * half);
    expect(regions.length).toBeGreaterThanOrEqual(103);
    const quantum = 2e-4;
    const nameOf = (vertex: number) => regions[region.getScalar(vertex)] ?? '';
    let strays = 0;
    for (let vertex = 0; vertex < half; vertex++) {
      const [lx = 0, ly = 0, lz = 0] = worldPlace(skin, positions.getElement(midline + vertex, []));
      const [rx = 0, ry = 0, rz = 0] = worldPlace(skin, positions.getElement(midline + half + vertex, []));
      const apart = Math.max(Math.abs(lx + rx), Math.abs(ly - ry), Math.abs(lz - rz));
      const [left, right] = [nameOf(midline + vertex), nameOf(midline + half + vertex)];
      // The right lower quarter of the belly exists on the right only.
      const isPair =
        left === right.replace(/right$/, 'left') || right === 'abdomen_rlq.right' || right === 'abdomen_rlq';
      if (apart > quantum || left === '' || !isPair) strays += 1;
    }
    expect(strays).toBe(0);
  });
});

function worldPlace(node: GltfNode, place: number[]): number[] {
  const scale = node.getScale();
  const shift = node.getTranslation();
  return place.map((value, axis) => value * (scale[axis] ?? 1) + (shift[axis] ?? 0));
}

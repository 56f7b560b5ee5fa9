import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meshAdjacency, vertexAreas } from '#atlas/adjacency.ts';
import { mirrorVertex } from '#atlas/envelope-halves.ts';
import type { Landmark } from '#atlas/landmarks.ts';
import { exitPoint } from '#atlas/landmarks-skin.ts';
import { readSkin } from '../build-patterns/skin.ts';
import { readRegionRules } from './regions.ts';

/** The model writes positions in 14 bits over 1.8 m. */
const ROUNDING = 2e-4;

const skin = await readSkin('public/models/body.glb');
const landmarks = JSON.parse(readFileSync('public/data/landmarks.json', 'utf8')) as Landmark[];
const at = (id: string) => {
  const found = landmarks.find((landmark) => landmark.id === id);
  if (!found) throw new Error(`no landmark ${id}`);
  return found.position;
};
const place = (vertex: number) => skin.positions.slice(3 * vertex, 3 * vertex + 3);
const label = (vertex: number) => skin.regions[skin.region[vertex] as number] as string;

/** Whether a point lies inside: a ray from it meets one surface more from behind than from before. */
function inside(x: number, y: number, z: number): boolean {
  const flipped = skin.indices.map(
    (_, i) => skin.indices[i % 3 === 0 ? i : i % 3 === 1 ? i + 1 : i - 1] as number,
  );
  const way: [number, number, number] = [0.0131, 0.0173, 1];
  let balance = 0;
  for (const [indices, sign] of [
    [skin.indices, 1],
    [flipped, -1],
  ] as const) {
    let from: [number, number, number] = [x, y, z];
    for (let hit = exitPoint(skin, indices, from, way); hit; hit = exitPoint(skin, indices, from, way)) {
      balance += sign;
      from = hit.position.map((value, axis) => value + 1e-6 * (way[axis] as number)) as typeof from;
    }
  }
  return balance > 0;
}

describe('the skin of the model', () => {
  it('is closed: every edge joins two triangles that run along it opposite ways', () => {
    const edges = new Set<string>();
    for (let t = 0; t < skin.indices.length; t += 3)
      for (let i = 0; i < 3; i++) {
        const edge = `${skin.indices[t + i]} ${skin.indices[t + ((i + 1) % 3)]}`;
        expect(edges.has(edge), edge).toBe(false);
        edges.add(edge);
      }
    for (const edge of edges) expect(edges.has(edge.split(' ').reverse().join(' ')), edge).toBe(true);
  });

  it('is its own mirror image, vertex by vertex', () => {
    for (let vertex = 0; vertex < skin.midline + skin.half; vertex++) {
      const [x, y, z] = place(vertex) as unknown as [number, number, number];
      const [mx, my, mz] = place(mirrorVertex(vertex, skin)) as unknown as [number, number, number];
      expect(Math.max(Math.abs(x + mx), Math.abs(y - my), Math.abs(z - mz)), `vertex ${vertex}`).toBeLessThan(
        ROUNDING,
      );
    }
  });

  it('stays within its triangles', () => {
    expect(skin.indices.length / 3).toBeLessThan(45_000);
    expect(skin.indices.length / 3).toBeGreaterThan(30_000);
  });

  it('parts the legs up to the perineum and the arms up to the armpit', () => {
    const [, crotch, depth] = at('perineum');
    expect(inside(0.0001, crotch + 0.03, depth)).toBe(true);
    expect(inside(0.0001, crotch - 0.1, depth)).toBe(false);
    const [x, armpit, z] = at('axilla-apex');
    expect(inside(x, armpit + 0.03, z)).toBe(true);
    expect(inside(x, armpit - 0.02, z)).toBe(false);
  });

  it('keeps fingers and toes apart', () => {
    const pairs = [
      ['thumb-tip-palmar', 'index-proximal-palmar'],
      ['index-middle-palmar', 'middle-middle-palmar'],
      ['middle-middle-palmar', 'ring-middle-palmar'],
      ['ring-middle-palmar', 'little-middle-palmar'],
      ['great-toe-tip-plantar', 'second-toe-tip-plantar'],
      ['second-toe-tip-plantar', 'third-toe-tip-plantar'],
      ['third-toe-tip-plantar', 'fourth-toe-tip-plantar'],
      ['fourth-toe-tip-plantar', 'fifth-toe-tip-plantar'],
    ] as const;
    for (const [one, next] of pairs) {
      const [a, b] = [at(one), at(next)];
      expect(inside((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2), `${one}, ${next}`).toBe(false);
    }
  });

  it('has every region, in one piece but for crumbs', () => {
    const { offsets, neighbours } = meshAdjacency(skin);
    const areas = vertexAreas(skin);
    const pieces = new Map<string, number[]>();
    const seen = new Uint8Array(skin.region.length);
    for (let start = 0; start < seen.length; start++) {
      if (seen[start]) continue;
      const stack = [start];
      let area = 0;
      seen[start] = 1;
      for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
        area += areas[vertex] as number;
        for (let i = offsets[vertex] as number; i < (offsets[vertex + 1] as number); i++) {
          const next = neighbours[i] as number;
          if (seen[next] || skin.region[next] !== skin.region[start]) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
      pieces.set(label(start), [...(pieces.get(label(start)) ?? []), area]);
    }
    for (const { id, paired } of readRegionRules())
      for (const name of paired ? [`${id}.left`, `${id}.right`] : [id]) {
        const found = pieces.get(name) ?? [0];
        const whole = found.reduce((sum, area) => sum + area, 0);
        expect(whole * 1e4, `${name}, cm2`).toBeGreaterThan(3);
        // Four toes are four pieces.
        if (id !== 'lesser_toes') expect(Math.max(...found) / whole, name).toBeGreaterThan(0.85);
      }
  });

  it('carries every landmark, on the left or the midline', () => {
    expect(landmarks.length).toBeGreaterThanOrEqual(250);
    for (const { id, vertex, position } of landmarks) {
      const [x, y, z] = place(vertex) as unknown as [number, number, number];
      expect(Math.hypot(x - position[0], y - position[1], z - position[2]), id).toBeLessThan(0.012);
      expect(position[0], id).toBeGreaterThanOrEqual(0);
      expect(vertex, id).toBeLessThan(skin.midline + skin.half);
    }
  });
});

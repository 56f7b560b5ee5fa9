import type { LoftFigures, LoftKind } from '#atlas/loft.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { signedVolume } from '#atlas/mesh-measures.ts';
import type { Depth } from './depth.ts';
import type { Deviation } from './deviation.ts';
import { farRims, linked } from './end-lines.ts';
import { byRules } from './end-rules.ts';
import { type EndsEntry, findEnds, leftPieces } from './ends.ts';
import { type Fitted, smallestGrid } from './grid.ts';
import { walkFrom } from './paths.ts';
import { solidOf, thickened } from './remesh.ts';
import { ringStack } from './ring.ts';
import { slipsOf } from './slips.ts';
import { type Stack, sectionStack } from './stack.ts';
import { area, flipped, type Surface, surfaceOf } from './surface.ts';

/** The meshes that parts are measured on. */
export interface Reference {
  muscles: Map<string, TriangleMesh>;
  bones: Map<string, TriangleMesh>;
  attachments: Map<string, TriangleMesh>;
  depth: Depth;
}

/** What measuring one part gave. */
export interface Measured {
  figures: LoftFigures;
  deviation: Deviation;
  found: [string, string];
  flat: number;
  strays: number;
  /** Radius of the closing (-1: none needed), handles left, share of surface lost. */
  solid: { closing: number; handles: number; lost: number };
}

/** Points a part may spend at most: by its surface (m2), in steps. */
const MOST = [
  { above: 0.035, points: 1100 },
  { above: 0, points: 600 },
] as const;
/** Sections flatter than this make a sheet. */
const SHEET = 8;

/** Measures one part: closes it, finds its ends, sections it and chooses the smallest grid. */
export function measurePart(name: string, entry: EndsEntry, reference: Reference): Measured {
  const left = leftMesh(name, reference);
  const source = entry.thicken ? thickened(left, entry.thicken / 1e3) : left;
  const solid = entry.closing ? solidOf(source, [entry.closing / 1e3]) : solidOf(source);
  const { stack, kind, found } = sections(surfaceOf(solid.mesh), name, entry, reference);
  return {
    ...fitted(solid.mesh, stack, kind, left),
    found,
    flat: stack.flat,
    strays: stack.strays,
    solid: { closing: solid.closing ?? -1, handles: solid.handles, lost: solid.lost },
  };
}

/**
 * Measures the slips of one reference mesh: all share one end (the rule that every entry repeats) and each has its
 * own other end.
 * @param entries per part its rules
 */
export function measureSlips(
  name: string,
  entries: Record<string, EndsEntry>,
  reference: Reference,
): Record<string, Measured> {
  const surface = surfaceOf(solidOf(leftMesh(name, reference)).mesh);
  const find = finder(reference);
  const parts = Object.entries(entries);
  const rules = (side: 'start' | 'end') =>
    parts.map(([part, entry]) => {
      const rule = entry[side];
      if (!rule) throw new Error(`slip ${part} of ${name} lacks its ${side}`);
      return rule;
    });
  const shared = new Set(rules('start').map((rule) => JSON.stringify(rule))).size === 1 ? 'start' : 'end';
  const common = linked(surface, byRules(surface, rules(shared)[0]!, find));
  const tips = rules(shared === 'start' ? 'end' : 'start').map((rule) =>
    linked(surface, byRules(surface, rule, find)),
  );
  const solids = slipsOf(surface, common, tips);
  return Object.fromEntries(
    parts.map(([part], i) => {
      const slip = surfaceOf(solids[i]!);
      const far = touching(slip, surface, tips[i]!);
      if (!far) throw new Error(`slip ${part} of ${name} does not reach its end`);
      const near = touching(slip, surface, common) ?? remotest(slip, far);
      const ends = farRims(slip, shared === 'start' ? near : far, shared === 'start' ? far : near);
      const stack = sectionStack(slip, { ...ends, found: ['slip', 'slip'] }, reference.depth);
      const kind = stack.flat > SHEET ? 'sheet' : 'belly';
      const own = fitted(slip, stack, kind, slip);
      return [
        part,
        { ...own, found: ['slip', 'slip'], flat: stack.flat, strays: stack.strays, solid: SOUND },
      ];
    }),
  );
}

const SOUND = { closing: 0, handles: 0, lost: 0 };

/** A slip that stays farther than this (metres) from the common end is a tendon that branches off another. */
const BRANCH = 0.012;

/** The vertices of a slip where it touches an end of its muscle: within the least reach that finds any. */
function touching(slip: Surface, whole: Surface, vertices: number[]): number[] | undefined {
  const p = whole.positions;
  const end = new Float64Array(vertices.flatMap((v) => [p[v * 3]!, p[v * 3 + 1]!, p[v * 3 + 2]!]));
  const away = Array.from({ length: slip.positions.length / 3 }, (_, v) => {
    let least = Number.POSITIVE_INFINITY;
    const [x, y, z] = slip.positions.subarray(v * 3, v * 3 + 3) as unknown as [number, number, number];
    for (let i = 0; i < end.length; i += 3) {
      least = Math.min(least, Math.hypot(end[i]! - x, end[i + 1]! - y, end[i + 2]! - z));
    }
    return least;
  });
  const least = away.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (least > BRANCH) return undefined;
  const reach = Math.max(0.003, 1.2 * least);
  return [...away.keys()].filter((v) => away[v]! <= reach);
}

/** The vertices farthest from an end, within 4 mm of the last. */
function remotest(surface: Surface, from: number[]): number[] {
  const { distance } = walkFrom(surface, from);
  const most = distance.reduce((a, b) => Math.max(a, b), 0);
  return [...distance.keys()].filter((v) => distance[v]! > most - 0.004);
}

function leftMesh(name: string, { muscles }: Reference): TriangleMesh {
  const source = muscles.get(name);
  if (!source) throw new Error(`the reference has no part ${name}`);
  return sideOf(source) < 0 ? mirrored(source) : source;
}

function finder({ attachments, bones, muscles }: Reference): (name: string) => TriangleMesh {
  return (name) => {
    const mesh = attachments.get(name) ?? bones.get(name) ?? muscles.get(name);
    if (!mesh) throw new Error(`no mesh ${name}`);
    return mesh;
  };
}

function fitted(solid: TriangleMesh, stack: Stack, kind: LoftKind, target: TriangleMesh): Fitted {
  const surface = area(solid);
  const thin = Math.abs(signedVolume(solid)) / surface;
  return smallestGrid(stack, kind, target, thin, MOST.find(({ above }) => surface > above)!.points);
}

/** Sections a closed part: about an axis when it is a ring, else between its ends. */
function sections(
  surface: Surface,
  name: string,
  entry: EndsEntry,
  reference: Reference,
): { stack: Stack; kind: LoftKind; found: [string, string] } {
  const { attachments, depth } = reference;
  if (entry.ring)
    return { stack: ringStack(surface, entry.ring, depth), kind: 'ring', found: ['ring', 'ring'] };
  const ends = findEnds(surface, entry, areasOf(name, entry, attachments), finder(reference));
  const stack = sectionStack(surface, ends, depth);
  return { stack, kind: stack.flat > SHEET ? 'sheet' : 'belly', found: ends.found };
}

/** Attachment areas named like the part (or as the entry says), the left ones only. */
function areasOf(name: string, entry: EndsEntry, attachments: Map<string, TriangleMesh>): TriangleMesh[] {
  const bare = (text: string) => text.replace(/~\d+$/, '').replaceAll('-', '_');
  const wanted = new Set([bare(name), ...(entry.patches ?? [])]);
  const out: TriangleMesh[] = [];
  for (const [node, mesh] of attachments) {
    const base = node.replace(/_[oe]\d+[lr]$/, '').replace(/_muscle$/, '');
    if (wanted.has(node) || wanted.has(base)) out.push(...leftPieces(mesh));
  }
  return out;
}

function sideOf({ positions }: TriangleMesh): number {
  let sum = 0;
  for (let i = 0; i < positions.length; i += 3) sum += positions[i]!;
  return sum;
}

/** The mirror image in x, still facing outward. */
export function mirrored(mesh: TriangleMesh): TriangleMesh {
  return flipped({
    positions: mesh.positions.map((value, i) => (i % 3 === 0 ? -value : value)),
    indices: mesh.indices,
  });
}

import type { LoftFigures, LoftKind } from '#atlas/loft.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { signedVolume } from '#atlas/mesh-measures.ts';
import type { Depth } from './depth.ts';
import type { Deviation } from './deviation.ts';
import { type EndsEntry, findEnds, leftPieces } from './ends.ts';
import { smallestGrid } from './grid.ts';
import { solidOf } from './remesh.ts';
import { ringStack } from './ring.ts';
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

/** Points a part may spend at most. */
const MOST = 600;
/** Sections flatter than this make a sheet. */
const SHEET = 8;

/** Measures one part: closes it, finds its ends, sections it and chooses the smallest grid. */
export function measurePart(name: string, entry: EndsEntry, reference: Reference): Measured {
  const source = reference.muscles.get(name);
  if (!source) throw new Error(`the reference has no part ${name}`);
  const left = sideOf(source) < 0 ? mirrored(source) : source;
  const solid = solidOf(left);
  const surface = surfaceOf(solid.mesh);
  const { stack, kind, found } = sections(surface, name, entry, reference);
  const thin = Math.abs(signedVolume(solid.mesh)) / area(solid.mesh);
  const { figures, deviation } = smallestGrid(stack, kind, left, thin, MOST);
  return {
    figures,
    deviation,
    found,
    flat: stack.flat,
    strays: stack.strays,
    solid: { closing: solid.closing ?? -1, handles: solid.handles, lost: solid.lost },
  };
}

/** Sections a closed part: about an axis when it is a ring, else between its ends. */
function sections(
  surface: Surface,
  name: string,
  entry: EndsEntry,
  { attachments, bones, muscles, depth }: Reference,
): { stack: Stack; kind: LoftKind; found: [string, string] } {
  if (entry.ring) return { stack: ringStack(surface, entry.ring, depth), kind: 'ring', found: ['ring', 'ring'] };
  const ends = findEnds(surface, entry, areasOf(name, entry, attachments), (wanted) => {
    const mesh = attachments.get(wanted) ?? bones.get(wanted) ?? muscles.get(wanted);
    if (!mesh) throw new Error(`no mesh ${wanted}`);
    return mesh;
  });
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

import type { BoneFigures } from '#atlas/bone-figures.ts';
import type { SectionFrame } from '#atlas/section-frame.ts';
import { candidateFrames } from './frames.ts';
import { measureSections } from './sections.ts';
import type { Solid } from './solid.ts';
import type { Source } from './sources.ts';
import { trianglesFor } from './triangles.ts';

/** Tolerance between sections: a part of the thickness, at most this (metres). */
const [TOLERANCE_SHARE, MOST_TOLERANCE] = [0.22, 0.0006];
/** Grid that the bone is rebuilt on: a part of the thickness, within these (0.1 mm). */
const [CELL_SHARE, FINEST_CELL, COARSEST_CELL] = [0.33, 4, 20];
/** Nodes of the planes that are cut, in parts of the rebuilt grid's spacing. */
const PLANE_SHARE = 0.6;
/** Frames are compared at this many times the tolerance and cell. */
const COARSER = 2.5;

/** Measures one bone in the frame that says it with the fewest points, or in the one that its source gives. */
export function measureBone(id: string, mid: boolean, solid: Solid, source: Source): BoneFigures {
  const tolerance = Math.min(MOST_TOLERANCE, TOLERANCE_SHARE * solid.thickness);
  const share = Math.round(CELL_SHARE * solid.thickness * 1e4);
  const cell = Math.min(COARSEST_CELL, Math.max(FINEST_CELL, share));
  const fine = { mid, tolerance, cell: Math.max(solid.grid.cell, PLANE_SHARE * cell * 1e-4) };
  const rough = { mid, tolerance: COARSER * fine.tolerance, cell: COARSER * fine.cell };
  const cost = (frame: SectionFrame): number => countPoints(measureSections(solid, frame, rough));
  const frame = source.fan ?? leastBy(candidateFrames(solid.surface, mid), cost);
  const figures = { id, mid, frame, cell, ...measureSections(solid, frame, fine) };
  return { ...figures, triangles: trianglesFor(figures, source.detail) };
}

/** Contour points of all sections. */
export function countPoints({ sections }: Pick<BoneFigures, 'sections'>): number {
  return sections.reduce((sum, { loops }) => sum + loops.reduce((s, loop) => s + loop.length / 2, 0), 0);
}

function leastBy<T>(items: readonly T[], cost: (item: T) => number): T {
  const costs = items.map(cost);
  return items[costs.indexOf(Math.min(...costs))]!;
}

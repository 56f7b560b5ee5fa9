import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MuscleId, type PartId, type PartKey, partKey } from '#atlas/ids.ts';
import { type LoftFigures, type LoftGrid, type LoftKind, rebuildLoft } from '#atlas/loft.ts';
import type { MuscleFigures, PartFigures } from '#atlas/loft-figures.ts';
import type { LoftMesh } from '#atlas/mesh.ts';

/** A rebuilt part with what a reader needs to find its rings. */
export interface MusclePart {
  mesh: LoftMesh;
  /** Rings along the part and vertices per ring (the first and last share a place). */
  rings: number;
  ringSize: number;
  kind: LoftKind;
}

/** Triangles of all parts of one side together; the body has twice as many. */
export const TRIANGLES = 80_000;

/** Folder of the figures, from the root of the checkout. */
const FOLDER = 'data/atlas/muscles';

/** Figures of every part, in the order of file and part names. */
export function readFigures(folder = FOLDER): Map<PartKey, PartFigures> {
  const figures = new Map<PartKey, PartFigures>();
  for (const file of readdirSync(folder).sort()) {
    const muscle = JSON.parse(readFileSync(join(folder, file), 'utf8')) as MuscleFigures;
    for (const [part, own] of Object.entries(muscle.parts)) {
      figures.set(partKey(muscle.id as MuscleId, part as PartId), own);
    }
  }
  return figures;
}

/**
 * Rebuilds every part from its figures.
 * @param triangles budget for one side; parts share it by size and by how many figures their shape needed
 */
export function buildMuscles(triangles = TRIANGLES): Map<PartKey, MusclePart> {
  const figures = readFigures();
  const grids = allot([...figures.values()], triangles);
  return new Map(
    [...figures].map(([key, own], i) => {
      const grid = grids[i]!;
      const part = { rings: grid.along + 1, ringSize: grid.around + 1, kind: own.kind };
      return [key, { mesh: rebuildLoft(own, grid), ...part }];
    }),
  );
}

/** Fewest steps along and around. */
const LEAST: LoftGrid = { along: 6, around: 8 };

/** Grids that share a budget: the scale is halved in until their triangles fit. */
export function allot(parts: LoftFigures[], triangles: number): LoftGrid[] {
  const wishes = parts.map(wish);
  const at = (scale: number) => wishes.map(({ along, around }) => grid(along * scale, around * scale));
  const cost = (grids: LoftGrid[]) => grids.reduce((sum, g) => sum + 2 * g.along * g.around, 0);
  let [low, high] = [0, 20];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (cost(at(middle)) <= triangles) low = middle;
    else high = middle;
  }
  return at(low);
}

function grid(along: number, around: number): LoftGrid {
  return {
    along: Math.max(LEAST.along, Math.round(along)),
    // Fours, so that both rims (v = 1/4, 3/4) are vertices.
    around: Math.max(LEAST.around, 4 * Math.round(around / 4)),
  };
}

/** Steps in proportion to length and girth, drawn towards the number of stations and points that the shape needed. */
function wish({ stations }: LoftFigures): LoftGrid {
  const points = stations[0]!.length / 3;
  const length = stations.slice(1).reduce((sum, s, k) => sum + gap(stations[k]!, s), 0);
  const girth = Math.max(...stations.map((s) => perimeter(s)));
  return {
    along: Math.sqrt(stations.length * (length / 200)),
    around: Math.sqrt(points * (girth / 100)),
  };
}

/** Mean distance between two contours, in the unit of the figures (0.1 mm). */
function gap(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 3)
    sum += Math.hypot(a[i]! - b[i]!, a[i + 1]! - b[i + 1]!, a[i + 2]! - b[i + 2]!);
  return (sum * 3) / a.length;
}

function perimeter(contour: readonly number[]): number {
  return gap(contour, [...contour.slice(3), ...contour.slice(0, 3)]) * (contour.length / 3);
}

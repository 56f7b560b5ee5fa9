import { ANGLE_UNIT, LENGTH_UNIT, type Section } from '#atlas/bone-figures.ts';
import { contourDistance, type PlaneGrid } from '#atlas/contour-distance.ts';
import { placeIn, placeOut, type SectionFrame } from '#atlas/section-frame.ts';
import { contours, loopArea, thinLoop } from './contours.ts';
import { distanceAt, type Solid } from './solid.ts';

export interface SectionOptions {
  /** Symmetric bone: only x >= 0 is measured. */
  mid: boolean;
  /** Largest distance, in metres, by which a left-out section may be missed by its neighbours' blend. */
  tolerance: number;
  /** Node spacing of the contour fields in metres. */
  cell: number;
}

export interface Sections {
  from: number;
  to: number;
  sections: Section[];
}

/** Contours smaller than this (square metres) are crumbs of the grid. */
const SMALLEST_LOOP = 0.4e-6;
/** Contours keep their points to this part of the tolerance between sections. */
const CONTOUR_SHARE = 0.3;
/** How far inside the bone's end the outermost section lies, in parts of the tolerance. */
const END_INSET = 0.6;

/** How far from its contours (metres) a slice tells distances: further than any loop is deep or gap is wide that counts. */
const TOLD_REACH = 0.012;

/** One plane tried: what the solid looks like there, and what its contours would say. */
interface Slice {
  at: number;
  loops: number[][];
  truth: Float32Array;
  told: Float32Array;
}

/**
 * Cuts a solid into as few sections as say it within the tolerance: the two ends first, then again and
 * again the plane that the blend of its neighbours misses most.
 */
export function measureSections(solid: Solid, frame: SectionFrame, options: SectionOptions): Sections {
  const { mid, tolerance, cell } = options;
  const fan = frame.kind === 'fan';
  const unit = fan ? ANGLE_UNIT : LENGTH_UNIT;
  const acrossAt = mid && frame.u[0] === 0;
  const extent = extentIn(solid, frame, mid);
  const low = [mid && !acrossAt ? 0 : extent.low[0] - 2 * cell, extent.low[1] - 2 * cell] as const;
  const nodes = (axis: 0 | 1): number => Math.ceil((extent.high[axis] - low[axis]) / cell) + 3;
  const grid: PlaneGrid = { dims: [nodes(0), nodes(1)], origin: low, cell };
  const reach = fan ? (extent.low[1] + extent.high[1]) / 2 : 1;
  const inset = (END_INSET * tolerance) / reach;
  const slice = (at: number): Slice => cut(solid, frame, grid, Math.round(at / unit), unit, options);

  // A section at the midline, not short of it, where the bone crosses it; a fan's other end may as well.
  const crosses = (at: number): boolean => acrossAt && slice(at).loops.length > 0;
  const first = slice(crosses(0) ? 0 : extent.from + inset);
  const last = slice(fan && crosses(Math.PI) ? Math.PI : extent.to - inset);
  const span = (last.at - first.at) * unit;
  const count = Math.max(2, Math.round((span * reach) / cell));
  const between = Array.from({ length: count - 1 }, (_, i) =>
    slice(first.at * unit + ((i + 1) / count) * span),
  );
  const slices = [first, ...between, last];

  const chosen = new Set([0, count]);
  const refine = (i: number, j: number): void => {
    let [worst, miss] = [-1, tolerance];
    for (let k = i + 1; k < j; k++) {
      const missed = missedBy(slices[i] as Slice, slices[k] as Slice, slices[j] as Slice, unit * reach);
      // Of two planes missed alike the one nearer the middle divides better.
      const weight = 1 - 0.3 * Math.abs((2 * k - i - j) / (j - i));
      if (missed > tolerance && missed * weight > miss) [worst, miss] = [k, missed * weight];
      else if (missed > tolerance && worst === -1) worst = k;
    }
    if (worst === -1) return;
    chosen.add(worst);
    refine(i, worst);
    refine(worst, j);
  };
  refine(0, count);
  const sections = [...chosen]
    .sort((a, b) => a - b)
    .map((i) => slices[i] as Slice)
    .filter(({ at }, i, list) => at !== list[i - 1]?.at)
    .map(({ at, loops }) => ({ at, loops }));
  return {
    from: Math.min(Math.round(extent.from / unit), first.at - 1),
    to: Math.max(Math.round(extent.to / unit), last.at + 1),
    sections,
  };
}

function cut(
  solid: Solid,
  frame: SectionFrame,
  grid: PlaneGrid,
  at: number,
  unit: number,
  options: SectionOptions,
): Slice {
  const truth = new Float32Array(grid.dims[0] * grid.dims[1]);
  const out = placeOut(frame);
  for (let j = 0, node = 0; j < grid.dims[1]; j++)
    for (let i = 0; i < grid.dims[0]; i++, node++) {
      const place = { u: grid.origin[0] + i * grid.cell, v: grid.origin[1] + j * grid.cell, at: at * unit };
      truth[node] = distanceAt(solid, out(place));
    }
  const symmetric = options.mid && frame.u[0] !== 0;
  const loops = contours(truth, grid)
    .filter((loop) => Math.abs(loopArea(loop)) > SMALLEST_LOOP)
    .map((loop) => thinLoop(loop, CONTOUR_SHARE * options.tolerance))
    .filter((loop) => loop.length >= 6)
    .map((loop) => loop.map((x) => Math.round(x / LENGTH_UNIT)));
  const metres = loops.map((loop) => loop.map((x) => x * LENGTH_UNIT));
  return { at, loops, truth, told: contourDistance(metres, grid, TOLD_REACH, symmetric) };
}

/** By how much (metres, in space) the blend of two slices gets a slice between them wrong at worst. */
function missedBy(a: Slice, k: Slice, b: Slice, scale: number): number {
  const t = (k.at - a.at) / (b.at - a.at);
  const limit = Math.max(0.001, (b.at - a.at) * scale);
  let worst = 0;
  for (let node = 0; node < k.truth.length; node++) {
    const truth = k.truth[node] as number;
    if (Math.abs(truth) <= worst) continue;
    const fa = Math.min(limit, Math.max(-limit, a.told[node] as number));
    const fb = Math.min(limit, Math.max(-limit, b.told[node] as number));
    if ((1 - t) * fa + t * fb < 0 !== truth < 0) worst = Math.abs(truth);
  }
  return worst;
}

function extentIn({ surface }: Solid, frame: SectionFrame, mid: boolean) {
  const place = placeIn(frame);
  const extent = {
    low: [Infinity, Infinity] as [number, number],
    high: [-Infinity, -Infinity] as [number, number],
    from: Infinity,
    to: -Infinity,
  };
  for (let v = 0; v < surface.length; v += 3) {
    const x = surface[v]!;
    if (mid && x < 0) continue;
    const { u, v: away, at } = place(x, surface[v + 1]!, surface[v + 2]!);
    extent.low = [Math.min(extent.low[0], u), Math.min(extent.low[1], away)];
    extent.high = [Math.max(extent.high[0], u), Math.max(extent.high[1], away)];
    extent.from = Math.min(extent.from, at);
    extent.to = Math.max(extent.to, at);
  }
  return extent;
}

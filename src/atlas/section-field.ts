import { ANGLE_UNIT, type BoneFigures, LENGTH_UNIT } from './bone-figures.ts';
import { contourDistance, type PlaneGrid } from './contour-distance.ts';
import type { Grid } from './signed-distance.ts';

/** A bone's field on a grid whose axes are the frame's own: u, v, and w = `reach` times the place. */
export interface SectionField extends Grid {
  /** Negative inside, about the distance in metres near the surface. */
  field: Float32Array;
  /** Metres of w to a metre (1) or a radian (the fan's mean radius) of place. */
  reach: number;
}

/** A section ready for interpolation: its place along w in metres, and its distance field. */
interface Layer {
  w: number;
  field: Float32Array;
}

/** Empty nodes around the bone, so that its surface closes within the grid. */
const MARGIN = 3;

/**
 * Fills the space between the sections: each has its distance field in its own plane, and from one to the
 * next runs the monotone cubic of Fritsch and Carlson (1980), which neither steps at a section nor swings
 * beyond two equal ones. Distances count up to the gap between the sections: where a loop ends between two
 * sections, it then ends about midway, however far away the next loop is.
 */
export function sectionField(figures: BoneFigures): SectionField {
  const { frame, mid } = figures;
  const cell = figures.cell * LENGTH_UNIT;
  const unit = frame.kind === 'fan' ? ANGLE_UNIT : LENGTH_UNIT;
  const reach = frame.kind === 'fan' ? meanReach(figures, cell) : 1;
  const acrossU = mid && frame.u[0] !== 0;
  const acrossW = mid && !acrossU;
  const plane = planeGrid(figures, acrossU);
  const layers = sectionLayers(figures, plane, unit * reach, acrossU);

  // A symmetric bone's grid starts half a cell beyond the midline: the first layer of cells lies astride of
  // it, and the half of the net ends exactly there.
  const [first, last] = [(layers[0] as Layer).w, (layers[layers.length - 1] as Layer).w];
  const start = acrossW && first < 0 ? -cell / 2 : first - MARGIN * cell;
  const back = Math.PI * reach;
  const end = acrossW && last > back && frame.kind === 'fan' ? back + cell / 2 : last + MARGIN * cell;
  const count = Math.ceil((end - start) / cell - 1e-6) + 1;
  const size = plane.dims[0] * plane.dims[1];
  const field = new Float32Array(size * count);
  for (let k = 0; k < count; k++)
    interpolate(layers, start + k * cell, 3 * cell, field.subarray(k * size, (k + 1) * size));
  return { field, dims: [...plane.dims, count], origin: [...plane.origin, start], cell, reach };
}

/** Writes the blend at `w` of the four layers around it. */
function interpolate(layers: readonly Layer[], w: number, least: number, out: Float32Array): void {
  const last = layers.length - 1;
  const [low, high] = [(layers[0] as Layer).w, (layers[last] as Layer).w];
  const beyond = Math.max(low - w, w - high, 0);
  const place = Math.min(high, Math.max(low, w));
  const s = Math.min(
    last - 1,
    Math.max(
      0,
      layers.findLastIndex((layer) => layer.w <= place),
    ),
  );
  const [b, c] = [layers[s] as Layer, layers[s + 1] as Layer];
  const [a, d] = [layers[s - 1], layers[s + 2]];
  const gap = c.w - b.w;
  const [gapBefore, gapAfter] = [a ? b.w - a.w : 0, d ? d.w - c.w : 0];
  const limit = Math.max(least, gap);
  const clamp = (value: number): number => Math.max(-limit, Math.min(limit, value));
  const p = (place - b.w) / gap;
  const q = 1 - p;
  for (let node = 0; node < out.length; node++) {
    const fb = clamp(b.field[node]!);
    const fc = clamp(c.field[node]!);
    let value = fb; // all of it where both are equal: most often far from the bone, at the limit
    if (fb !== fc) {
      const slope = (fc - fb) / gap;
      const before = a ? (fb - clamp(a.field[node]!)) / gapBefore : slope;
      const after = d ? (clamp(d.field[node]!) - fc) / gapAfter : slope;
      const mb = monotoneSlope(before, slope, gapBefore, gap);
      const mc = monotoneSlope(slope, after, gap, gapAfter);
      value = q * q * (1 + 2 * p) * fb + p * p * (1 + 2 * q) * fc + p * q * gap * (q * mb - p * mc);
    }
    out[node] = beyond > 0 ? Math.max(value, 0) + beyond : value;
  }
}

/** Tangent at a section between two slopes over two gaps: their weighted harmonic mean, 0 at an extreme. */
function monotoneSlope(before: number, after: number, gapBefore: number, gapAfter: number): number {
  if (before * after <= 0) return 0;
  const [wb, wa] = [2 * gapAfter + gapBefore, gapAfter + 2 * gapBefore];
  return (wb + wa) / (wb / before + wa / after);
}

/**
 * Distance fields of all sections and of the bone's two ends, where the outermost section has shrunk to its
 * deepest point. A bone that its own mirror plane cuts along the sections goes on beyond it with its mirror
 * image instead: at place 0, and for a fan at half a turn too.
 */
function sectionLayers(
  { frame, mid, from, to, sections }: BoneFigures,
  plane: PlaneGrid,
  scale: number,
  acrossU: boolean,
): Layer[] {
  const places = [from, ...sections.map(({ at }) => at), to].map((at) => at * scale);
  const layers = sections.map(({ loops }, i): Layer => {
    const [before, w, after] = places.slice(i, i + 3) as [number, number, number];
    const limit = Math.max(MARGIN * plane.cell, w - before, after - w);
    const metres = loops.map((loop) => loop.map((x) => x * LENGTH_UNIT));
    const field = contourDistance(metres, plane, limit, acrossU);
    if (acrossU) mirrorFirstColumn(field, plane);
    return { w, field };
  });
  const acrossW = mid && !acrossU;
  const end = (at: number, next: Layer, second: Layer | undefined, mirror: number): Layer => {
    if (acrossW && second && next.w === mirror) return { w: 2 * mirror - second.w, field: second.field };
    const deepest = next.field.reduce((a, b) => Math.min(a, b), 0);
    return { w: at * scale, field: next.field.map((d) => d - deepest) };
  };
  const count = layers.length;
  const halfTurn = frame.kind === 'fan' ? HALF_TURN * scale : Infinity;
  return [
    end(from, layers[0] as Layer, layers[1], 0),
    ...layers,
    end(to, layers[count - 1] as Layer, layers[count - 2], halfTurn),
  ];
}

/** 180 degrees in the figures' unit. */
const HALF_TURN = 18_000;

/** The nodes half a cell beyond the midline say what their twins half a cell before it say. */
function mirrorFirstColumn(field: Float32Array, { dims: [nu, nv] }: PlaneGrid): void {
  for (let j = 0; j < nv; j++) field[j * nu] = field[j * nu + 1] as number;
}

function planeGrid({ sections, cell }: BoneFigures, acrossU: boolean): PlaneGrid {
  const low = [Infinity, Infinity] as [number, number];
  const high = [-Infinity, -Infinity];
  for (const { loops } of sections)
    for (const loop of loops)
      loop.forEach((x, i) => {
        low[i & 1] = Math.min(low[i & 1] as number, x);
        high[i & 1] = Math.max(high[i & 1] as number, x);
      });
  const start = [acrossU ? -cell / 2 : low[0] - MARGIN * cell, low[1] - MARGIN * cell] as const;
  const nodes = (axis: 0 | 1): number =>
    Math.ceil(((high[axis] as number) - start[axis]) / cell) + MARGIN + 1;
  return {
    dims: [nodes(0), nodes(1)],
    origin: [start[0] * LENGTH_UNIT, start[1] * LENGTH_UNIT],
    cell: cell * LENGTH_UNIT,
  };
}

/** Mean distance of a fan's contours from its axis, such that half a turn is a whole number of cells. */
function meanReach({ sections }: BoneFigures, cell: number): number {
  let [sum, points] = [0, 0];
  for (const { loops } of sections)
    for (const loop of loops)
      for (let i = 1; i < loop.length; i += 2) {
        sum += loop[i] as number;
        points++;
      }
  const mean = (sum / points) * LENGTH_UNIT;
  return (Math.max(1, Math.round((mean * Math.PI) / cell)) * cell) / Math.PI;
}

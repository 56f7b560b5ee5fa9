import { smoothMin } from './envelope-blend.ts';
import { closing } from './envelope-closing.ts';
import { blur, type Field, gridAroundPoints, sampler } from './envelope-grid.ts';
import type { EnvelopeSettings, LimbSettings, Spot } from './envelope-settings.ts';
import { paddingField, shaped, spotFinder } from './envelope-shapes.ts';
import type { Point } from './landmarks-places.ts';
import type { TriangleMesh } from './mesh.ts';

const MM = 1e-3;
/** Grid to spare around a limb beyond its closing, in cells: room for smoothing and sampling. */
const SPARE = 4;
/** A limb further off than this (metres) changes nothing at a place near the skin. */
const INFLUENCE = 0.025;
/** Rounding of the edges of a slot between a limb and its mirror image, metres. */
const SLOT_EDGE = 0.008;
/** Step for differences of a field, metres. */
const STEP = 1e-3;

/** The body's surface as one field, and the limbs that it is made of. */
export interface Envelope {
  /** Signed distance (about) to the skin of the whole left half; symmetric in x. */
  field: Field;
  /** The same field for places within `radius` metres of x y z, without the limbs that are too far to matter. */
  around: (x: number, y: number, z: number, radius: number) => Field;
  /** Each limb's own field, before the limbs are joined. */
  limbs: ReadonlyMap<string, Field>;
}

/**
 * Draws the envelope: each limb is closed on its own, padded and smoothed, kept apart from its neighbours
 * and then joined to the limb that it grows out of.
 * @param points surface points by limb (`pointsOfLimbs`)
 * @param bones left and midline bones by id, to place fat and shapes by
 */
export function envelope(
  settings: EnvelopeSettings,
  points: ReadonlyMap<string, Float32Array>,
  bones: ReadonlyMap<string, TriangleMesh>,
): Envelope {
  const find = spotFinder(settings, bones);
  const padding = paddingField(settings.padding, find);
  const limbs = new Map(
    settings.limbs.map((limb) => {
      const own = settings.shapes.filter((shape) => shape.limb === limb.id);
      return [limb.id, shaped(closedLimb(limb, points.get(limb.id), padding), own, find)];
    }),
  );
  const join = joiner(settings, limbs, find);
  const all = settings.limbs.map((_, i) => i);
  const own = [...limbs.values()];
  return {
    limbs,
    field: join(all),
    around: (x, y, z, radius) =>
      join(all.filter((i) => (own[i] as Field)(x, y, z) < 1.2 * radius + INFLUENCE)),
  };
}

function closedLimb(limb: LimbSettings, points: Float32Array | undefined, padding: Field): Field {
  if (!points?.length) throw new Error(`skin.json: limb ${limb.id} has neither bone nor muscle`);
  const [cell, radius] = [limb.cell * MM, limb.closing * MM];
  const grid = gridAroundPoints(points, cell, radius + SPARE * cell, limb.midline);
  const values = closing(points, grid, radius);
  blur(values, grid, limb.blur * MM);
  const [nx, ny] = grid.dims;
  for (let node = 0; node < values.length; node++) {
    const place = (axis: number, index: number) => (grid.origin[axis] as number) + index * cell;
    const fat =
      limb.fat * MM +
      padding(
        place(0, node % nx),
        place(1, Math.floor(node / nx) % ny),
        place(2, Math.floor(node / (nx * ny))),
      );
    values[node] = (values[node] as number) - fat;
  }
  return sampler(values, grid);
}

/** Makes one field of the limbs whose numbers it is given. */
function joiner(
  { limbs, joints, gaps }: EnvelopeSettings,
  fields: ReadonlyMap<string, Field>,
  find: (spot: Spot) => Point,
): (active: readonly number[]) => Field {
  const place = new Map(limbs.map((limb, i) => [limb.id, i]));
  const indexOf = (id: string) => {
    const index = place.get(id);
    if (index === undefined) throw new Error(`skin.json: no limb ${id}`);
    return index;
  };
  const own = limbs.map((limb) => fields.get(limb.id) as Field);
  const placed = gaps.map(({ limbs: [a, b], gap, closes }) => ({
    a: indexOf(a),
    b: indexOf(b),
    widest: gap * MM,
    top: closes ? find(closes)[1] : Infinity,
  }));
  const apart = placed.filter(({ a, b }) => a !== b);
  const slots = placed.filter(({ a, b }) => a === b);
  const grown = joints.map(({ limbs: [a, b], blend }) => ({
    a: indexOf(a),
    b: indexOf(b),
    blend: blend * MM,
  }));
  const values = new Float64Array(own.length);
  const value = (i: number) => values[i] as number;

  return (active) => (signedX, y, z) => {
    const x = Math.abs(signedX);
    values.fill(Infinity);
    for (const i of active) values[i] = (own[i] as Field)(x, y, z);
    for (const { a, b, widest, top } of apart) {
      const gap = widest - Math.max(0, y - top);
      const [fa, fb] = [value(a), value(b)];
      if (fa > widest || fb > widest) continue;
      // Where the two are equally near, neither may be: the gap opens along the surface between them.
      values[a] = Math.max(fa, (fa - fb + gap) / 2);
      values[b] = Math.max(fb, (fb - fa + gap) / 2);
    }
    for (const { a, b, blend } of grown) {
      const [fa, fb] = [value(a), value(b)];
      if (!(Math.abs(fa - fb) < blend)) values[a] = Math.min(fa, fb);
      else values[a] = smoothMin(fa, fb, blend * crease(own[a] as Field, own[b] as Field, x, y, z));
    }
    const body = value(grown.at(-1)?.a ?? 0);
    return slots.reduce((cut, { widest, top }) => {
      const aside = x - widest / 2 + Math.max(0, y - top);
      return -smoothMin(-cut, aside, SLOT_EDGE);
    }, body);
  };
}

/**
 * How sharply two surfaces meet at a place: 0 where they run alike, 1 from a right angle on. A smooth union
 * swells where surfaces coincide, so it must only act in the crease.
 */
function crease(a: Field, b: Field, x: number, y: number, z: number): number {
  const p = gradient(a, x, y, z);
  const q = gradient(b, x, y, z);
  const cosine = p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
  const lengths = Math.hypot(...p) * Math.hypot(...q);
  return lengths > 0 ? Math.min(1, 1 - cosine / lengths) : 1;
}

/** Central differences, metres a metre. */
export function gradient(
  field: Field,
  x: number,
  y: number,
  z: number,
  step = STEP,
): [number, number, number] {
  return [
    (field(x + step, y, z) - field(x - step, y, z)) / (2 * step),
    (field(x, y + step, z) - field(x, y - step, z)) / (2 * step),
    (field(x, y, z + step) - field(x, y, z - step)) / (2 * step),
  ];
}

import { smoothMin } from './envelope-blend.ts';
import type { Field } from './envelope-grid.ts';
import type { EnvelopeSettings, PaddingSettings, ShapeSettings, Spot } from './envelope-settings.ts';
import { add, dot, locate, type Point, type Surroundings, unit } from './landmarks-places.ts';
import type { TriangleMesh } from './mesh.ts';

const MM = 1e-3;
/** A shape further off than this beyond its blend (metres) is not looked at. */
const CLEAR = 2e-3;

/** Finds the spots of the settings on the bones. */
export function spotFinder(
  { anchors }: Pick<EnvelopeSettings, 'anchors'>,
  bones: ReadonlyMap<string, TriangleMesh>,
): (spot: Spot) => Point {
  const around: Surroundings = {
    bones,
    landmark: (id) => {
      throw new Error(`skin.json: landmark ${id} is found on the skin and cannot shape it`);
    },
  };
  return (spot) => {
    if (!Array.isArray(spot)) return locate(spot, around);
    const [name, ...offset] = spot;
    const anchor = anchors[name];
    if (!anchor) throw new Error(`skin.json: no anchor ${name}`);
    return add(locate(anchor, around), offset, MM);
  };
}

/** Thickness of fat at a place beyond the limb's own: soft mounds around spots, the same on both sides. */
export function paddingField(mounds: readonly PaddingSettings[], find: (spot: Spot) => Point): Field {
  const placed = mounds.map(({ at, mm, radius }) => ({ at: find(at), height: mm * MM, radius: radius * MM }));
  return (x, y, z) => {
    let sum = 0;
    for (const { at, height, radius } of placed) {
      const square = ((Math.abs(x) - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2) / (radius * radius);
      if (square < 8) sum += height * Math.exp(-square);
    }
    return sum;
  };
}

/** A field with soft shapes added to it or cut out of it, in the order of the list, the same on both sides. */
export function shaped(field: Field, shapes: readonly ShapeSettings[], find: (spot: Spot) => Point): Field {
  if (shapes.length === 0) return field;
  const placed = shapes.map((shape) => ({
    ...shape,
    blend: shape.blend * MM,
    bounds: boundsOf(shape, find),
    distance: distanceTo(shape, find),
  }));
  return (signedX, y, z) => {
    const x = Math.abs(signedX);
    let value = field(signedX, y, z);
    for (const { op, blend, bounds, distance } of placed) {
      const [cx, cy, cz, reach] = bounds;
      const clear = reach + blend + CLEAR;
      if ((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2 > clear * clear) continue;
      const d = distance(x, y, z);
      value = op === 'add' ? smoothMin(value, d, blend) : -smoothMin(-value, d, blend);
    }
    return value;
  };
}

/** Sphere around a shape: middle and radius. */
function boundsOf(
  { path, radius }: ShapeSettings,
  find: (spot: Spot) => Point,
): [number, number, number, number] {
  const points = path.map(find);
  const middle = points.reduce<Point>((sum, p) => add(sum, p, 1 / points.length), [0, 0, 0]);
  return [
    ...middle,
    points.reduce((most, p) => Math.max(most, Math.hypot(...add(p, middle, -1))), 0) +
      Math.max(...radius) * MM,
  ];
}

/** Distance (about) to a tube through the path with a radius for each of its points, flattened along a direction. */
function distanceTo({ path, radius, flat }: ShapeSettings, find: (spot: Spot) => Point): Field {
  const across: Point = flat ? unit(flat.along) : [1, 0, 0];
  // Stretching space along the direction flattens what is round in it.
  const stretch = flat ? 1 / flat.to - 1 : 0;
  const stretched = (p: Point): Point => add(p, across, stretch * dot(p, across));
  const points = path.map(find).map(stretched);
  const radii = path.map((_, i) => (radius[Math.min(i, radius.length - 1)] as number) * MM);
  return (x, y, z) => {
    const p = stretched([x, y, z]);
    let least = Infinity;
    for (let i = 0; i < Math.max(1, points.length - 1); i++) {
      const a = points[i] as Point;
      const b = points[i + 1] ?? a;
      const along = add(b, a, -1);
      const from = add(p, a, -1);
      const square = dot(along, along);
      const t = square > 0 ? Math.min(1, Math.max(0, dot(from, along) / square)) : 0;
      const r = (radii[i] as number) + t * ((radii[i + 1] ?? (radii[i] as number)) - (radii[i] as number));
      least = Math.min(least, Math.hypot(...add(from, along, -t)) - r);
    }
    // Within a flattened shape distances are too long by the stretch; near its rim they are right.
    return flat && least < 0 ? least * flat.to : least;
  };
}

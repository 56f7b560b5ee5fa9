type Triple = readonly [number, number, number];

/**
 * Where the sections of a bone lie. `stack`: parallel planes, one after the other along w = u x v, a section
 * point is (u, v) and `at` a length. `fan`: half planes around the axis through `origin` along u, a section
 * point is (along the axis, away from it) and `at` the angle from v towards u x v; for bones that bend round,
 * such as ribs, the mandible and the vault of the skull, which a fan cuts squarely everywhere.
 */
export interface SectionFrame {
  readonly kind: 'stack' | 'fan';
  /** 0.1 mm, body axes. */
  readonly origin: Triple;
  /** Unit vectors, square to each other, in ten-thousandths. */
  readonly u: Triple;
  readonly v: Triple;
}

/** Section coordinates of a place: metres, and for a fan's `at` radians. */
export interface SectionPlace {
  u: number;
  v: number;
  at: number;
}

/**
 * Makes the function that finds a place (metres, body axes) in a frame.
 * It writes into one object and returns it, because it is asked for every node of a grid.
 */
export function placeIn(frame: SectionFrame): (x: number, y: number, z: number) => SectionPlace {
  const [ox, oy, oz] = frame.origin.map((o) => o / 10_000) as [number, number, number];
  const [ux, uy, uz] = unit(frame.u);
  const [vx, vy, vz] = unit(frame.v);
  const [wx, wy, wz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const place: SectionPlace = { u: 0, v: 0, at: 0 };
  return (x, y, z) => {
    const [dx, dy, dz] = [x - ox, y - oy, z - oz];
    place.u = dx * ux + dy * uy + dz * uz;
    place.v = dx * vx + dy * vy + dz * vz;
    place.at = dx * wx + dy * wy + dz * wz;
    if (frame.kind === 'fan') {
      const [v, w] = [place.v, place.at];
      place.v = Math.hypot(v, w);
      place.at = Math.atan2(w, v);
    }
    return place;
  };
}

/** Makes the function that gives the place (metres, body axes) of a section point; the inverse of `placeIn`. */
export function placeOut(frame: SectionFrame): (point: SectionPlace) => [number, number, number] {
  const [ox, oy, oz] = frame.origin.map((o) => o / 10_000) as [number, number, number];
  const [ux, uy, uz] = unit(frame.u);
  const [vx, vy, vz] = unit(frame.v);
  const [wx, wy, wz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  return ({ u, v, at }) => {
    const [p, q] = frame.kind === 'fan' ? [v * Math.cos(at), v * Math.sin(at)] : [v, at];
    return [ox + u * ux + p * vx + q * wx, oy + u * uy + p * vy + q * wy, oz + u * uz + p * vz + q * wz];
  };
}

function unit([x, y, z]: Triple): [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

import type { SectionFrame } from '#atlas/section-frame.ts';

type Vector = [number, number, number];

const AXES: Record<'x' | 'y' | 'z', Vector> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] };

/**
 * Frames worth trying for a bone: stacks along the body's axes and along the bone's own long axis, fans
 * around the axes of the circles that it follows. A symmetric bone takes only frames that are symmetric
 * too, with u along x or `at` growing with x.
 */
export function candidateFrames(surface: Float32Array, mid: boolean): SectionFrame[] {
  const points = samples(surface);
  const long = longAxis(points, mid);
  const frames = [
    stack(AXES.x),
    stack(AXES.y),
    stack(AXES.z),
    ...(Math.max(...long.map(Math.abs)) < 0.98 ? [stack(long)] : []),
  ];
  for (const axis of ['x', 'y', 'z'] as const) {
    const frame = fan(points, axis, mid);
    if (frame) frames.push(frame);
  }
  return frames;
}

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const figures = (vector: Vector): Vector => {
  const length = Math.hypot(...vector);
  return vector.map((x) => Math.round((10_000 * x) / length) || 0) as Vector;
};

/** Planes square to `axis`; u is x where it can be. */
function stack(axis: Vector): SectionFrame {
  const x = AXES.x;
  const u: Vector =
    Math.abs(axis[0]) > 0.9
      ? cross(axis, AXES.z)
      : (x.map((c, i) => c - axis[0] * (axis[i] as number)) as Vector);
  return { kind: 'stack', origin: [0, 0, 0], u: figures(u), v: figures(cross(axis, u)) };
}

/** Half planes around the axis of the circle that fits the bone, seen along a body axis; none if it is too flat. */
function fan(points: readonly Vector[], along: 'x' | 'y' | 'z', mid: boolean): SectionFrame | undefined {
  const u = AXES[along];
  const [b, c] = [along === 'x' ? 1 : 0, along === 'z' ? 1 : 2];
  const seen = points.map((p) => [p[b]!, p[c]!] as const);
  const { centre, radius } = fitCircle(seen);
  if (mid && along !== 'x') centre[0] = 0;
  const distances = seen.map(([p, q]) => Math.hypot(p - centre[0], q - centre[1]));
  if (radius > 0.25 || Math.min(...distances) < 0.25 * Math.max(...distances)) return undefined;
  const origin: Vector = [0, 0, 0];
  origin[b] = Math.round(centre[0] * 10_000);
  origin[c] = Math.round(centre[1] * 10_000);
  // v points away from the middle of the widest angle without bone, so that no section lies at the cut.
  const angles = seen.map(([p, q]) => Math.atan2(q - centre[1], p - centre[0])).sort((m, n) => m - n);
  let [gap, cut] = [0, 0];
  angles.forEach((angle, i) => {
    const then = i + 1 < angles.length ? (angles[i + 1] as number) : (angles[0] as number) + 2 * Math.PI;
    if (then - angle > gap) [gap, cut] = [then - angle, (angle + then) / 2];
  });
  if (gap < 0.3) return undefined;
  const v: Vector = [0, 0, 0];
  v[b] = -Math.cos(cut);
  v[c] = -Math.sin(cut);
  if (mid && along === 'y') return { kind: 'fan', origin, u: figures(u), v: [0, 0, 10_000] };
  if (mid && along === 'z') return { kind: 'fan', origin, u: figures(u), v: [0, -10_000, 0] };
  return { kind: 'fan', origin, u: figures(u), v: figures(v) };
}

/** Least-squares circle (Kasa 1976). */
function fitCircle(points: readonly (readonly [number, number])[]): {
  centre: [number, number];
  radius: number;
} {
  const n = points.length;
  const [mx, my] = [0, 1].map((i) => points.reduce((sum, p) => sum + (p[i] as number), 0) / n) as [
    number,
    number,
  ];
  let [xx, xy, yy, xr, yr] = [0, 0, 0, 0, 0];
  for (const [px, py] of points) {
    const [x, y] = [px - mx, py - my];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xr += (x * (x * x + y * y)) / 2;
    yr += (y * (x * x + y * y)) / 2;
  }
  const det = xx * yy - xy * xy || 1e-30;
  const [cx, cy] = [(xr * yy - yr * xy) / det, (yr * xx - xr * xy) / det];
  return { centre: [mx + cx, my + cy], radius: Math.sqrt(cx * cx + cy * cy + (xx + yy) / n) };
}

/** Direction of the largest spread; within the midline plane for symmetric bones. */
function longAxis(points: readonly Vector[], mid: boolean): Vector {
  const mean = [0, 1, 2].map((i) => points.reduce((sum, p) => sum + (p[i] as number), 0) / points.length);
  const spread = (i: number, j: number): number =>
    points.reduce(
      (s, p) => s + ((p[i] as number) - (mean[i] as number)) * ((p[j] as number) - (mean[j] as number)),
      0,
    );
  const matrix = [0, 1, 2].map((i) => [0, 1, 2].map((j) => spread(i, j)));
  let axis: Vector = mid ? [0, 1, 0.7] : [0.5, 1, 0.7];
  for (let round = 0; round < 200; round++) {
    const next = matrix.map((row) => row.reduce((s, m, j) => s + m * (axis[j] as number), 0)) as Vector;
    if (mid) next[0] = 0;
    const length = Math.hypot(...next);
    axis = next.map((x) => x / length) as Vector;
  }
  return axis;
}

/** Some thousand points spread over a surface. */
function samples(surface: Float32Array): Vector[] {
  const count = surface.length / 3;
  const stride = Math.ceil(count / 5000);
  return Array.from({ length: Math.ceil(count / stride) }, (_, i) => [
    ...surface.subarray(3 * i * stride, 3 * i * stride + 3),
  ]) as Vector[];
}

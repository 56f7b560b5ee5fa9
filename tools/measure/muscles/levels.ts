import type { Surface } from './surface.ts';

/** One closed loop of a level set: x y z per point; higher values lie to the right of the walk seen from outside. */
export type Loop = Float64Array;

/** All closed loops where `field` takes the value `level`. */
export function levelLoops(surface: Surface, field: Float64Array, level: number): Loop[] {
  const { indices, triangleEdges, edgeTriangles, edges, positions } = surface;
  const above = (vertex: number) => field[vertex]! >= level;
  /** The edge by which the walk leaves a triangle, keeping the higher side to its right; -1 if not crossed. */
  const exit = (t: number): number => {
    for (let c = 0; c < 3; c++) {
      const a = indices[t * 3 + c]!;
      const b = indices[t * 3 + ((c + 1) % 3)]!;
      // Counter-clockwise triangle: leaving over an edge that falls keeps the higher side to the right.
      if (above(a) && !above(b)) return triangleEdges[t * 3 + c]!;
    }
    return -1;
  };
  const seen = new Uint8Array(indices.length / 3);
  const loops: Loop[] = [];
  for (let seed = 0; seed < seen.length; seed++) {
    if (seen[seed]) continue;
    let triangle = seed;
    const points: number[] = [];
    while (triangle >= 0 && !seen[triangle]) {
      const edge = exit(triangle);
      if (edge < 0) break;
      seen[triangle] = 1;
      const a = edges[edge * 2]!;
      const b = edges[edge * 2 + 1]!;
      const s = (level - field[a]!) / (field[b]! - field[a]!);
      for (let axis = 0; axis < 3; axis++) {
        const from = positions[a * 3 + axis]!;
        points.push(from + s * (positions[b * 3 + axis]! - from));
      }
      triangle =
        edgeTriangles[edge * 2] === triangle ? edgeTriangles[edge * 2 + 1]! : edgeTriangles[edge * 2]!;
    }
    if (points.length >= 9) loops.push(Float64Array.from(points));
  }
  return loops;
}

/** Length of a closed loop. */
export function loopLength(loop: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < loop.length; i += 3) {
    const j = (i + 3) % loop.length;
    sum += Math.hypot(loop[j]! - loop[i]!, loop[j + 1]! - loop[i + 1]!, loop[j + 2]! - loop[i + 2]!);
  }
  return sum;
}

/** Resamples a closed loop to `count` points at equal distances along it. */
export function resampleLoop(loop: ArrayLike<number>, count: number): Float64Array {
  const out = new Float64Array(count * 3);
  const total = loopLength(loop);
  let i = 0;
  let walked = 0;
  let segment = segmentLength(loop, 0);
  for (let k = 0; k < count; k++) {
    const target = (k / count) * total;
    while (walked + segment < target && i < loop.length - 3) {
      walked += segment;
      i += 3;
      segment = segmentLength(loop, i);
    }
    const s = segment > 0 ? (target - walked) / segment : 0;
    const j = (i + 3) % loop.length;
    for (let axis = 0; axis < 3; axis++) {
      out[k * 3 + axis] = loop[i + axis]! + s * (loop[j + axis]! - loop[i + axis]!);
    }
  }
  return out;
}

function segmentLength(loop: ArrayLike<number>, i: number): number {
  const j = (i + 3) % loop.length;
  return Math.hypot(loop[j]! - loop[i]!, loop[j + 1]! - loop[i + 1]!, loop[j + 2]! - loop[i + 2]!);
}

/** Mean of the points of a list. */
export function centroid(points: ArrayLike<number>): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < points.length; i += 3) {
    for (let axis = 0; axis < 3; axis++) sum[axis]! += points[i + axis]!;
  }
  const n = points.length / 3;
  return [sum[0] / n, sum[1] / n, sum[2] / n];
}

import { catmullRomWeights } from '#atlas/contour.ts';

/**
 * The order in which sections of a stack are worth keeping: both ends and the middle, then always the section
 * that the curve through those kept so far misses most.
 * @param contours aligned sections of equal size
 * @param closed whether the stack runs round a ring
 * @param most how many to order
 */
export function stationOrder(contours: readonly Float64Array[], closed: boolean, most: number): number[] {
  const last = contours.length - 1;
  const way = [0];
  for (let k = 1; k <= last; k++) way.push(way[k - 1]! + gap(contours[k - 1]!, contours[k]!) + 1e-9);
  const round = way[last]! + gap(contours[last]!, contours[0]!);
  const order = closed
    ? [0, 1, 2, 3].map((quarter) => Math.round((quarter * (last + 1)) / 4))
    : [0, Math.round(last / 2), last];
  while (order.length < most) {
    const kept = [...order].sort((a, b) => a - b);
    let worst = 0;
    let found = -1;
    for (let k = 0; k <= last; k++) {
      if (kept.includes(k)) continue;
      const missed = miss(contours, way, closed ? round : undefined, kept, k);
      if (missed > worst) [worst, found] = [missed, k];
    }
    if (found < 0) break;
    order.push(found);
  }
  return order;
}

/** Mean distance between points of equal v. */
function gap(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 3)
    sum += Math.hypot(a[i]! - b[i]!, a[i + 1]! - b[i + 1]!, a[i + 2]! - b[i + 2]!);
  return (sum * 3) / a.length;
}

/** How far the curve through the kept sections passes beside section k: across the fibre, fourth-power mean over v, so that corners count. */
function miss(
  contours: readonly Float64Array[],
  way: number[],
  round: number | undefined,
  kept: number[],
  k: number,
): number {
  const n = kept.length;
  const after = kept.findIndex((station) => station > k);
  const at = after < 0 ? n : after;
  /** The kept section number i, continued round a ring or mirrored at a folded end, with its place on the way. */
  const around = (i: number): { contour: Float64Array; knot: number; mirrored: boolean } => {
    if (round !== undefined) {
      const turn = Math.floor(i / n);
      const station = kept[i - turn * n]!;
      return { contour: contours[station]!, knot: way[station]! + turn * round, mirrored: false };
    }
    if (i < 0) return { contour: contours[kept[-i]!]!, knot: -way[kept[-i]!]!, mirrored: true };
    const over = 2 * (n - 1) - i;
    if (i >= n)
      return { contour: contours[kept[over]!]!, knot: 2 * way.at(-1)! - way[kept[over]!]!, mirrored: true };
    return { contour: contours[kept[i]!]!, knot: way[kept[i]!]!, mirrored: false };
  };
  const four = [at - 2, at - 1, at, at + 1].map(around) as [
    ReturnType<typeof around>,
    ReturnType<typeof around>,
    ReturnType<typeof around>,
    ReturnType<typeof around>,
  ];
  const weights = catmullRomWeights(way[k]!, four[0].knot, four[1].knot, four[2].knot, four[3].knot);
  const contour = contours[k]!;
  const size = contour.length / 3;
  let sum = 0;
  for (let j = 0; j < size; j += 2) {
    const off = [0, 0, 0];
    const fibre = [0, 0, 0];
    for (let axis = 0; axis < 3; axis++) {
      four.forEach(({ contour: other, mirrored }, w) => {
        const i = mirrored ? (size + size / 2 - j) % size : j;
        off[axis]! += weights[w]! * other[i * 3 + axis]!;
      });
      off[axis]! -= contour[j * 3 + axis]!;
      fibre[axis] = four[2].contour[j * 3 + axis]! - four[1].contour[j * 3 + axis]!;
    }
    const length = Math.hypot(...fibre) || 1;
    const along = (off[0]! * fibre[0]! + off[1]! * fibre[1]! + off[2]! * fibre[2]!) / length;
    sum += Math.max(0, off[0]! ** 2 + off[1]! ** 2 + off[2]! ** 2 - along * along) ** 2;
  }
  return ((sum * 2) / size) ** 0.25;
}

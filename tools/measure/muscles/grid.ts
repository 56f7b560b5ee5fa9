import { type LoftFigures, type LoftKind, rebuildLoft } from '#atlas/loft.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { FINE } from './align.ts';
import { type Deviation, deviation } from './deviation.ts';
import type { Stack } from './stack.ts';

/** Stations and points per contour that are tried, smallest product first. */
const GRIDS = [9, 11, 13, 15, 17, 19, 21, 25, 29, 33]
  .flatMap((stations) => [8, 12, 16, 20, 24, 32, 40].map((points) => ({ stations, points })))
  .filter(({ stations, points }) => points < stations * 2.5 && stations < points * 2.5)
  .sort((a, b) => a.stations * a.points - b.stations * b.points);

/** Figures of a part with how far they stray from the reference. */
export interface Fitted {
  figures: LoftFigures;
  deviation: Deviation;
}

/**
 * Figures on the smallest grid that meets the bar: median within 1 mm and 95th percentile within 4 mm and within
 * max(1 mm, volume / surface), both ways. Without such a grid, the one of least error within `most` points.
 */
export function smallestGrid(
  stack: Stack,
  kind: LoftKind,
  reference: TriangleMesh,
  thin: number,
  most: number,
): Fitted {
  const bar = Math.min(0.004, Math.max(0.001, thin));
  let best: (Fitted & { score: number }) | undefined;
  for (const { stations, points } of GRIDS) {
    if (stations * points > most) break;
    const figures = { kind, stations: pick(stack, stations, points) };
    const found = deviation(rebuildLoft(figures, { along: stations * 3, around: points * 3 }), reference);
    const p95 = Math.max(found.toReference.p95, found.fromReference.p95);
    const median = Math.max(found.toReference.median, found.fromReference.median);
    const score = p95 / bar + median / 0.001;
    if (p95 <= bar && median <= 0.001) return { figures, deviation: found };
    if (!best || score < best.score * 0.97) best = { figures, deviation: found, score };
  }
  return best!;
}

/** Stations at equal steps through a stack, denser towards the ends, in 0.1 mm. */
function pick({ contours }: Stack, stations: number, points: number): number[][] {
  const last = contours.length - 1;
  const chosen = new Set<number>();
  for (let k = 0; k < stations; k++) {
    const t = k / (stations - 1);
    const eased = 0.75 * t + 0.25 * (t * t * (3 - 2 * t));
    chosen.add(Math.round(eased * last));
  }
  return [...chosen].map((index) => {
    const contour = contours[index]!;
    const folded = index === 0 || index === last;
    const out: number[] = [];
    for (let i = 0; i < points; i++) {
      // Both sides of a folded end take the same place to the last digit.
      const j = folded && i > points / 4 && i < (3 * points) / 4 ? (points + points / 2 - i) % points : i;
      const at = (j * FINE) / points;
      const [a, s] = [Math.floor(at), at - Math.floor(at)];
      for (let axis = 0; axis < 3; axis++) {
        const from = contour[a * 3 + axis]!;
        const to = contour[((a + 1) % FINE) * 3 + axis]!;
        out.push(Math.round((from + s * (to - from)) * 1e4));
      }
    }
    return out;
  });
}

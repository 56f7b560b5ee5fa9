import { type LoftFigures, type LoftKind, rebuildLoft } from '#atlas/loft.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { FINE } from './align.ts';
import { type Deviation, deviation } from './deviation.ts';
import type { Stack } from './stack.ts';

/** Stations and points per contour that are tried, smallest product first. */
const GRIDS = (
  [
    [9, 8],
    [13, 8],
    [13, 12],
    [17, 12],
    [9, 24],
    [17, 16],
    [9, 32],
    [13, 24],
    [25, 16],
    [17, 24],
    [33, 16],
    [17, 32],
    [33, 32],
  ] as const
).map(([stations, points]) => ({ stations, points }));

/** How much worse than the best a smaller grid may be when no grid meets the bar. */
const NEARLY = 1.12;

/** Figures of a part with how far they stray from the reference. */
export interface Fitted {
  figures: LoftFigures;
  deviation: Deviation;
}

/**
 * Figures on the smallest grid that meets the bar: median within 0.6 mm and 95th percentile within 2 mm and within
 * max(1 mm, volume / surface), both ways. Where none within `most` points does, the smallest that is nearly as
 * good as the best.
 */
export function smallestGrid(
  stack: Stack,
  kind: LoftKind,
  reference: TriangleMesh,
  thin: number,
  most: number,
): Fitted {
  const bar = Math.min(0.002, Math.max(0.001, thin));
  const tried: (Fitted & { score: number })[] = [];
  for (const { stations, points } of GRIDS) {
    if (stations * points > most) break;
    const figures = { kind, stations: pick(stack, kind, stations, points) };
    const found = deviation(
      rebuildLoft(figures, { along: stations * 2, around: points * 2 }),
      reference,
      1000,
    );
    const p95 = Math.max(found.toReference.p95, found.fromReference.p95);
    const median = Math.max(found.toReference.median, found.fromReference.median);
    if (p95 <= bar && median <= 0.0006) return { figures, deviation: found };
    tried.push({ figures, deviation: found, score: Math.max(p95 / bar, 1) + median / 0.0006 });
  }
  const least = Math.min(...tried.map(({ score }) => score));
  return tried.find(({ score }) => score <= least * NEARLY)!;
}

/** Sections at equal steps through a stack, denser towards the ends (not so round a ring), in 0.1 mm. */
function pick({ contours }: Stack, kind: LoftKind, stations: number, points: number): number[][] {
  const last = contours.length - 1;
  const chosen = new Set<number>();
  for (let k = 0; k < stations; k++) {
    const t = k / (stations - 1);
    const eased = 0.7 * t + 0.3 * (t * t * (3 - 2 * t));
    chosen.add(kind === 'ring' ? Math.floor((k / stations) * contours.length) : Math.round(eased * last));
  }
  return [...chosen].map((index) => {
    const contour = contours[index]!;
    const folded = kind !== 'ring' && (index === 0 || index === last);
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

/** Does a painted pattern say what the figures say? */
import type { Point } from '#clinical/schema-muscle.ts';
import type { PatternProblem, PointShares, RegionShare } from './types.ts';
import { ESSENTIAL_SHARE } from './types.ts';

/** The regions that a figure names. */
export interface Expected {
  essential: readonly string[];
  spillover: readonly string[];
}

export type Verdict = 'ok' | 'missed' | 'faint' | 'extra';

/** One region, what is expected of it and what was painted. */
export interface Finding {
  region: string;
  expected: 'essential' | 'spillover' | 'none';
  essential: number;
  spillover: number;
  /** missed: essential in the figure, below the mark; faint: a spillover that hardly shows; extra: not in the figure. */
  verdict: Verdict;
}

/** A spillover region below this share cannot be seen as part of the pattern. */
const FAINT_SHARE = 0.05;

/** Holds the shares of a point against a figure, region by region, largest first. */
export function compare(shares: PointShares, expected: Expected): Finding[] {
  const share = (list: readonly RegionShare[], region: string) =>
    list.find((r) => r.region === region)?.share ?? 0;
  const regions = new Set([
    ...expected.essential,
    ...expected.spillover,
    ...[...shares.essential, ...shares.spillover].map((r) => r.region),
  ]);
  const findings = [...regions].map((region): Finding => {
    const [essential, spillover] = [share(shares.essential, region), share(shares.spillover, region)];
    const wanted = expected.essential.includes(region)
      ? 'essential'
      : expected.spillover.includes(region)
        ? 'spillover'
        : 'none';
    return { region, expected: wanted, essential, spillover, verdict: judge(wanted, essential, spillover) };
  });
  return findings.sort((a, b) => Math.max(b.essential, b.spillover) - Math.max(a.essential, a.spillover));
}

function judge(wanted: Finding['expected'], essential: number, spillover: number): Verdict {
  if (wanted === 'essential') return essential >= ESSENTIAL_SHARE ? 'ok' : 'missed';
  if (wanted === 'spillover') return Math.max(essential, spillover) >= FAINT_SHARE ? 'ok' : 'faint';
  return Math.max(essential, spillover) >= ESSENTIAL_SHARE ? 'extra' : 'ok';
}

/** Holds a point against the regions that its own file names. */
export function checkPoint(key: string, point: Point, shares: PointShares): PatternProblem[] {
  return compare(shares, point.pattern.regions)
    .filter(({ verdict }) => verdict !== 'ok')
    .map(({ region, verdict, expected, essential, spillover }) => ({
      point: key,
      severity: verdict === 'faint' ? 'warning' : 'error',
      message: {
        missed: `${region} is named essential but its share is ${essential} (at least ${ESSENTIAL_SHARE})`,
        faint: `${region} is named spillover but its share is ${spillover} (at least ${FAINT_SHARE})`,
        extra: `${region} has a share of ${Math.max(essential, spillover)} but is not named`,
        ok: expected,
      }[verdict],
    }));
}

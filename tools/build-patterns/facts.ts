/** The standard figures as region tags, when the reference facts lie beside the checkout; never part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import type { Expected } from './check.ts';
import type { PatternMuscle } from './types.ts';

/** Where the facts lie, from the root of the project. */
export const FACTS_PATH = '../shared/reference/clinical-facts.json';

interface FactPattern extends Partial<Expected> {
  muscle: string;
  points?: (Expected & { label: string })[];
}

export type Facts = ReadonlyMap<string, FactPattern>;

/** Patterns by name of the muscle; null when the facts are not there. */
export function readFacts(path = FACTS_PATH): Facts | null {
  if (!existsSync(path)) return null;
  const { patterns } = JSON.parse(readFileSync(path, 'utf8')) as { patterns: FactPattern[] };
  return new Map(patterns.map((pattern) => [pattern.muscle, pattern]));
}

/** A figure and the points of ours that it speaks of. */
export interface FigureMatch extends Expected {
  /** `upper trapezius, trp1` */
  figure: string;
  points: string[];
}

/**
 * Which figures speak of which points: in order where a muscle has as many points as figures, otherwise each point
 * goes to the figure whose regions are most like those that its own file names. A figure may stand without a point.
 */
export function matchFigures(
  facts: Facts,
  muscle: PatternMuscle & { covers: readonly string[] },
): FigureMatch[] {
  return muscle.covers.flatMap((name) => {
    const figures = facts.get(name)?.points ?? [];
    const own = muscle.points.filter((p) => p.covers === name);
    // A name that no point claims for itself is the muscle as a whole.
    const ours = own.length > 0 ? own : muscle.points.filter((p) => !p.covers || name === muscle.covers[0]);
    if (ours.length === 0) return [];
    const inOrder = figures.length === ours.length;
    return figures.map(({ label, essential, spillover }, i) => {
      const matching = ours.filter((point, k) =>
        inOrder ? k === i : mostAlike(point.pattern.regions, figures) === i,
      );
      return {
        figure: `${name}, ${label}`,
        essential,
        // The tags do not tell sides: what a file says of the other side stands.
        spillover: [...spillover, ...new Set(matching.flatMap((point) => otherSide(point.pattern.regions)))],
        points: matching.map((point) => `${muscle.id}/${point.n}`),
      };
    });
  });
}

function otherSide({ essential, spillover }: Expected): string[] {
  return [...essential, ...spillover].filter((region) => region.endsWith('.right'));
}

/** Below this likeness a point is not what the figure shows. */
const LEAST_LIKENESS = 0.6;

/** Index of the figure that shares most regions with a point, -1 when none is alike; essential ones count double. */
function mostAlike(own: Expected, figures: readonly Expected[]): number {
  const likeness = (figure: Expected) => {
    const common = (a: readonly string[], b: readonly string[]) =>
      a.filter((region) => b.includes(region)).length;
    const all = new Set([...figure.essential, ...figure.spillover, ...own.essential, ...own.spillover]).size;
    return (
      (2 * common(own.essential, figure.essential) + common(own.spillover, figure.spillover)) /
      Math.max(all, 1)
    );
  };
  const values = figures.map(likeness);
  const best = Math.max(...values);
  return best < LEAST_LIKENESS ? -1 : values.indexOf(best);
}

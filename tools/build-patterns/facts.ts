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
    const ours = muscle.points.filter(
      (p) => p.covers === name || (p.covers === undefined && muscle.covers.length === 1),
    );
    if (ours.length === 0) return [];
    const inOrder = figures.length === ours.length;
    return figures.map(({ label, essential, spillover }, i) => ({
      figure: `${name}, ${label}`,
      essential,
      spillover,
      points: ours
        .filter((point, k) => (inOrder ? k === i : mostAlike(point.pattern.regions, figures) === i))
        .map((point) => `${muscle.id}/${point.n}`),
    }));
  });
}

/** Index of the figure that shares most regions with a point; essential ones count double. */
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
  return values.indexOf(Math.max(...values));
}

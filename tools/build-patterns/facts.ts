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
 * Which figures speak of which points: one to one where a muscle has as many points as the figure, otherwise all our
 * points of that name together against the whole figure.
 */
export function matchFigures(
  facts: Facts,
  muscle: PatternMuscle & { covers: readonly string[] },
): FigureMatch[] {
  return muscle.covers.flatMap((name) => {
    const pattern = facts.get(name);
    const figures = pattern?.points ?? [];
    const ours = muscle.points
      .filter((p) => p.covers === name || (p.covers === undefined && muscle.covers.length === 1))
      .map((p) => `${muscle.id}/${p.n}`);
    if (!pattern || ours.length === 0 || figures.length === 0) return [];
    if (figures.length === ours.length) {
      return figures.map(({ label, essential, spillover }, i) => ({
        figure: `${name}, ${label}`,
        essential,
        spillover,
        points: [ours[i]!],
      }));
    }
    const { essential = [], spillover = [] } = pattern;
    return [{ figure: name, essential, spillover, points: ours }];
  });
}

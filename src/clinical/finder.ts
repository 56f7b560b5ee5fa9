import type { Side } from '#atlas/ids.ts';
import { type Clinical, type PointOfMuscle, regionOnBody, splitRegion } from './lookup.ts';
import { priors } from './prior.ts';
import type { PublishedPoint } from './published.ts';

type Zone = 'essential' | 'spillover';

/** What a point explains of one marked region. */
export interface Match {
  /** As marked: `temple.left`. */
  region: string;
  zone: Zone;
  /** How much of the region the zone covers, 0 to 1. */
  share: number;
}

/** A muscle of one side that may be the origin, told by the point that explains most. */
export interface Suspect extends PointOfMuscle {
  side: Side;
  matches: readonly Match[];
  /** Marked regions that this muscle does not explain. */
  unexplained: readonly string[];
  /** Regions that this point usually hurts in and that are not marked. */
  elsewhere: readonly string[];
  /** Other points of the muscle that explain something too. */
  alsoPoints: readonly number[];
}

const SIDES: readonly Side[] = ['left', 'right'];

/**
 * Marks as the body has them: a paired region without a side is the left one, an unpaired one never has a side;
 * names that are no region are told apart.
 */
export function readMarks({ regions }: Clinical, at: readonly string[]) {
  const marks = new Set<string>();
  const unknown: string[] = [];
  for (const name of at) {
    const { id, side } = splitRegion(name);
    const region = regions.get(id);
    if (!region) unknown.push(name);
    else marks.add(region.paired ? `${id}.${side ?? 'left'}` : id);
  }
  return { marks: [...marks], unknown };
}

/**
 * Muscles that may explain pain in the marked regions, likeliest first. More marks explained in the essential zone
 * come first, then more in the spillover; then the prior (see `priors`), then the share covered, then the point that
 * predicts less pain elsewhere. `docs/finder.md` gives the reasons.
 */
export function findSuspects(clinical: Clinical, marks: readonly string[]): readonly Suspect[] {
  if (marks.length === 0) return [];
  const prior = priors(clinical);
  return clinical.atlas.muscles
    .flatMap((muscle) =>
      SIDES.flatMap((side) => {
        const [best, ...others] = muscle.points
          .filter((point) => point.sides === 'both' || point.sides === side)
          .map((point) => explain(clinical, point, side, marks))
          .filter(({ matches }) => matches.length > 0)
          .sort(byExplanation);
        return best ? [{ ...best, muscle, side, alsoPoints: others.map(({ point }) => point.n) }] : [];
      }),
    )
    .sort(
      (a, b) =>
        count(b, 'essential') - count(a, 'essential') ||
        count(b, 'spillover') - count(a, 'spillover') ||
        (prior.get(b.muscle.id) ?? 0) - (prior.get(a.muscle.id) ?? 0) ||
        byExplanation(a, b) ||
        a.muscle.name.localeCompare(b.muscle.name, 'en') ||
        a.side.localeCompare(b.side),
    );
}

type Explanation = Pick<Suspect, 'matches' | 'unexplained' | 'elsewhere'> & { point: PublishedPoint };

function explain(
  clinical: Clinical,
  point: PublishedPoint,
  side: Side,
  marks: readonly string[],
): Explanation {
  const zones = new Map<string, { zone: Zone; share: number }>();
  for (const zone of ['spillover', 'essential'] as const) {
    for (const { region, share } of point.pattern[zone]) {
      zones.set(regionOnBody(clinical, region, side), { zone, share });
    }
  }
  const matches = marks.flatMap((region) => {
    const found = zones.get(region);
    return found ? [{ region, ...found }] : [];
  });
  return {
    point,
    matches,
    unexplained: marks.filter((region) => !zones.has(region)),
    elsewhere: [...zones].flatMap(([region, { zone }]) =>
      zone === 'essential' && !marks.includes(region) ? [region] : [],
    ),
  };
}

function byExplanation(a: Explanation, b: Explanation): number {
  return (
    count(b, 'essential') - count(a, 'essential') ||
    count(b, 'spillover') - count(a, 'spillover') ||
    shareSum(b) - shareSum(a) ||
    a.elsewhere.length - b.elsewhere.length ||
    a.point.n - b.point.n
  );
}

function count({ matches }: Pick<Explanation, 'matches'>, zone: Zone): number {
  return matches.filter((match) => match.zone === zone).length;
}

function shareSum({ matches }: Explanation): number {
  return matches.reduce((sum, { share }) => sum + share, 0);
}

/** True where at least one mark lies in the zone that nearly everyone feels: the first group of the results. */
export function isEssential({ matches }: Pick<Suspect, 'matches'>): boolean {
  return matches.some(({ zone }) => zone === 'essential');
}

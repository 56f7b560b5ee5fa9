import type { MuscleId } from '#atlas/ids.ts';
import { type Clinical, muscleIdOf, type PointOfMuscle, pointNumberOf } from './lookup.ts';
import type { PublishedPoint, PublishedSatellite } from './published.ts';

/** A point that names another as its satellite. */
export interface Key extends PointOfMuscle {
  edge: PublishedSatellite;
}

/** The points that may keep this one alive: those that name it, or its whole muscle, as their satellite. */
export function keysOf({ atlas }: Clinical, muscle: MuscleId, n: number): readonly Key[] {
  return atlas.muscles.flatMap((other) =>
    other.points.flatMap((point) =>
      point.satellites
        .filter((edge) => muscleIdOf(edge.to) === muscle && [null, n].includes(pointNumberOf(edge.to)))
        .map((edge) => ({ muscle: other, point, edge })),
    ),
  );
}

/** Warning rules that belong to where a point is felt: those asked always, and those asked for its regions. */
export function redFlagsOf({ atlas }: Clinical, { pattern, differential }: PublishedPoint) {
  const ownRules = new Set(differential.map(({ redFlag }) => redFlag));
  const felt = new Set([...pattern.essential, ...pattern.spillover].map(({ region }) => bare(region)));
  return atlas.redFlags.filter(
    ({ id, regions }) => ownRules.has(id) || regions.some((region) => felt.has(bare(region))),
  );
}

/** Rules to ask in the finder: those of the marked regions, then those that are always asked; gravest first in both. */
export function redFlagsAt({ atlas }: Clinical, marks: readonly string[]) {
  const marked = new Set(marks.map(bare));
  const order = ['emergency', 'today', 'soon'];
  const flags = [...atlas.redFlags].sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency));
  return [
    ...flags.filter(({ regions }) => regions.some((region) => marked.has(bare(region)))),
    ...flags.filter(({ regions }) => regions.length === 0),
  ];
}

function bare(region: string): string {
  return region.split('.')[0] ?? region;
}

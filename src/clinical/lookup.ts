import type { MuscleId, PartKey, Side } from '#atlas/ids.ts';
import type { PublishedAtlas, PublishedMuscle, PublishedPoint } from './published.ts';
import type { SidedRegion } from './schema-base.ts';

type Row<Table extends keyof PublishedAtlas> = PublishedAtlas[Table] extends readonly (infer R)[] ? R : never;

/** A point together with the muscle it lies in. */
export interface PointOfMuscle {
  muscle: PublishedMuscle;
  point: PublishedPoint;
}

/** The clinical set with a way to each of its rows. Ids are looked up as plain strings: they may come from a link. */
export interface Clinical {
  atlas: PublishedAtlas;
  muscles: ReadonlyMap<string, PublishedMuscle>;
  points: ReadonlyMap<string, PointOfMuscle>;
  /** The entry that tells of a part of the body model. */
  muscleOfPart: ReadonlyMap<PartKey, PublishedMuscle>;
  regions: ReadonlyMap<string, Row<'regions'>>;
  techniques: ReadonlyMap<string, Row<'techniques'>>;
  conditions: ReadonlyMap<string, Row<'conditions'>>;
  symptoms: ReadonlyMap<string, Row<'symptoms'>>;
  redFlags: ReadonlyMap<string, Row<'redFlags'>>;
  factors: ReadonlyMap<string, Row<'factors'>>;
  lessons: ReadonlyMap<string, Row<'lessons'>>;
  sources: ReadonlyMap<string, Row<'sources'>>;
}

/** Lays the ways into the published set; done once after loading. */
export function lookUp(atlas: PublishedAtlas): Clinical {
  return {
    atlas,
    muscles: byId(atlas.muscles),
    points: new Map(
      atlas.muscles.flatMap((muscle) => muscle.points.map((point) => [point.id, { muscle, point }] as const)),
    ),
    muscleOfPart: new Map(
      atlas.muscles.flatMap((muscle) => muscle.partKeys.map((key) => [key, muscle] as const)),
    ),
    regions: byId(atlas.regions),
    techniques: byId(atlas.techniques),
    conditions: byId(atlas.conditions),
    symptoms: byId(atlas.symptoms),
    redFlags: byId(atlas.redFlags),
    factors: byId(atlas.factors),
    lessons: byId(atlas.lessons),
    sources: byId(atlas.sources),
  };
}

function byId<R extends { id: string }>(rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The muscle of a target such as `soleus` or `soleus/2`. */
export function muscleIdOf(target: string): MuscleId {
  return (target.split('/')[0] ?? target) as MuscleId;
}

/** The number in a target such as `soleus/2`; null where the whole muscle is meant. */
export function pointNumberOf(target: string): number | null {
  const n = target.split('/')[1];
  return n === undefined ? null : Number(n);
}

/** Left and right changed over. */
export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/**
 * Where on the body a region of the data lies once its point is looked at on `side`: the data speak of the left,
 * so `temple` becomes `temple.right` on the right, and `temple.right` becomes `temple.left`. Unpaired ones stay.
 */
export function regionOnBody({ regions }: Clinical, region: SidedRegion, side: Side): string {
  const [id, opposite] = region.split('.') as [string, string?];
  if (!regions.get(id)?.paired) return id;
  return `${id}.${opposite ? otherSide(side) : side}`;
}

/** Takes `temple.left` apart; no side where the region is unpaired. */
export function splitRegion(region: string): { id: string; side: Side | null } {
  const [id = region, side] = region.split('.');
  return { id, side: side === 'left' || side === 'right' ? side : null };
}

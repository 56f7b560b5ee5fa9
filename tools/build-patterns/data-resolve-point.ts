import type { PublishedCaution, PublishedPoint } from '#clinical/published.ts';
import type { Caution, Grade, PointKey, SourceId, TargetKey } from '#clinical/schema-base.ts';
import type { Muscle, Point } from '#clinical/schema-muscle.ts';
import { parseSentence } from '#clinical/sentence.ts';
import type { ClinicalSet } from './data-set.ts';
import { ESSENTIAL_SHARE, type PointShares } from './types.ts';

/** What the body contributes to the published set. */
export interface BodyFacts {
  /** Part ids of an atlas muscle; none when the entry is a group. */
  partsOf(muscle: string): readonly string[];
  /** Compiled shares by point key. */
  shares: ReadonlyMap<string, PointShares>;
  /** Whether a muscle or point lies in the referred zone of a key point. */
  inZone(key: PointKey, target: TargetKey): boolean;
  /** Points of other muscles that lie in the essential zone of a key point. */
  pointsInEssentialZone(key: PointKey): readonly PointKey[];
}

const COMPUTED_SOURCE = 'computed-overlap' as SourceId;

/** Gravest first. */
const gravity: Readonly<Record<Caution['level'], number>> = {
  never: 0,
  'rule-out-first': 1,
  'professional-only': 2,
  avoid: 3,
  'light-only': 4,
  mind: 5,
};

export interface Evidence {
  sources: SourceId[];
  grade: Grade;
}

/** A statement's own evidence, or that of the entry it stands in; `for` has done its work. */
export function withEvidence<T extends object>(
  statement: T & { sources?: SourceId[] | undefined; grade?: Grade | undefined; for?: number[] | undefined },
  owner: Evidence,
): Omit<T, 'for' | 'sources' | 'grade'> & Evidence {
  const { for: _limit, sources = owner.sources, grade = owner.grade, ...rest } = statement;
  return { ...(rest as Omit<T, 'for' | 'sources' | 'grade'>), sources, grade };
}

/** One point with all that its muscle, the danger sites and the body say about it. */
export function publishPoint(
  point: Point,
  muscle: Muscle,
  set: ClinicalSet,
  body: BodyFacts,
  exists: (target: string) => boolean,
): PublishedPoint {
  const key = `${muscle.id}/${point.n}` as PointKey;
  const owner: Evidence = { sources: point.sources ?? muscle.sources, grade: point.grade ?? muscle.grade };
  const meant = <T extends { for?: number[] | undefined }>(list: readonly T[]) =>
    list.filter((item) => !item.for || item.for.includes(point.n));
  const [palpation] = meant(muscle.palpation);
  if (!palpation) throw new Error(`${key} has no palpation`);
  const techniques = new Map(set.techniques.map((t) => [t.value.id, t.value]));
  const { part, u, v, spreadMm } = point.anchor;
  return {
    n: point.n,
    id: key,
    ...(point.covers ? { covers: point.covers } : {}),
    label: point.label,
    location: point.location,
    place: point.place,
    sides: point.sides,
    anchor: { part: part.replace(`${muscle.id}.`, ''), key: part, u, v: v < 0 ? v + 1 : v, spreadMm },
    pattern: publishPattern(point, set, body.shares.get(key)),
    satellites: publishSatellites(point, key, body, exists),
    symptoms: point.symptoms,
    causes: meant(muscle.causes).map((c) => withEvidence(c, owner)),
    palpation: withEvidence(palpation, owner),
    techniques: meant(muscle.techniques).flatMap((own) => {
      const row = techniques.get(own.id);
      if (!row) return [];
      const { name, phase, pressure, dose } = row;
      return [{ ...withEvidence(own, row), name, phase, pressure, dose: { ...dose, ...own.dose } }];
    }),
    stretch: meant(muscle.stretch).map((s) => withEvidence(s, owner)),
    cautions: publishCautions(point, muscle, set, owner),
    differential: meant(muscle.differential).map((d) => withEvidence(d, owner)),
    ...owner,
    review: point.review ?? muscle.review,
  };
}

function publishPattern(
  point: Point,
  set: ClinicalSet,
  shares: PointShares | undefined,
): PublishedPoint['pattern'] {
  const { regions, quality, depth, sentence, noZone, note } = point.pattern;
  const names = new Map(set.regions.map((r) => [r.value.id as string, r.value.name]));
  const parts = parseSentence(sentence, (region) => names.get(region.replace(/\.right$/, '')) ?? region);
  const shareOf = (zone: 'essential' | 'spillover', region: string) =>
    Number((shares?.[zone].find((s) => s.region === region)?.share ?? 0).toFixed(3));
  const listed = (zone: 'essential' | 'spillover') =>
    regions[zone]
      .map((region) => ({ region, share: shareOf(zone, region) }))
      .sort((a, b) => b.share - a.share);
  return {
    essential: listed('essential').filter(({ share }) => share >= ESSENTIAL_SHARE),
    spillover: listed('spillover').filter(({ share }) => share > 0),
    quality,
    depth,
    sentence: parts.map((p) => p.text).join(''),
    sentenceParts: parts.map(({ text, region }) => {
      if (!region) return { text };
      return { text, region, zone: regions.essential.includes(region) ? 'essential' : 'spillover' };
    }),
    ...(noZone ? { noZone } : {}),
    ...(note ? { note } : {}),
  };
}

function publishSatellites(
  point: Point,
  key: PointKey,
  body: BodyFacts,
  exists: (target: string) => boolean,
): PublishedPoint['satellites'] {
  const reported = point.satellites
    .filter((edge) => exists(edge.to))
    .map((edge) => ({ ...edge, inZone: body.inZone(key, edge.to) }));
  const taken = new Set(point.satellites.map((edge) => edge.to.split('/')[0]));
  const own = key.split('/')[0];
  const lying = new Map<string, PointKey[]>();
  for (const other of body.pointsInEssentialZone(key)) {
    const [id = ''] = other.split('/');
    lying.set(id, [...(lying.get(id) ?? []), other]);
  }
  const computed = [...lying]
    .filter(([muscle]) => muscle !== own && !taken.has(muscle))
    .map(([muscle, points]) => ({
      to: (points.length === 1 ? points[0] : muscle) as TargetKey,
      type: 'computed' as const,
      kind: 'key-to-satellite' as const,
      inZone: true,
      sources: [COMPUTED_SOURCE],
      grade: 'D' as const,
    }));
  return [...reported, ...computed];
}

/** The muscle's own warnings and those of the danger sites it lies at, gravest first. */
function publishCautions(
  point: Point,
  muscle: Muscle,
  set: ClinicalSet,
  owner: Evidence,
): PublishedCaution[] {
  const own = muscle.cautions
    .filter((c) => !c.for || c.for.includes(point.n))
    .map((c) => withEvidence(c, owner));
  const sites = (set.safety?.value.sites ?? [])
    .filter((site) => site.muscles.includes(muscle.id))
    .map(({ id, text, plain, level, structures, appliesTo, sources, grade }) => {
      return { text, plain, level, structures, appliesTo, sources, grade, site: id };
    });
  return [...own, ...sites].sort((a, b) => gravity[a.level] - gravity[b.level]);
}

import type { PublishedAtlas, PublishedMuscle } from '#clinical/published.ts';
import { gradeMeaning, type PointKey } from '#clinical/schema-base.ts';
import type { Muscle } from '#clinical/schema-muscle.ts';
import { type BodyFacts, publishPoint, withEvidence } from './data-resolve-point.ts';
import type { ClinicalSet } from './data-set.ts';

/** Resolves the validated set: inheritance, references and compiled figures become plain fields. */
export function resolve(set: ClinicalSet, body: BodyFacts): PublishedAtlas {
  if (!set.edition || !set.safety) throw new Error('edition.yaml and safety.yaml are needed to publish');
  const muscles = set.muscles.map((m) => m.value);
  const exists = targetExists(muscles);
  return {
    ...set.edition.value,
    grades: gradeMeaning,
    regions: set.regions.map((r) => r.value),
    muscles: muscles.map((m) => publishMuscle(m, set, body, exists)),
    techniques: set.techniques.map(({ value }) => ({
      ...value,
      dose: value.dose ?? {},
      bestFor: value.bestFor.filter(exists),
      contraindications: value.contraindications.map((c) => withEvidence(c, value)),
    })),
    conditions: set.conditions
      .map(({ value }) => ({ ...value, muscles: value.muscles.filter((m) => exists(m.to)) }))
      .filter((c) => c.muscles.length > 0),
    symptoms: publishSymptoms(set, exists),
    redFlags: set.redFlags.map((r) => r.value),
    factors: set.factors.map(({ value }) => ({ ...value, muscles: value.muscles.filter(exists) })),
    nerves: set.nerves.map((n) => n.value),
    lessons: set.lessons.map((l) => l.value).sort((a, b) => a.order - b.order),
    safety: set.safety.value.general,
    sources: set.sources.map((s) => s.value),
  };
}

function targetExists(muscles: readonly Muscle[]): (target: string) => boolean {
  const points = new Map(muscles.map((m) => [m.id as string, m.points.length]));
  return (target) => {
    const [id = target, n] = target.split('/');
    const count = points.get(id);
    return count !== undefined && (n === undefined || Number(n) <= count);
  };
}

function publishMuscle(
  muscle: Muscle,
  set: ClinicalSet,
  body: BodyFacts,
  exists: (target: string) => boolean,
): PublishedMuscle {
  const { id, name, latin, aliases, covers, summary, sources, grade, review, checkedBy } = muscle;
  const own = body.partsOf(id);
  const borrowed = [...new Set(muscle.points.map((p) => p.anchor.part))].filter(
    (k) => !k.startsWith(`${id}.`),
  );
  const forbidden = new Set([id as string, ...borrowed.map((key) => key.split('.')[0])]);
  const rule = set.safety?.value.noSelfPressure.find((r) => r.muscles.some((m) => forbidden.has(m)));
  return {
    id,
    name,
    latin,
    aliases,
    parts: [...own, ...borrowed],
    partKeys: [...own.map((part) => `${id}.${part}`), ...borrowed] as PublishedMuscle['partKeys'],
    covers,
    summary,
    anatomy: withEvidence(muscle.anatomy, muscle),
    ...(rule ? { noSelfPressure: rule.why } : {}),
    points: muscle.points.map((point) => publishPoint(point, muscle, set, body, exists)),
    sources,
    grade,
    review,
    ...(checkedBy ? { checkedBy } : {}),
  };
}

function publishSymptoms(set: ClinicalSet, exists: (target: string) => boolean): PublishedAtlas['symptoms'] {
  return set.symptoms
    .map(({ value }) => {
      const { id, name, clinical, aliases, area, regions, alarming, redFlags } = value;
      const more = value.muscles.filter(exists);
      const points = set.muscles.flatMap((m) =>
        m.value.points.filter((p) => p.symptoms.includes(id)).map((p) => `${m.value.id}/${p.n}`),
      );
      const keys = [...new Set([...points, ...more.filter((t) => t.includes('/'))])] as PointKey[];
      const muscles = [...new Set([...keys, ...more].map((t) => t.split('/')[0]))] as PublishedMuscle['id'][];
      const region = regions[0] ?? null;
      return {
        id,
        name,
        clinical,
        aliases,
        area,
        region,
        regions,
        muscles,
        points: keys,
        alarming,
        redFlags,
      };
    })
    .filter((symptom) => symptom.muscles.length > 0);
}

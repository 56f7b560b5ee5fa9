/**
 * Words that every clinical file shares: ids, units, sources, grades and the statements made of them.
 * Units stand in `.meta({ unit })`, so that editors, the JSON Schema and the types tell the same story.
 */
import * as z from 'zod';
import type { MuscleId, PartKey, RegionId } from '#atlas/ids.ts';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** `<muscle>/<n>`: the one identity of a trigger point. */
export type PointKey = Id<'PointKey'>;
/** Where an edge may lead: a muscle or one of its points. */
export type TargetKey = MuscleId | PointKey;
export type SourceId = Id<'SourceId'>;
export type TechniqueId = Id<'TechniqueId'>;
export type SymptomId = Id<'SymptomId'>;
export type ConditionId = Id<'ConditionId'>;
export type FactorId = Id<'FactorId'>;
export type RedFlagId = Id<'RedFlagId'>;
export type NerveId = Id<'NerveId'>;
export type LessonId = Id<'LessonId'>;
/** A region with the side where it is not the body's left: `temple`, `temple.right`. */
export type SidedRegion = Id<'SidedRegion'>;

/** A string schema whose values carry a brand of the project's own. */
function branded<T extends string>(schema: z.ZodString): z.ZodType<T, string> {
  return schema as unknown as z.ZodType<T, string>;
}

const KEBAB = '[a-z0-9]+(?:-[a-z0-9]+)*';
const kebab = z.string().regex(new RegExp(`^${KEBAB}$`), 'must be kebab-case: lower-case words joined by -');

export const muscleId = branded<MuscleId>(kebab.meta({ description: 'Id of a muscle entry: trapezius' }));
export const partKey = branded<PartKey>(
  z
    .string()
    .regex(new RegExp(`^${KEBAB}\\.${KEBAB}$`), 'must be a full part key such as trapezius.descending')
    .meta({ description: 'Part of the body model: <muscle>.<part>, `whole` where there is one part' }),
);
export const targetKey = branded<TargetKey>(
  z
    .string()
    .regex(new RegExp(`^${KEBAB}(?:/[1-9])?$`), 'must be a muscle id or <muscle>/<n>')
    .meta({ description: 'A muscle, or one of its points as <muscle>/<n>' }),
);
export const pointKey = branded<PointKey>(
  z
    .string()
    .regex(new RegExp(`^${KEBAB}/[1-9]$`), 'must be <muscle>/<n>')
    .meta({ description: 'A trigger point as <muscle>/<n>' }),
);
const TAG = '[a-z0-9]+(?:_[a-z0-9]+)*';
export const regionId = branded<RegionId>(
  z
    .string()
    .regex(new RegExp(`^${TAG}$`), 'must be a region tag such as neck_side')
    .meta({ description: 'Region tag without side' }),
);
export const sidedRegion = branded<SidedRegion>(
  z
    .string()
    .regex(new RegExp(`^${TAG}(?:\\.right)?$`), 'must be a region tag, with .right for the other side')
    .meta({ description: 'Region of the side the point is on (or unpaired); .right for the opposite side' }),
);
const rowId = <T extends string>(what: string) => branded<T>(kebab.meta({ description: `Id of a ${what}` }));
export const sourceId = rowId<SourceId>('source');
export const techniqueId = rowId<TechniqueId>('technique');
export const symptomId = rowId<SymptomId>('symptom');
export const conditionId = rowId<ConditionId>('condition');
export const factorId = rowId<FactorId>('cause or habit');
export const redFlagId = rowId<RedFlagId>('red-flag rule');
export const nerveId = rowId<NerveId>('nerve or root');
export const lessonId = rowId<LessonId>('lesson');

/** Prose: at least a word, no stray space at the ends. */
export const text = z
  .string()
  .min(2)
  .regex(/^\S[\s\S]*\S$/, 'must not begin or end with a space');

/** Evidence grades, best first; their meaning stands in `gradeMeaning`. */
export const grade = z.enum(['A', 'B', 'C', 'D']).meta({
  description: 'Evidence: A several controlled trials, B some studies, C expert textbook, D weaker',
});
export type Grade = z.infer<typeof grade>;

/** What each grade means, for readers. */
export const gradeMeaning: Readonly<Record<Grade, string>> = {
  A: 'Several controlled trials or a systematic review agree.',
  B: 'Some controlled or observational studies support it.',
  C: 'Expert textbook or clinical observation, such as the standard referral charts.',
  D: 'Single reports, recall or popular teaching; treat as a possibility.',
};

export const review = z
  .enum(['pending', 'checked'])
  .meta({ description: 'pending: no clinician outside the project has checked this yet' });

/** Where a statement comes from and how far it can be trusted. */
export const evidence = {
  sources: z.array(sourceId).min(1).meta({ description: 'Ids of sources.yaml' }),
  grade,
};
/** The same for statements that may inherit from the entry they stand in. */
export const ownEvidence = {
  sources: evidence.sources.optional(),
  grade: grade.optional(),
};

const between = (min: number, max: number) => z.number().min(min).max(max);
const range = (min: number, max: number, unit: string, description: string) =>
  z
    .tuple([between(min, max), between(min, max)])
    .refine(([from, to]) => from <= to, 'must run from the smaller to the larger figure')
    .meta({ unit, description });

/** How much of a technique: every figure with its unit, ranges as [from, to]. */
export const dose = z.strictObject({
  pressure: range(0, 10, 'of 10', 'Discomfort on a scale of 0 to 10').optional(),
  seconds: range(1, 1800, 's', 'Length of one hold or application').optional(),
  repetitions: range(1, 30, 'times', 'Holds in one go').optional(),
  restSeconds: range(0, 300, 's', 'Pause between holds').optional(),
  minutesPerMuscle: range(0.5, 30, 'min', 'Whole time for this muscle and side').optional(),
  timesPerDay: range(1, 8, 'per day', 'How often a day').optional(),
});
export type Dose = z.infer<typeof dose>;

/** Who may do it. */
export const role = z.enum(['self', 'therapist', 'clinic']).meta({
  description: 'self: at home; therapist: trained hands; clinic: licensed clinician with equipment',
});
export type Role = z.infer<typeof role>;

export const cautionLevel = z
  .enum(['never', 'professional-only', 'rule-out-first', 'avoid', 'light-only', 'mind'])
  .meta({
    description:
      'never: not at all; professional-only: trained hands only; rule-out-first: see a doctor before anything; avoid: keep off the structure; light-only: gentle pressure; mind: know it',
  });

/** A warning, said twice: exact for clinicians, plain for everyone. */
export const caution = z.strictObject({
  text: text.meta({ description: 'For clinicians' }),
  plain: text.meta({ description: 'The same fact in everyday words' }),
  level: cautionLevel,
  structures: z.array(text).default([]).meta({ description: 'What is at risk there' }),
  appliesTo: z
    .array(
      z.enum([
        'self-pressure',
        'therapist-pressure',
        'dry-needling',
        'heat',
        'cold',
        'stretch',
        'electrical',
      ]),
    )
    .min(1)
    .meta({ description: 'What the warning is about' }),
  ...ownEvidence,
});

export type Caution = z.infer<typeof caution>;

/** Numbered instruction lines. */
export const steps = z.array(text).min(1).max(7);

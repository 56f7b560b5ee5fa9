/** The other tables of `data/clinical`: each file is a list of rows with one of these shapes. */
import * as z from 'zod';
import {
  caution,
  conditionId,
  dose,
  evidence,
  factorId,
  lessonId,
  muscleId,
  nerveId,
  ownEvidence,
  redFlagId,
  regionId,
  review,
  role,
  sidedRegion,
  sourceId,
  steps,
  symptomId,
  targetKey,
  techniqueId,
  text,
} from './schema-base.ts';

const area = z
  .enum([
    'head-neck',
    'shoulder-arm',
    'forearm-hand',
    'chest-abdomen',
    'back',
    'pelvis-hip-thigh',
    'leg-foot',
    'whole-body',
  ])
  .meta({ description: 'Chapter of the body' });

/** `regions.yaml`: the vocabulary of places where pain is felt. */
export const region = z.strictObject({
  id: regionId,
  name: text.meta({ description: 'As a patient says it: side of the neck' }),
  clinical: text.meta({ description: 'As a clinician says it: lateral cervical region' }),
  paired: z.boolean().meta({ description: 'true where left and right are two regions' }),
  inside: z.boolean().meta({ description: 'true where the place is not on the skin' }),
  only: z.literal('right').optional().meta({ description: 'Set where the place exists on one side only' }),
  area,
  words: z.array(text).default([]).meta({ description: 'Other everyday words for the place' }),
});

/** `sources.yaml`: every source that a statement names. */
export const source = z.strictObject({
  id: sourceId,
  kind: z.enum([
    'textbook',
    'trial',
    'review',
    'study',
    'case-report',
    'guideline',
    'consensus',
    'critique',
    'web',
    'brief',
  ]),
  authors: text,
  year: z.int().min(1840).max(2026).optional(),
  title: text,
  container: text.optional().meta({ description: 'Journal, publisher or site' }),
  locator: text.optional().meta({ description: 'Volume and pages' }),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  pmid: z
    .string()
    .regex(/^\d{4,8}$/)
    .optional(),
  checked: z.boolean().meta({ description: 'false: cited from memory, particulars not looked up' }),
  says: text.optional().meta({ description: 'What it contributes, in one sentence' }),
});

/** `techniques.yaml`: what can be done about a point. */
export const technique = z.strictObject({
  id: techniqueId,
  name: text.meta({ description: 'Plain name' }),
  clinical: text.meta({ description: 'Clinical name' }),
  aliases: z.array(text).default([]),
  roles: z.array(role).min(1),
  pressure: z.boolean().meta({ description: 'true where it presses, rolls or pinches the muscle' }),
  taught: z.boolean().meta({ description: 'false: described for understanding, never as instruction' }),
  phase: z.enum(['prepare', 'release', 'stretch', 'after', 'maintain']).meta({
    description: 'Place in the order: heat, locate, compress, rest, repeat, stretch, cold, posture',
  }),
  what: text,
  clinicalWhat: text.optional(),
  position: text.optional(),
  steps: z.array(text).max(8).meta({ description: 'General steps; a muscle says its own' }),
  breath: text.optional(),
  dose: dose.optional(),
  tools: z.array(text).default([]),
  bestFor: z.array(muscleId).default([]),
  bestForText: text.optional(),
  stop: z.array(text).min(1).meta({ description: 'When to stop' }),
  contraindications: z.array(caution).min(1),
  evidenceText: text.meta({ description: 'What studies say, honestly, in one or two sentences' }),
  ...evidence,
  review,
});

/** `symptoms.yaml`: what people complain of, in their words. Muscles come from the points that name the symptom. */
export const symptom = z.strictObject({
  id: symptomId,
  name: text.meta({ description: 'Everyday words: can’t turn my head' }),
  clinical: text,
  aliases: z.array(text).min(1).meta({ description: 'Other words people use' }),
  area,
  regions: z.array(sidedRegion).default([]),
  muscles: z
    .array(targetKey)
    .default([])
    .meta({ description: 'Muscles or points beyond those that name the symptom' }),
  alarming: z
    .boolean()
    .default(false)
    .meta({ description: 'true: at least one red-flag rule belongs to it' }),
  redFlags: z.array(redFlagId).default([]),
});

/** `conditions.yaml`: diagnoses that trigger points imitate, accompany or keep going. */
export const condition = z.strictObject({
  id: conditionId,
  name: text,
  clinical: text,
  aliases: z.array(text).default([]),
  area,
  what: text.meta({ description: 'What it is and what trigger points have to do with it' }),
  muscles: z
    .array(z.strictObject({ to: targetKey, note: text.optional(), ...ownEvidence }))
    .min(1)
    .meta({ description: 'Most named first' }),
  evidenceText: text,
  disagreement: text.optional(),
  redFlags: z.array(redFlagId).default([]),
  ...evidence,
  review,
});

/** `red-flags.yaml`: questions that come before everything else. */
export const redFlag = z.strictObject({
  id: redFlagId,
  question: text.meta({ description: 'Yes-or-no question in everyday words' }),
  clinical: text,
  mayBe: text.meta({ description: 'What it may be' }),
  action: text.meta({ description: 'What to do now' }),
  urgency: z.enum(['emergency', 'today', 'soon']).meta({
    description:
      'emergency: call for help now; today: be seen within a day; soon: book a visit before treating',
  }),
  regions: z.array(sidedRegion).default([]).meta({ description: 'Where it is asked first; none: always' }),
  ...evidence,
  review,
});

/** `factors.yaml`: postures, jobs, sports, habits and bodily reasons that start points or keep them going. */
export const factor = z.strictObject({
  id: factorId,
  name: text,
  clinical: text,
  kind: z.enum(['posture', 'job', 'sport', 'habit', 'injury', 'mind', 'body', 'nutrition', 'sleep']),
  aliases: z.array(text).default([]),
  what: text.meta({ description: 'How it loads the muscles' }),
  muscles: z.array(targetKey).default([]),
  instead: z.array(text).min(1).meta({ description: 'What to do about it' }),
  ...evidence,
  review,
});

/** `nerves.yaml`: skin fields of roots and nerves, to compare a pattern with. */
export const nerve = z.strictObject({
  id: nerveId,
  name: text,
  plain: text,
  kind: z.enum(['root', 'nerve']),
  regions: z
    .array(z.strictObject({ region: sidedRegion, weight: z.number().min(0.1).max(1).meta({ unit: '1' }) }))
    .min(1),
  weakness: text.optional().meta({ description: 'Movement that fails' }),
  sign: text.optional().meta({ description: 'What speaks for the nerve rather than a muscle' }),
  ...evidence,
  review,
});

/** `coverage.yaml`: names of the literature that the map must answer, and groups of them. */
export const coverage = z.strictObject({
  names: z.array(text).min(1),
  groups: z.record(z.string(), z.array(text).min(1)),
});

/** `safety.yaml`: rules that no muscle file can loosen. */
export const safety = z.strictObject({
  noSelfPressure: z
    .array(z.strictObject({ muscles: z.array(muscleId).min(1), why: text, ...evidence }))
    .meta({ description: 'Muscles that nobody presses on themselves' }),
  noPercussion: z.array(muscleId).meta({ description: 'Muscles where percussion devices are never used' }),
  sites: z
    .array(
      z.strictObject({
        id: z.string(),
        name: text,
        muscles: z.array(muscleId),
        ...caution.shape,
        ...evidence,
        review,
      }),
    )
    .meta({ description: 'Danger sites; muscles that lie there inherit the warning' }),
  general: z.array(caution.extend(evidence)).meta({ description: 'Warnings that hold for every muscle' }),
});

/** `learn/*.yaml`: a short lesson, each part said for patients and for students. */
export const lesson = z.strictObject({
  id: lessonId,
  order: z.int().min(1),
  title: text,
  summary: text,
  minutes: z.int().min(1).max(15).meta({ unit: 'min', description: 'Reading time' }),
  parts: z
    .array(
      z.strictObject({
        heading: text,
        plain: text.meta({ description: 'For everyone' }),
        clinical: text.optional().meta({ description: 'For students and clinicians' }),
        list: z.array(z.strictObject({ term: text, text: text })).default([]),
        table: z
          .strictObject({
            caption: text,
            columns: z.array(text).min(2),
            rows: z.array(z.array(text).min(2)).min(1),
          })
          .optional(),
        steps: steps.optional(),
        ...ownEvidence,
      }),
    )
    .min(1),
  questions: z
    .array(
      z.strictObject({
        question: text,
        answers: z.array(text).min(2).max(4),
        right: z.int().min(0),
        why: text,
      }),
    )
    .default([])
    .meta({ description: 'To test oneself; `right` counts answers from 0' }),
  ...evidence,
  review,
});

/** `edition.yaml`: what the published set says about itself. */
export const edition = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  licence: text,
  credit: text,
  disclaimer: text,
});

export type Edition = z.infer<typeof edition>;
export type Region = z.infer<typeof region>;
export type Source = z.infer<typeof source>;
export type Technique = z.infer<typeof technique>;
export type Symptom = z.infer<typeof symptom>;
export type Condition = z.infer<typeof condition>;
export type RedFlag = z.infer<typeof redFlag>;
export type Factor = z.infer<typeof factor>;
export type Nerve = z.infer<typeof nerve>;
export type Coverage = z.infer<typeof coverage>;
export type Safety = z.infer<typeof safety>;
export type Lesson = z.infer<typeof lesson>;

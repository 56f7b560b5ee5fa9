/** One muscle as a clinician writes it: `data/clinical/muscles/<id>.yaml`. */
import * as z from 'zod';
import { WAYPOINT_PATTERN } from '#atlas/stroke-syntax.ts';
import {
  caution,
  dose,
  evidence,
  factorId,
  grade,
  muscleId,
  nerveId,
  ownEvidence,
  partKey,
  redFlagId,
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

const waypoint = z
  .string()
  .regex(new RegExp(WAYPOINT_PATTERN), 'must be a landmark, a>b@0.3, a>b@40mm, or one with .right')
  .meta({ description: 'Landmark id, or `point`; `a>b@0.3` is 30 % of the way from a to b over the skin' });
const widthMm = z
  .number()
  .min(4)
  .max(300)
  .meta({ unit: 'mm', description: 'Full width of the band on the skin' });

/** A band over the skin along landmarks. */
export const pathStroke = z
  .strictObject({
    path: z.array(waypoint).min(1),
    widthMm,
    widthsMm: z.array(widthMm).optional().meta({ unit: 'mm', description: 'Full width at each waypoint' }),
  })
  .refine((s) => !s.widthsMm || s.widthsMm.length === s.path.length, {
    path: ['widthsMm'],
    message: 'needs one width for each waypoint',
  });
/** The rare zone that equals a whole region. */
export const regionStroke = z.strictObject({
  region: sidedRegion,
  falloffMm: z.number().min(1).max(40).meta({ unit: 'mm', description: 'Soft edge inside the border' }),
  reason: text.meta({ description: 'Why the zone is the whole region' }),
});
/** A zone with no skin of its own, such as teeth. */
export const insideStroke = z.strictObject({ inside: sidedRegion });
export const stroke = z.union([pathStroke, regionStroke, insideStroke], {
  error: 'must be a path with widthMm, a region with falloffMm and reason, or an inside region',
});
export type PathStroke = z.infer<typeof pathStroke>;
export type RegionStroke = z.infer<typeof regionStroke>;
export type InsideStroke = z.infer<typeof insideStroke>;
export type Stroke = z.infer<typeof stroke>;

/** Where the point sits in the muscle's own coordinates. */
export const anchor = z.strictObject({
  part: partKey,
  u: z.number().min(0).max(1).meta({ unit: '1', description: 'Along the fibres: 0 origin, 1 insertion' }),
  v: z.number().min(-0.5).max(1).meta({
    unit: '1',
    description:
      'Round the belly: 0 middle of the superficial side, 0.25 viewer’s right, 0.5 deep, -0.25 viewer’s left',
  }),
  spreadMm: z
    .number()
    .min(4)
    .max(60)
    .meta({ unit: 'mm', description: 'Radius in which the point is usually found' }),
});

export const painQuality = z.enum([
  'deep',
  'aching',
  'dull',
  'burning',
  'sharp',
  'throbbing',
  'tight',
  'heavy',
  'numb',
  'tingling',
  'tender',
  'itching',
]);
export const painDepth = z.enum(['skin', 'deep', 'joint', 'bone', 'tooth', 'eye', 'ear', 'head', 'viscera']);

/** What the standard figures show, and the strokes that draw it. */
export const pattern = z.strictObject({
  regions: z
    .strictObject({ essential: z.array(sidedRegion), spillover: z.array(sidedRegion) })
    .meta({ description: 'Regions the figures name; the compiled zones must agree' }),
  essential: z.array(stroke).meta({ description: 'Felt by nearly everyone' }),
  spillover: z.array(stroke).meta({ description: 'Felt by some' }),
  quality: z.array(painQuality).min(1).max(4),
  depth: painDepth,
  sentence: text.meta({
    description: 'What it feels like, in plain words; regions as {temple} or {eye_orbit|behind the eye}',
  }),
  noZone: text.optional().meta({ description: 'Why the point has no pain zone; then both lists are empty' }),
  note: text.optional().meta({ description: 'Disagreement between sources, said beside the claim' }),
});

/** A satellite that a source reports. Computed ones are added by the compiler and never written by hand. */
export const satellite = z.strictObject({
  to: targetKey,
  type: z.literal('reported'),
  kind: z
    .enum(['key-to-satellite', 'central-to-attachment', 'viscerosomatic'])
    .default('key-to-satellite')
    .meta({ description: 'central-to-attachment: the belly point keeps the attachment point sore' }),
  inZone: z
    .boolean()
    .optional()
    .meta({ description: 'What the source says; the compiled figure is published' }),
  ...evidence,
  note: text.optional(),
});

export const cause = z.strictObject({
  text: text.meta({ description: 'What loads this muscle, in everyday words' }),
  effect: z.enum(['activates', 'keeps', 'both']).default('both'),
  factor: factorId.optional().meta({ description: 'Row of factors.yaml that says more' }),
  ...ownEvidence,
});

export const palpation = z.strictObject({
  method: z.enum(['flat', 'pincer', 'indirect']).meta({
    description:
      'flat: against bone or firm ground; pincer: belly rolled between fingers; indirect: out of direct reach',
  }),
  by: z.enum(['self', 'therapist']).meta({ description: 'Who may feel for it' }),
  position: text,
  steps,
  ...ownEvidence,
});

/** A technique of `techniques.yaml` made specific to this muscle. */
export const muscleTechnique = z.strictObject({
  id: techniqueId,
  role,
  tool: text.optional().meta({ description: 'What is held in the hand, or lain on' }),
  position: text.optional(),
  steps: steps.meta({ description: 'Where to put the ball or thumb on this muscle, and which way to go' }),
  dose: dose.optional().meta({ description: 'Only what differs from the technique’s own dose' }),
  feel: text.optional().meta({ description: 'What tells that it is the right place' }),
  stop: text.optional().meta({ description: 'When to stop, beyond the general rules' }),
  ...ownEvidence,
});

export const stretch = z.strictObject({
  role: role.default('self'),
  name: text,
  position: text.optional(),
  steps,
  seconds: dose.shape.seconds.unwrap().default([20, 30]),
  repetitions: dose.shape.repetitions.unwrap().default([2, 3]),
  ...ownEvidence,
});

export const differential = z.strictObject({
  kind: z.enum(['nerve', 'joint', 'viscera', 'vessel', 'bone', 'tendon', 'skin', 'head', 'other']),
  name: text.meta({ description: 'For clinicians' }),
  plain: text.meta({ description: 'The same in everyday words' }),
  hint: text.meta({ description: 'What tells it apart' }),
  nerveField: nerveId.optional().meta({ description: 'Skin field to compare the pattern with' }),
  redFlag: redFlagId.optional(),
  ...ownEvidence,
});

/** Limits a statement of the muscle to some of its points. */
const limit = {
  for: z
    .array(z.int().min(1).max(7))
    .min(1)
    .optional()
    .meta({ description: 'Numbers of the points meant; none: all' }),
};

export const point = z.strictObject({
  n: z.int().min(1).max(7).meta({ description: 'Counts from 1 within the muscle' }),
  label: text.meta({ description: 'Short name: upper fibres, front edge' }),
  location: text.meta({ description: 'Exact place, for clinicians' }),
  place: text.meta({ description: 'The same place as a patient would find it' }),
  covers: z
    .string()
    .optional()
    .meta({ description: 'Division of the literature, exact name of coverage.yaml' }),
  sides: z.enum(['both', 'left', 'right']).default('both'),
  anchor,
  pattern,
  satellites: z.array(satellite).default([]),
  symptoms: z.array(symptomId).default([]).meta({ description: 'Complaints that this point can cause' }),
  sources: z.array(sourceId).min(1).optional().meta({ description: 'Default: the muscle’s' }),
  grade: grade.optional().meta({ description: 'Default: the muscle’s' }),
  review: review.optional(),
});

export const muscle = z.strictObject({
  id: muscleId,
  name: text.meta({ description: 'English name' }),
  latin: text.meta({ description: 'Latin name of the Terminologia Anatomica' }),
  aliases: z
    .array(text)
    .min(1)
    .meta({ description: 'Everyday words and abbreviations that people search for' }),
  covers: z
    .array(z.string())
    .min(1)
    .meta({ description: 'Names of coverage.yaml that this entry answers, exact' }),
  summary: text.meta({ description: 'One plain sentence: what this muscle is and how it makes itself felt' }),
  anatomy: z.strictObject({
    group: text,
    origin: text,
    insertion: text,
    action: text,
    plainAction: text.meta({ description: 'What it does for you, in everyday words' }),
    nerve: text,
    roots: z.array(
      z.string().regex(/^(?:CN (?:III|IV|V|VI|VII|IX|X|XI|XII)|C[1-8]|T(?:[1-9]|1[0-2])|L[1-5]|S[1-5]|Co1)$/),
    ),
    bloodSupply: text.optional(),
    ...ownEvidence,
  }),
  points: z.array(point).min(1).max(7),
  causes: z.array(cause.extend(limit)).min(1),
  palpation: z
    .array(palpation.extend(limit))
    .min(1)
    .meta({ description: 'The first that is meant for a point counts' }),
  techniques: z.array(muscleTechnique.extend(limit)).min(1),
  stretch: z.array(stretch.extend(limit)).min(1),
  cautions: z.array(caution.extend(limit)).default([]).meta({ description: 'Beyond those of safety.yaml' }),
  differential: z.array(differential.extend(limit)).min(1),
  ...evidence,
  review,
  checkedBy: text.optional(),
});
export type Muscle = z.infer<typeof muscle>;
export type Point = z.infer<typeof point>;
export type Satellite = z.infer<typeof satellite>;
export type MuscleTechnique = z.infer<typeof muscleTechnique>;
export type Pattern = z.infer<typeof pattern>;

/**
 * `public/data/trigger-points.json`: the resolved clinical set that the app reads and anyone may reuse.
 * Views import its types only; the compiler checks the file against the schema and publishes it as JSON Schema.
 */
import * as z from 'zod';
import {
  caution,
  conditionId,
  dose,
  factorId,
  grade,
  lessonId,
  muscleId,
  nerveId,
  partKey,
  pointKey,
  redFlagId,
  regionId,
  review,
  sidedRegion,
  sourceId,
  symptomId,
  targetKey,
  techniqueId,
} from './schema-base.ts';
import * as muscle from './schema-muscle.ts';
import * as rows from './schema-rows.ts';

const evidence = { sources: z.array(sourceId), grade };

/** A region and how much of it a zone covers (weight of at least 0.5). */
export const regionShare = z.strictObject({
  region: sidedRegion,
  share: z
    .number()
    .min(0)
    .max(1)
    .meta({ unit: '1', description: 'Area inside the zone over the region’s area' }),
});

/** A sentence cut at its regions: `region` is set on the words that name one. */
export const sentencePart = z.strictObject({
  text: z.string(),
  region: sidedRegion.optional(),
  zone: z.enum(['essential', 'spillover']).optional(),
});

const anchor = z.strictObject({
  part: z
    .string()
    .meta({ description: 'Part id within the muscle; a full part key where a group has no part of its own' }),
  key: partKey.meta({ description: 'Full part key: body.glb node without its side' }),
  u: muscle.anchor.shape.u,
  v: z
    .number()
    .min(0)
    .max(1)
    .meta({ unit: '1', description: 'Round the belly: 0 middle of the superficial side' }),
  spreadMm: muscle.anchor.shape.spreadMm,
});

const pattern = z.strictObject({
  essential: z.array(regionShare),
  spillover: z.array(regionShare),
  quality: muscle.pattern.shape.quality,
  depth: muscle.painDepth,
  sentence: z.string().meta({ description: 'What it feels like, in plain words' }),
  sentenceParts: z.array(sentencePart),
  noZone: z.string().optional(),
  note: z.string().optional(),
});

const satellite = z.strictObject({
  to: targetKey,
  type: z.enum(['reported', 'computed']).meta({
    description: 'reported: a source says so; computed: the muscle merely lies in the zone, a possibility',
  }),
  kind: muscle.satellite.shape.kind.unwrap(),
  inZone: z.boolean().meta({ description: 'Whether the satellite lies in this point’s referred zone' }),
  ...evidence,
  note: z.string().optional(),
});

const cause = muscle.cause.extend({ effect: muscle.cause.shape.effect.unwrap(), ...evidence });
const palpation = muscle.palpation.extend(evidence);
const technique = muscle.muscleTechnique.extend({
  name: z.string().meta({ description: 'Plain name of the technique' }),
  phase: rows.technique.shape.phase,
  pressure: z.boolean().meta({ description: 'true where it presses the muscle' }),
  dose: dose.meta({ description: 'The whole dose: the technique’s own, with what differs here' }),
  ...evidence,
});
const stretch = z.strictObject({
  ...muscle.stretch.shape,
  role: muscle.stretch.shape.role.unwrap(),
  seconds: dose.shape.seconds.unwrap(),
  repetitions: dose.shape.repetitions.unwrap(),
  ...evidence,
});
const publishedCaution = caution.extend({
  structures: z.array(z.string()),
  site: z.string().optional().meta({ description: 'Danger site that the warning comes from' }),
  ...evidence,
});
const differential = muscle.differential.extend(evidence);

export const publishedPoint = z.strictObject({
  n: muscle.point.shape.n,
  id: pointKey,
  covers: z.string().optional(),
  label: z.string(),
  location: z.string(),
  place: z.string(),
  sides: muscle.point.shape.sides.unwrap(),
  anchor,
  pattern,
  satellites: z.array(satellite),
  symptoms: z.array(symptomId),
  causes: z.array(cause),
  palpation,
  techniques: z.array(technique),
  stretch: z.array(stretch),
  cautions: z.array(publishedCaution).meta({ description: 'Gravest first' }),
  differential: z.array(differential),
  sources: z.array(sourceId),
  grade,
  review,
});

export const publishedMuscle = z.strictObject({
  id: muscleId,
  name: z.string(),
  latin: z.string(),
  aliases: z.array(z.string()),
  parts: z.array(z.string()).meta({ description: 'Part ids; full part keys where the entry is a group' }),
  partKeys: z.array(partKey),
  covers: z.array(z.string()),
  summary: z.string(),
  anatomy: muscle.muscle.shape.anatomy.extend(evidence),
  noSelfPressure: z.string().optional().meta({ description: 'Why nobody presses this muscle on themselves' }),
  points: z.array(publishedPoint),
  sources: z.array(sourceId),
  grade,
  review,
  checkedBy: z.string().optional(),
});

export const publishedAtlas = z
  .strictObject({
    ...rows.edition.shape,
    grades: z.record(grade, z.string()),
    regions: z.array(
      z.strictObject({
        ...rows.region.shape,
        id: regionId,
        words: z.array(z.string()),
      }),
    ),
    muscles: z.array(publishedMuscle),
    techniques: z.array(
      z.strictObject({
        ...rows.technique.shape,
        id: techniqueId,
        aliases: z.array(z.string()),
        tools: z.array(z.string()),
        bestFor: z.array(muscleId),
        dose,
        contraindications: z.array(publishedCaution),
      }),
    ),
    conditions: z.array(
      z.strictObject({
        ...rows.condition.shape,
        id: conditionId,
        aliases: z.array(z.string()),
        redFlags: z.array(redFlagId),
      }),
    ),
    symptoms: z.array(
      z.strictObject({
        id: symptomId,
        name: z.string(),
        clinical: z.string(),
        aliases: z.array(z.string()),
        area: rows.symptom.shape.area,
        region: sidedRegion
          .nullable()
          .meta({ description: 'Main region; null where the whole body is meant' }),
        regions: z.array(sidedRegion),
        muscles: z.array(muscleId),
        points: z.array(pointKey),
        alarming: z.boolean(),
        redFlags: z.array(redFlagId),
      }),
    ),
    redFlags: z.array(
      z.strictObject({ ...rows.redFlag.shape, id: redFlagId, regions: z.array(sidedRegion) }),
    ),
    factors: z.array(
      z.strictObject({
        ...rows.factor.shape,
        id: factorId,
        aliases: z.array(z.string()),
        muscles: z.array(targetKey),
      }),
    ),
    nerves: z.array(z.strictObject({ ...rows.nerve.shape, id: nerveId })),
    lessons: z.array(z.strictObject({ ...rows.lesson.shape, id: lessonId })),
    safety: z.array(publishedCaution).meta({ description: 'Warnings that hold for every muscle' }),
    sources: z.array(z.strictObject({ ...rows.source.shape, id: sourceId })),
  })
  .meta({
    title: 'Myomap trigger points',
    description: 'Trigger points, their referred pain and what to do about them',
  });

export type PublishedAtlas = z.infer<typeof publishedAtlas>;
export type PublishedMuscle = z.infer<typeof publishedMuscle>;
export type PublishedPoint = z.infer<typeof publishedPoint>;
export type PublishedTechnique = z.infer<typeof technique>;
export type PublishedSatellite = z.infer<typeof satellite>;
export type PublishedCaution = z.infer<typeof publishedCaution>;
export type RegionShare = z.infer<typeof regionShare>;
export type SentencePart = z.infer<typeof sentencePart>;

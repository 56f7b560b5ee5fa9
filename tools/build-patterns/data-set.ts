import * as z from 'zod';
import { type Muscle, muscle } from '#clinical/schema-muscle.ts';
import * as rows from '#clinical/schema-rows.ts';
import type { Problem } from './data-problems.ts';
import { parseYaml, type YamlFile, type YamlPath } from './data-read.ts';

/** A value together with the file and the path it came from, so that a rule can say where it looks. */
export interface Placed<T> {
  value: T;
  source: YamlFile;
  path: YamlPath;
}

/** Tables: `symptoms.yaml` with a list of rows, and further lists in `symptoms/*.yaml` if there are any. */
const tables = {
  regions: rows.region,
  sources: rows.source,
  techniques: rows.technique,
  symptoms: rows.symptom,
  conditions: rows.condition,
  redFlags: rows.redFlag,
  factors: rows.factor,
  nerves: rows.nerve,
} as const;
type Tables = { [T in keyof typeof tables]: Placed<z.infer<(typeof tables)[T]>>[] };

const tableFiles: Record<keyof typeof tables, string> = {
  regions: 'regions',
  sources: 'sources',
  techniques: 'techniques',
  symptoms: 'symptoms',
  conditions: 'conditions',
  redFlags: 'red-flags',
  factors: 'factors',
  nerves: 'nerves',
};

/** Everything of `data/clinical` whose shape is right. */
export interface ClinicalSet extends Tables {
  muscles: Placed<Muscle>[];
  lessons: Placed<rows.Lesson>[];
  edition: Placed<rows.Edition> | null;
  coverage: Placed<rows.Coverage> | null;
  safety: Placed<rows.Safety> | null;
  /** Every file as parsed, for rules about wording. */
  files: YamlFile[];
}

/** Reads all texts and checks their shapes. Rows with a wrong shape are told and left out. */
export function readSet(texts: ReadonlyMap<string, string>): { set: ClinicalSet; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = new Map<string, YamlFile>();
  for (const [file, text] of texts) {
    const parsed = parseYaml(file, text);
    problems.push(...parsed.problems);
    files.set(file, parsed.yaml);
  }

  const check = <S extends z.ZodType>(schema: S, source: YamlFile, path: YamlPath): Placed<z.infer<S>>[] => {
    const value = path.reduce<unknown>(
      (at, step) => (at as Record<string | number, unknown>)[step],
      source.value,
    );
    const result = schema.safeParse(value);
    if (result.success) return [{ value: result.data, source, path }];
    problems.push(...result.error.issues.flatMap((issue) => explain(issue, source, path)));
    return [];
  };
  const whole = <S extends z.ZodType>(schema: S, file: string): Placed<z.infer<S>> | null => {
    const source = files.get(file);
    if (!source) {
      problems.push({ file, line: 1, severity: 'error', rule: 'file', message: 'the file is missing' });
      return null;
    }
    return source.value === null ? null : (check(schema, source, [])[0] ?? null);
  };
  const list = <S extends z.ZodType>(schema: S, name: string): Placed<z.infer<S>>[] =>
    [`${name}.yaml`, ...[...files.keys()].filter((file) => file.startsWith(`${name}/`))].flatMap((file) => {
      const count = whole(z.array(z.unknown()), file)?.value.length ?? 0;
      const source = files.get(file);
      if (!source) return [];
      return Array.from({ length: count }, (_, i) => check(schema, source, [i])).flat();
    });
  const folder = <S extends z.ZodType>(schema: S, name: string): Placed<z.infer<S>>[] =>
    [...files.values()]
      .filter((f) => f.file.startsWith(`${name}/`) && f.value !== null)
      .flatMap((source) => check(schema, source, []));

  const read = Object.fromEntries(
    Object.entries(tables).map(([name, schema]) => [
      name,
      list(schema, tableFiles[name as keyof typeof tables]),
    ]),
  ) as unknown as Tables;
  const set: ClinicalSet = {
    ...read,
    muscles: folder(muscle, 'muscles'),
    lessons: folder(rows.lesson, 'learn'),
    edition: whole(rows.edition, 'edition.yaml'),
    coverage: whole(rows.coverage, 'coverage.yaml'),
    safety: whole(rows.safety, 'safety.yaml'),
    files: [...files.values()],
  };
  return { set, problems };
}

/** Turns an issue of the schema into problems; of a choice, the branch that fits best is explained. */
function explain(issue: z.core.$ZodIssue, source: YamlFile, base: YamlPath): Problem[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code === 'invalid_union') {
    const near = issue.errors.filter((branch) => !branch.some((i) => i.code === 'unrecognized_keys'));
    const best = near.sort((a, b) => a.length - b.length)[0];
    if (best && best.length > 0) return best.flatMap((inner) => explain(inner, source, path));
  }
  const at = path
    .slice(base.length)
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i > 0 ? `.${step}` : step));
  return [
    {
      file: source.file,
      line: source.lineOf(issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path),
      severity: 'error',
      rule: 'shape',
      message: at.length > 0 ? `${at.join('')}: ${issue.message}` : issue.message,
    },
  ];
}

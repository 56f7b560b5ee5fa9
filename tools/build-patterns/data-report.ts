/**
 * What the clinical data hold and what is still missing: `npm run data:report`.
 * `--missing` lists the names without a muscle, `--regions` how many points are felt in each region, `--warnings` every
 * warning of the validator.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PublishedAtlas } from '#clinical/published.ts';
import { readAnatomy, readClinical } from './data.ts';
import { formatProblems } from './data-problems.ts';
import { walk } from './data-walk.ts';
import { ESSENTIAL_SHARE } from './types.ts';

const { values } = parseArgs({
  options: {
    missing: { type: 'boolean', default: false },
    regions: { type: 'boolean', default: false },
    warnings: { type: 'boolean', default: false },
  },
});

const { set, problems } = readClinical(readAnatomy());
const muscles = set.muscles.map((m) => m.value);
const points = muscles.flatMap((m) => m.points);

/** Counts how often each answer occurs, most frequent first. */
function tally<T>(items: Iterable<T>, key: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function line(title: string, text: string | number): void {
  console.log(`${title.padEnd(22)}${text}`);
}

/** How the painted zones agree with the regions that the figures name, and how many points each region has. */
function reportZones(atlas: PublishedAtlas): void {
  const painted = atlas.muscles.flatMap((m) => m.points);
  const own = new Map(muscles.flatMap((m) => m.points.map((p) => [`${m.id}/${p.n}`, p.pattern.regions])));
  let [reached, wanted, besides] = [0, 0, 0];
  for (const { id, pattern } of painted) {
    const { essential = [], spillover = [] } = own.get(id) ?? {};
    const drawn = (zones: typeof pattern.essential) =>
      zones.flatMap(({ region, share }) => (share >= ESSENTIAL_SHARE ? [region as string] : []));
    const solid = new Set(drawn(pattern.essential));
    wanted += essential.length;
    reached += essential.filter((region) => solid.has(region)).length;
    const named = new Set<string>([...essential, ...spillover]);
    besides += new Set([...solid, ...drawn(pattern.spillover)].filter((region) => !named.has(region))).size;
  }
  line('pattern agreement', `${reached} of ${wanted} essential regions reached, ${besides} others painted`);
  const counts = tally(
    painted.flatMap((p) => p.pattern.essential),
    (zone) => zone.region,
  );
  if (values.regions) line('points by region', counts);
}

line('muscles', muscles.length);
line('points', `${points.length}, of these ${points.filter((p) => p.pattern.noZone).length} without a zone`);
const names = set.coverage?.value.names ?? [];
const covered = new Set(muscles.flatMap((m) => m.covers));
const missing = names.filter((name) => !covered.has(name));
line('names covered', `${names.length - missing.length} of ${names.length}`);
const essential = new Set(points.flatMap((p) => p.pattern.regions.essential as string[]));
const unreached = set.regions.map((r) => r.value.id as string).filter((id) => !essential.has(id));
line('regions essential', `${set.regions.length - unreached.length} of ${set.regions.length}`);
const strokes = points.flatMap((p) => [...p.pattern.essential, ...p.pattern.spillover]);
line(
  'strokes',
  tally(strokes, (s) => ('path' in s ? 'landmark path' : 'region' in s ? 'whole region' : 'inside')),
);
line(
  'grades of points',
  tally(
    muscles.flatMap((m) => m.points.map((p) => p.grade ?? m.grade)),
    String,
  ),
);
line(
  'review of muscles',
  tally(muscles, (m) => m.review),
);

console.log();
const reported = points.flatMap((p) => p.satellites);
line('reported satellites', `${reported.length}: ${tally(reported, (e) => `grade ${e.grade}`)}`);
line(
  '',
  tally(reported, (e) => e.kind),
);
const published = 'public/data/trigger-points.json';
if (existsSync(published)) {
  const atlas = JSON.parse(readFileSync(published, 'utf8')) as PublishedAtlas;
  const edges = atlas.muscles.flatMap((m) => m.points.flatMap((p) => p.satellites));
  line(
    'published edges',
    `${edges.length}: ${tally(edges, (e) => `${e.type} ${e.inZone ? 'in zone' : 'outside zone'}`)}`,
  );
  reportZones(atlas);
}

console.log();
line('techniques', `${set.techniques.length}: ${tally(set.techniques, (t) => t.value.phase)}`);
const steps = muscles.flatMap((m) => [...m.palpation, ...m.techniques, ...m.stretch].flatMap((x) => x.steps));
line('steps written', `${steps.length}, ${new Set(steps).size} different`);
const named = new Set(points.flatMap((p) => p.symptoms as string[]));
const empty = set.symptoms.filter((s) => !named.has(s.value.id) && s.value.muscles.length === 0);
line(
  'symptoms',
  `${set.symptoms.length}, of these ${empty.length} without a point yet: ${tally(set.symptoms, (s) => s.value.area)}`,
);
line('conditions', set.conditions.length);
line('causes and habits', `${set.factors.length}: ${tally(set.factors, (f) => f.value.kind)}`);
line('red flags', `${set.redFlags.length}: ${tally(set.redFlags, (f) => f.value.urgency)}`);
line('danger sites', set.safety?.value.sites.length ?? 0);
line('nerve fields', `${set.nerves.length}: ${tally(set.nerves, (n) => n.value.kind)}`);
line('lessons', set.lessons.length);

console.log();
line('sources', `${set.sources.length}: ${tally(set.sources, (s) => s.value.kind)}`);
line(
  '',
  tally(set.sources, (s) => (s.value.checked ? 'checked' : 'from memory')),
);
const graded = [
  ...set.muscles,
  ...set.techniques,
  ...set.conditions,
  ...set.redFlags,
  ...set.factors,
  ...set.nerves,
  ...set.lessons,
];
const statements = graded.flatMap((row) => [...walk(row.value)].filter((f) => f.path.at(-1) === 'grade'));
line('graded statements', `${statements.length}: ${tally(statements, (f) => String(f.value))}`);
line('review pending', graded.filter((row) => row.value.review === 'pending').length);

console.log();
line('problems', tally(problems, (p) => `${p.severity} ${p.rule}`) || 'none');
if (values.missing) console.log(`\n${missing.join('\n')}`);
if (values.warnings) console.log(`\n${formatProblems(problems)}`);

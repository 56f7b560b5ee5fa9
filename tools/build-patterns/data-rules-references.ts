import type { ClinicalSet, Placed } from './data-set.ts';
import type { Anatomy, Rules, Tell } from './data-validate.ts';
import { walk } from './data-walk.ts';

/** Every id exists once, and every id that is named exists. */
export const checkReferences: Rules = (set, anatomy, tell) => {
  checkUnique(set, tell);
  checkNumbers(set, tell);
  checkTargets(set, anatomy, tell);
  checkRows(set, tell);
};

/** Fields that hold ids of a table, wherever they stand. */
const fieldsOfTable = {
  sources: 'sources',
  symptoms: 'symptoms',
  redFlags: 'redFlags',
  redFlag: 'redFlags',
  factor: 'factors',
  nerveField: 'nerves',
} as const;

function everything(set: ClinicalSet): Placed<unknown>[] {
  const { muscles, lessons, techniques, symptoms, conditions, redFlags, factors, nerves, safety } = set;
  return [
    ...[muscles, lessons, techniques, symptoms, conditions, redFlags, factors, nerves].flat(),
    ...(safety ? [safety] : []),
  ];
}

function checkUnique(set: ClinicalSet, tell: Tell): void {
  const { regions, sources, techniques, symptoms, conditions, redFlags, factors, nerves, muscles, lessons } =
    set;
  const lists: Placed<{ id: string }>[][] = [
    regions,
    sources,
    techniques,
    symptoms,
    conditions,
    redFlags,
    factors,
    nerves,
    muscles,
    lessons,
  ];
  for (const list of lists) {
    const seen = new Set<string>();
    for (const row of list) {
      if (seen.has(row.value.id)) tell(row, ['id'], 'id-once', `the id "${row.value.id}" is used twice`);
      seen.add(row.value.id);
    }
  }
  for (const row of [...muscles, ...lessons]) {
    const name = row.source.file.split('/').at(-1)?.replace('.yaml', '');
    if (name !== row.value.id) {
      tell(row, ['id'], 'file-name', `the file must be named after the id: ${row.value.id}.yaml`);
    }
  }
}

function checkNumbers(set: ClinicalSet, tell: Tell): void {
  for (const muscle of set.muscles) {
    const { points } = muscle.value;
    for (const [i, point] of points.entries()) {
      if (point.n !== i + 1) {
        tell(muscle, ['points', i, 'n'], 'point-number', `points count from 1 in order: expected ${i + 1}`);
      }
    }
    for (const { path, value } of walk(muscle.value)) {
      if (path.at(-1) !== 'for') continue;
      for (const n of value as number[]) {
        if (n > points.length) tell(muscle, path, 'point-number', `there is no point ${n} in this muscle`);
      }
    }
  }
}

function checkTargets(set: ClinicalSet, anatomy: Anatomy, tell: Tell): void {
  // A name of the literature may become a file of its own: `scalenus minimus` is waited for as `scalenus-minimus`.
  const awaited = new Set(set.coverage?.value.names.map((name) => name.replaceAll(' ', '-')));
  const pointsOf = new Map(set.muscles.map((m) => [m.value.id as string, m.value.points.length]));
  const check = (at: Placed<unknown>, path: (string | number)[], target: string): void => {
    const [id = target, n] = target.split('/');
    const points = pointsOf.get(id);
    if (points === undefined) {
      // A file whose shape is wrong has been told of; its links are not judged until it is mended.
      if (set.files.some((f) => f.file === `muscles/${id}.yaml`)) return;
      if (anatomy.muscles.has(id) || awaited.has(id)) {
        tell(at, path, 'not-written-yet', `"${id}" has no file yet; the link waits for it`, 'warning');
      } else tell(at, path, 'unknown-id', `there is no muscle "${id}"`);
    } else if (n !== undefined && Number(n) > points) {
      tell(at, path, 'unknown-id', `${id} has only ${points} points: "${target}"`);
    }
  };
  for (const row of everything(set)) {
    for (const { path, value } of walk(row.value)) {
      const key = path.at(-1);
      if (key === 'to' && typeof value === 'string') check(row, [...path], value);
      if ((key === 'muscles' || key === 'bestFor') && Array.isArray(value)) {
        for (const [i, item] of value.entries()) if (typeof item === 'string') check(row, [...path, i], item);
      }
    }
  }
}

function checkRows(set: ClinicalSet, tell: Tell): void {
  const ids = Object.fromEntries(
    [...new Set(Object.values(fieldsOfTable))].map((table) => [
      table,
      new Set<string>(set[table].map((row) => row.value.id)),
    ]),
  );
  const regions = new Map(set.regions.map((r) => [r.value.id as string, r.value]));
  const techniques = new Set<string>(set.techniques.map((t) => t.value.id));
  const named = new Set<string>();

  for (const row of everything(set)) {
    for (const { path, value } of walk(row.value)) {
      const key = path.at(-1);
      const table = fieldsOfTable[key as keyof typeof fieldsOfTable];
      if (table) {
        for (const id of [value].flat() as string[]) {
          if (!ids[table]?.has(id)) tell(row, path, 'unknown-id', `there is no row "${id}" in ${table}`);
          if (table === 'sources') named.add(id);
        }
      }
      if (key === 'regions' && Array.isArray(value)) {
        for (const item of value) checkRegion(typeof item === 'string' ? item : item.region, row, [...path]);
      }
    }
  }
  for (const muscle of set.muscles) {
    for (const [i, technique] of muscle.value.techniques.entries()) {
      if (!techniques.has(technique.id)) {
        tell(muscle, ['techniques', i, 'id'], 'unknown-id', `there is no technique "${technique.id}"`);
      }
    }
  }
  for (const source of set.sources) {
    if (!named.has(source.value.id)) {
      tell(source, ['id'], 'unused-source', `no statement names "${source.value.id}"`, 'warning');
    }
  }

  function checkRegion(name: string, row: Placed<unknown>, path: (string | number)[]): void {
    const [id = name, side] = name.split('.');
    const region = regions.get(id);
    if (!region) tell(row, path, 'unknown-id', `there is no region "${id}"`);
    else if (side && !region.paired) tell(row, path, 'unknown-id', `"${id}" is unpaired: leave out .right`);
  }
}

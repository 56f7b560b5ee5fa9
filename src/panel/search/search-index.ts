import MiniSearch from 'minisearch';
import type { Clinical } from '#clinical/lookup.ts';
import type { Catalogue } from '#state/view.ts';
import { allEntries, type Entry, type Hit } from './search-entries.ts';

export interface SearchIndex {
  engine: MiniSearch<Entry>;
  entries: ReadonlyMap<string, Entry>;
}

/** Common endings and fillers that say nothing about where it hurts. */
const FILLERS = new Set(
  'a an and are at been but does for from hard have hurts i if in is it me my of on or so sore the to when with'.split(
    ' ',
  ),
);

/** Everyday spelling to search words: lower case, without accents, apostrophes or fillers. */
function terms(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
}

/** Builds the index over everything that can be opened; a few hundred entries, some milliseconds. */
export function buildSearch(clinical: Clinical, catalogue: Catalogue): SearchIndex {
  const entries = allEntries(clinical, catalogue);
  const engine = new MiniSearch<Entry>({
    fields: ['name', 'aliases', 'felt'],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 4, aliases: 3, felt: 1 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      weights: { prefix: 0.7, fuzzy: 0.35 },
      combineWith: 'AND',
    },
  });
  engine.addAll(entries);
  return { engine, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** The best lines for a query in everyday words. Muscles that have every word of it lead, the rest follows by score. */
export function search({ engine, entries }: SearchIndex, query: string, limit = 9): readonly Hit[] {
  const boostDocument = (id: string) => entries.get(id)?.weight ?? 1;
  const exact = new Set(engine.search(query, { fuzzy: false }).map(({ id }) => id));
  let found = engine.search(query, { boostDocument });
  if (found.length === 0) found = engine.search(query, { boostDocument, combineWith: 'OR' });

  const groups = new Map<string, { score: number; entries: Entry[] }>();
  for (const { id, score } of found) {
    const entry = entries.get(id);
    if (!entry) continue;
    const group = groups.get(entry.group);
    if (!group) groups.set(entry.group, { score, entries: [entry] });
    else if (score > group.score * NEARLY_AS_GOOD) group.entries.push(entry);
  }
  const lines = [...groups.values()].map(({ entries }) =>
    entries.reduce((first, entry) => (entry.order < first.order ? entry : first)),
  );
  const muscles = lines.filter(({ id, kind }) => kind === 'muscle' && exact.has(id));
  const others = lines.filter((entry) => !muscles.includes(entry));
  return [...muscles.slice(0, Math.max(MUSCLE_LINES, limit - others.length)), ...others].slice(0, limit);
}

/** Points of one muscle whose scores differ less than this are told by the first of them. */
const NEARLY_AS_GOOD = 0.8;
/** Lines that muscles may take when other kinds want room too. */
const MUSCLE_LINES = 6;

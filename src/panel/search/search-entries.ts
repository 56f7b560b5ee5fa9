import { type Clinical, muscleIdOf, pointNumberOf } from '#clinical/lookup.ts';
import { priors } from '#clinical/prior.ts';
import type { Catalogue, Destination } from '#state/view.ts';
import { toFinder, toMuscle, toPage } from '../parts/destinations.ts';

export type HitKind = 'muscle' | 'complaint' | 'place' | 'condition' | 'technique' | 'lesson';

/** One line of the search results. */
export interface Hit {
  key: string;
  kind: HitKind;
  title: string;
  /** Why it was found, or what it is. */
  detail: string;
  to: Destination;
}

/** A line with all the words that lead to it. */
export interface Entry extends Hit {
  id: string;
  /** Entries of one muscle share it: only the best of them is shown. */
  group: string;
  name: string;
  aliases: string;
  /** What the muscle makes itself felt by. */
  felt: string;
  /** Place among the entries of its group. */
  order: number;
  /** How much an entry is preferred among equals; 1 as a rule. */
  weight: number;
}

/** Everything that can be opened: a few hundred entries. */
export function allEntries(clinical: Clinical, catalogue: Catalogue): readonly Entry[] {
  return [...pointEntries(clinical), ...otherMuscleEntries(clinical, catalogue), ...pageEntries(clinical)];
}

function pointEntries(clinical: Clinical): Entry[] {
  const { atlas, symptoms, regions } = clinical;
  const prior = priors(clinical);
  const conditionsOf = (muscle: string, n: number) =>
    atlas.conditions.filter(({ muscles }) =>
      muscles.some(({ to }) => muscleIdOf(to) === muscle && [null, n].includes(pointNumberOf(to))),
    );
  return atlas.muscles.flatMap((muscle) =>
    muscle.points.map((point): Entry => {
      const complaints = point.symptoms.flatMap((id) => symptoms.get(id) ?? []);
      const places = [...point.pattern.essential, ...point.pattern.spillover].flatMap(
        ({ region }) => regions.get(region.split('.')[0] ?? region) ?? [],
      );
      return {
        id: `point:${point.id}`,
        key: point.id,
        group: `muscle:${muscle.id}`,
        kind: 'muscle',
        title: muscle.name,
        detail: `Point ${point.n}, ${point.label}`,
        to: toMuscle(muscle.id, point.n),
        name: `${muscle.name} ${point.covers ?? ''}`,
        aliases: [muscle.latin, ...muscle.aliases, ...muscle.covers].join(' '),
        felt: [
          ...complaints.flatMap(({ name, clinical, aliases }) => [name, clinical, ...aliases]),
          ...places.flatMap(({ name, clinical, words }) => [name, clinical, ...words]),
          ...conditionsOf(muscle.id, point.n).flatMap(({ name, aliases }) => [name, ...aliases]),
        ].join(' '),
        order: point.n,
        weight: 1 + 0.08 * Math.min(10, prior.get(muscle.id) ?? 0),
      };
    }),
  );
}

/** Muscles of the body model that no clinical entry tells of. */
function otherMuscleEntries({ muscleOfPart, muscles }: Clinical, catalogue: Catalogue): Entry[] {
  const described = new Set([...muscleOfPart.keys()].map((key) => key.split('.')[0]));
  return Object.entries(catalogue)
    .filter(([id]) => !described.has(id) && !muscles.has(id))
    .map(([id, { name, latin = '' }]) => ({
      id: `muscle:${id}`,
      key: id,
      group: `muscle:${id}`,
      kind: 'muscle',
      title: name,
      detail: 'Shown on the body; no points described yet',
      to: toMuscle(id as Parameters<typeof toMuscle>[0]),
      name,
      aliases: latin,
      felt: '',
      order: 0,
      weight: 0.6,
    }));
}

function pageEntries({ atlas }: Clinical): Entry[] {
  const entry = (
    kind: HitKind,
    id: string,
    rest: Omit<Entry, 'id' | 'key' | 'group' | 'kind' | 'order' | 'weight'>,
  ) => ({
    id: `${kind}:${id}`,
    key: `${kind}:${id}`,
    group: `${kind}:${id}`,
    kind,
    order: 0,
    weight: 1,
    ...rest,
  });
  return [
    ...atlas.symptoms
      .filter(({ regions }) => regions.length > 0)
      .map(({ id, name, clinical, aliases, regions }) =>
        entry('complaint', id, {
          title: name,
          detail: 'Which muscles refer there',
          to: toFinder(...regions),
          name,
          aliases: [clinical, ...aliases].join(' '),
          felt: '',
        }),
      ),
    ...atlas.regions.map(({ id, name, clinical, words }) =>
      entry('place', id, {
        title: name,
        detail: 'What is felt here',
        to: toFinder(id),
        name,
        aliases: [clinical, ...words].join(' '),
        felt: '',
      }),
    ),
    ...atlas.conditions.map(({ id, name, clinical, aliases }) =>
      entry('condition', id, {
        title: name,
        detail: 'Condition',
        to: toPage({ kind: 'condition', id }),
        name,
        aliases: [clinical, ...aliases].join(' '),
        felt: '',
      }),
    ),
    ...atlas.techniques.map(({ id, name, clinical, aliases, tools }) =>
      entry('technique', id, {
        title: name,
        detail: 'Technique',
        to: toPage({ kind: 'technique', id }),
        name,
        aliases: [clinical, ...aliases, ...tools].join(' '),
        felt: '',
      }),
    ),
    ...atlas.lessons.map(({ id, title, summary }) =>
      entry('lesson', id, {
        title,
        detail: 'Article',
        to: toPage({ kind: 'learn', lesson: id }),
        name: title,
        aliases: '',
        felt: summary,
      }),
    ),
  ];
}

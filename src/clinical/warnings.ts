import type { Clinical } from './lookup.ts';
import type { PublishedCaution, PublishedPoint } from './published.ts';

/** Warnings of a point by whom they concern; each is said once. */
export interface Warnings {
  /** For whoever treats this point on themselves. */
  own: readonly PublishedCaution[];
  /** Only for trained hands and needles. */
  hands: readonly PublishedCaution[];
  /** What holds for every muscle and is not said above. */
  general: readonly PublishedCaution[];
}

/** Sorts a point's warnings, its danger sites' included, and adds those that always hold. */
export function warningsOf({ atlas }: Clinical, point: PublishedPoint): Warnings {
  const said = new Set<string>();
  const once = ({ plain }: PublishedCaution) => !said.has(plain) && said.add(plain);
  const local = point.cautions.filter(once);
  return {
    own: local.filter(concernsReader),
    hands: local.filter((caution) => !concernsReader(caution)),
    general: atlas.safety.filter(once),
  };
}

function concernsReader({ appliesTo }: PublishedCaution): boolean {
  return appliesTo.some((act) => act !== 'therapist-pressure' && act !== 'dry-needling');
}

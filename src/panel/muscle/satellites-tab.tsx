import type { MuscleId } from '#atlas/ids.ts';
import { muscleIdOf } from '#clinical/lookup.ts';
import type { PublishedMuscle, PublishedPoint, PublishedSatellite } from '#clinical/published.ts';
import { keysOf } from '#clinical/relations.ts';
import { useApp } from '#state/use-store.ts';
import { AppLink } from '../parts/app-link.tsx';
import { toMuscle } from '../parts/destinations.ts';
import { GradeBadge } from '../parts/grade.tsx';
import { PointLink } from '../parts/point-link.tsx';
import { Section } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised, targetWords } from '../parts/words.ts';
import styles from './satellites-tab.module.css';

/** Kinds of edges that want a word; the common one, from key to satellite, does not. */
const KIND_WORDS: Readonly<Partial<Record<PublishedSatellite['kind'], string>>> = {
  'central-to-attachment': 'sore attachment of the same band',
  viscerosomatic: 'linked through an inner organ',
};

/** What this point may start elsewhere, and what may have started it. Reported and possible are never mixed. */
export function SatellitesTab({ muscle, point }: { muscle: PublishedMuscle; point: PublishedPoint }) {
  const clinical = useClinical();
  const reported = point.satellites.filter(({ type }) => type === 'reported');
  const possible = point.satellites.filter(({ type }) => type === 'computed');
  const keys = keysOf(clinical, muscle.id, point.n).filter(({ edge }) => edge.type === 'reported');
  return (
    <>
      <Section title="Reported satellites">
        <p className={styles.what}>
          {reported.length > 0
            ? 'Sources report that this point can start or feed these. Treat it first: they often settle with it.'
            : 'No source that we hold reports a satellite of this point.'}
        </p>
        <Targets edges={reported} />
      </Section>
      {keys.length > 0 && (
        <Section title="It may be a satellite itself">
          <p className={styles.what}>If it keeps coming back, look at these first.</p>
          <Targets edges={keys.map(({ point, edge }) => ({ ...edge, to: point.id }))} />
        </Section>
      )}
      {possible.length > 0 && (
        <Section title="Possible, not reported">
          <p className={styles.what}>
            These muscles merely lie where this point refers. A possibility to feel for, nothing more.
          </p>
          <Targets edges={possible} />
        </Section>
      )}
    </>
  );
}

function Targets({ edges }: { edges: readonly PublishedSatellite[] }) {
  const clinical = useClinical();
  return (
    <ul className={styles.targets}>
      {edges.map((edge) => {
        const name = targetWords(clinical, edge.to);
        if (!name) return <UndescribedTarget key={edge.to} id={muscleIdOf(edge.to)} />;
        return (
          <li key={edge.to}>
            <PointLink target={edge.to}>
              <span>
                {name}
                {KIND_WORDS[edge.kind] && <small>{KIND_WORDS[edge.kind]}</small>}
                {edge.note && <small>{edge.note}</small>}
                {edge.type === 'reported' && !edge.inZone && <small>outside this point’s pain zone</small>}
              </span>
              <GradeBadge grade={edge.grade} />
            </PointLink>
          </li>
        );
      })}
    </ul>
  );
}

/** A satellite that the body has and no entry tells of yet. */
function UndescribedTarget({ id }: { id: MuscleId }) {
  const name = useApp(({ catalogue }) =>
    catalogue.kind === 'ready' ? catalogue.value[id]?.name : undefined,
  );
  return (
    <li>
      <AppLink to={toMuscle(id)} className={styles.undescribed}>
        <span>{name ?? capitalised(id.replaceAll('-', ' '))}</span>
        <small>not described yet</small>
      </AppLink>
    </li>
  );
}

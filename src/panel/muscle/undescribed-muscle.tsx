import { useApp } from '#state/use-store.ts';
import { AppLink } from '../parts/app-link.tsx';
import { MUSCLES } from '../parts/destinations.ts';
import { PageHeader } from '../parts/section.tsx';
import { NearestMatches } from '../search/nearest-matches.tsx';

/** A muscle that the body model shows and nobody has described yet, or a link to a muscle that does not exist. */
export function UndescribedMuscle() {
  const muscle = useApp((state) => state.muscle) ?? '';
  const entry = useApp(({ catalogue }) => (catalogue.kind === 'ready' ? catalogue.value[muscle] : undefined));
  if (entry) {
    return (
      <>
        <PageHeader
          title={entry.name}
          lead="This muscle is part of the body; its trigger points are not described here yet."
        />
        <p>
          <AppLink to={MUSCLES}>All muscles with described points</AppLink>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeader title="No such muscle" lead={`The link names “${muscle}”, which this map does not know.`} />
      <NearestMatches query={muscle.replaceAll('-', ' ')} />
    </>
  );
}

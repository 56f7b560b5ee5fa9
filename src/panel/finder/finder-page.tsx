import { useMemo, useState } from 'react';
import { findSuspects, readMarks } from '#clinical/finder.ts';
import { redFlagsAt } from '#clinical/relations.ts';
import { useApp } from '#state/use-store.ts';
import { PageHeader } from '../parts/section.tsx';
import { UrgentAdvice } from '../parts/urgent-advice.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { NearestMatches } from '../search/nearest-matches.tsx';
import styles from './finder-page.module.css';
import { MarkedRegions } from './marked-regions.tsx';
import { RedFlagQuestions } from './red-flag-questions.tsx';
import { RegionPicker } from './region-picker.tsx';
import { Results } from './results.tsx';

/** From where it hurts to the muscles that may be behind it; what needs a doctor comes first. */
export function FinderPage() {
  const clinical = useClinical();
  const at = useApp((state) => state.at);
  const { marks, unknown } = useMemo(() => readMarks(clinical, at), [clinical, at]);
  const suspects = useMemo(() => findSuspects(clinical, marks), [clinical, marks]);
  const questions = useMemo(() => redFlagsAt(clinical, marks), [clinical, marks]);
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set());
  const urgent = questions.filter(({ id }) => yes.has(id));

  return (
    <>
      <PageHeader
        title="Where does it hurt?"
        lead={
          marks.length === 0
            ? 'Mark the places below. The muscles that send pain there are listed for you.'
            : undefined
        }
      />
      <MarkedRegions marks={marks} />
      {unknown.length > 0 && (
        <div role="alert" className={styles.unknown}>
          <p>The link names “{unknown.join('”, “')}”, which is no place on this body.</p>
          <NearestMatches query={unknown.join(' ').replaceAll(/[._]/g, ' ')} />
        </div>
      )}
      {urgent.length > 0 && (
        <div role="alert">
          <UrgentAdvice title="Please get this looked at first" flags={urgent} />
        </div>
      )}
      <RedFlagQuestions questions={questions} yes={yes} onAnswer={setYes} />
      {marks.length === 0 && <RegionPicker marks={marks} isOpen />}
      <Results suspects={suspects} isFolded={urgent.length > 0} />
      {marks.length > 0 && <RegionPicker marks={marks} />}
    </>
  );
}

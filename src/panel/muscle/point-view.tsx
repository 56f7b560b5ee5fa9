import type { PublishedMuscle, PublishedPoint } from '#clinical/published.ts';
import { AppLink } from '../parts/app-link.tsx';
import { toMuscle } from '../parts/destinations.ts';
import { type Tab, Tabs } from '../parts/tabs.tsx';
import { AnatomyTab } from './anatomy-tab.tsx';
import { CausesTab } from './causes-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { PainSentence } from './pain-sentence.tsx';
import styles from './point-view.module.css';
import { ReleaseTab } from './release-tab.tsx';
import { SafetyBox } from './safety-box.tsx';
import { SatellitesTab } from './satellites-tab.tsx';

/** One point in the order a person needs: where it is, what it feels like, what to mind, what to do. */
export function PointView({ muscle, point }: { muscle: PublishedMuscle; point: PublishedPoint }) {
  const reported = point.satellites.filter(({ type }) => type === 'reported').length;
  const tabs: readonly Tab[] = [
    { id: 'release', label: 'Release', content: <ReleaseTab point={point} /> },
    {
      id: 'satellites',
      label: 'Satellites',
      count: reported,
      content: <SatellitesTab muscle={muscle} point={point} />,
    },
    { id: 'causes', label: 'Causes', content: <CausesTab point={point} /> },
    { id: 'anatomy', label: 'Anatomy', content: <AnatomyTab muscle={muscle} point={point} /> },
    { id: 'evidence', label: 'Evidence', content: <EvidenceTab point={point} /> },
  ];
  return (
    <>
      <div className={styles.lead}>
        <p className={styles.label}>
          <span>
            Point {point.n} · {point.label}
          </span>
          {muscle.points.length > 1 && (
            <AppLink to={toMuscle(muscle.id)}>All {muscle.points.length} points</AppLink>
          )}
        </p>
        <PainSentence point={point} />
        {point.sides !== 'both' && <p className={styles.aside}>Described on the {point.sides} side only.</p>}
        {point.pattern.noZone && <p className={styles.aside}>{point.pattern.noZone}</p>}
      </div>
      <SafetyBox muscle={muscle} point={point} />
      <div>
        <Tabs label={`About point ${point.n}`} tabs={tabs} />
      </div>
    </>
  );
}

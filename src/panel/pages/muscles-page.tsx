import { useState } from 'react';
import type { Clinical } from '#clinical/lookup.ts';
import type { PublishedMuscle } from '#clinical/published.ts';
import { AREA_NAMES, type Area, byArea } from '../parts/areas.ts';
import { PointLink } from '../parts/point-link.tsx';
import { PageHeader } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import styles from './muscles-page.module.css';

/** All muscles with described points by part of the body: the keyboard's way to what the pointer finds on the stage. */
export function MusclesPage() {
  const clinical = useClinical();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const muscles = clinical.atlas.muscles
    .filter(({ name, latin, aliases }) => [name, latin, ...aliases].join(' ').toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <>
      <PageHeader
        title="All muscles"
        lead={`${clinical.atlas.muscles.length} entries with ${clinical.points.size} trigger points, from head to foot.`}
      />
      <label className={styles.filter}>
        <span>Show only</span>
        <input
          type="text"
          value={filter}
          placeholder="part of a name"
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      {byArea(muscles, (muscle) => areaOf(clinical, muscle)).map(({ area, rows }) => (
        <section key={area} className={styles.area} aria-labelledby={`area-${area}`}>
          <h2 id={`area-${area}`}>{AREA_NAMES[area]}</h2>
          <ul>
            {rows.map((muscle) => (
              <MuscleRow key={muscle.id} muscle={muscle} />
            ))}
          </ul>
        </section>
      ))}
      {muscles.length === 0 && <p>No muscle is called “{filter}”.</p>}
    </>
  );
}

function MuscleRow({ muscle: { id, name, points } }: { muscle: PublishedMuscle }) {
  return (
    <li>
      <PointLink target={id}>
        <span>{name}</span>
        <small>{points.length === 1 ? '1 point' : `${points.length} points`}</small>
      </PointLink>
    </li>
  );
}

/** The chapter in which most of the muscle's certain pain lies; a muscle without any zone goes with its symptoms. */
function areaOf({ regions, symptoms }: Clinical, { points }: PublishedMuscle): Area {
  const votes = new Map<Area, number>();
  const vote = (area: Area | undefined) => area && votes.set(area, (votes.get(area) ?? 0) + 1);
  for (const point of points) {
    for (const { region } of point.pattern.essential) vote(regions.get(region.split('.')[0] ?? '')?.area);
  }
  if (votes.size === 0)
    for (const point of points) for (const id of point.symptoms) vote(symptoms.get(id)?.area);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'whole-body';
}

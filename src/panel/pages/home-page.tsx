import { type Clinical, muscleIdOf } from '#clinical/lookup.ts';
import { priors } from '#clinical/prior.ts';
import { AppLink } from '../parts/app-link.tsx';
import { ABOUT, LEARN, MUSCLES, toFinder } from '../parts/destinations.ts';
import { Icon } from '../parts/icons.tsx';
import { PageHeader, Section } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised } from '../parts/words.ts';
import styles from './home-page.module.css';

type Symptom = Clinical['atlas']['symptoms'][number];

/** Complaints offered on the first page. */
const OFFERED = 8;

/** The invitation that stands while nothing is selected. */
export function HomePage() {
  const clinical = useClinical();
  return (
    <>
      <PageHeader
        title="Where does it hurt?"
        lead="Muscles often hurt somewhere else than where the trouble sits. This map shows where a sore spot sends its pain, and what eases it."
      />
      <AppLink to={toFinder()} className={styles.start}>
        <Icon name="hurts" />
        Mark where it hurts
      </AppLink>
      <Section title="Common complaints">
        <ul className={styles.complaints}>
          {commonComplaints(clinical).map(({ id, name, regions }) => (
            <li key={id}>
              <AppLink to={toFinder(...regions)}>{capitalised(name)}</AppLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="How it works">
        <ol className={styles.how}>
          <li>
            <b>Pick a muscle</b>
            Click it on the body, search for it, or choose from <AppLink to={MUSCLES}>all muscles</AppLink>.
          </li>
          <li>
            <b>Watch the pain travel</b>
            Solid is felt by nearly everyone, dots by some. Turn the body, or peel it down to the bone.
          </li>
          <li>
            <b>Read before you press</b>
            Each point says what to mind first, then how to release it, how hard and how long.
          </li>
        </ol>
      </Section>
      <p className={styles.small}>
        New to this? <AppLink to={LEARN}>Learn what a trigger point is</AppLink>. Myomap educates, it does not
        diagnose: <AppLink to={ABOUT}>what it is and is not</AppLink>.
      </p>
    </>
  );
}

/**
 * Complaints behind which the commonest muscles stand, one for each part of the body before a second one. Chest and
 * belly are left out: what hurts there is not to be taken for a muscle on the first page.
 */
function commonComplaints(clinical: Clinical) {
  const prior = priors(clinical);
  const commonness = ({ points }: Symptom) =>
    points.reduce((sum, point) => sum + (prior.get(muscleIdOf(point)) ?? 0), 0);
  const turns = new Map<string, number>();
  return clinical.atlas.symptoms
    .filter(
      ({ regions, points, area }) => regions.length > 0 && points.length > 0 && area !== 'chest-abdomen',
    )
    .map((symptom) => ({ symptom, commonness: commonness(symptom) }))
    .sort((a, b) => b.commonness - a.commonness)
    .map(({ symptom }) => {
      const turn = turns.get(symptom.area) ?? 0;
      turns.set(symptom.area, turn + 1);
      return { symptom, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .slice(0, OFFERED)
    .map(({ symptom }) => symptom);
}

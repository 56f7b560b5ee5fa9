import type { PublishedPoint, PublishedTechnique } from '#clinical/published.ts';
import { Guide } from '../guide/guide.tsx';
import { AppLink } from '../parts/app-link.tsx';
import { toPage } from '../parts/destinations.ts';
import { Dose } from '../parts/dose.tsx';
import { GradeLine } from '../parts/grade.tsx';
import { Steps } from '../parts/steps.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { durationWords, ROLE_WORDS, rangeWords } from '../parts/words.ts';
import styles from './release-tab.module.css';

const PHASES: readonly PublishedTechnique['phase'][] = ['release', 'prepare', 'stretch', 'after', 'maintain'];
const PHASE_WORDS: Readonly<Record<PublishedTechnique['phase'], string>> = {
  prepare: 'Before',
  release: 'Release',
  stretch: 'Stretch',
  after: 'Afterwards',
  maintain: 'To keep it away',
};
const ROLES = ['self', 'therapist', 'clinic'];

/** How to find the point and what to do: the first technique in full, the others folded. */
export function ReleaseTab({ point }: { point: PublishedPoint }) {
  const [first, ...others] = [...point.techniques].sort(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase),
  );
  return (
    <>
      <section className={styles.find} aria-labelledby="find-it">
        <h2 id="find-it">Find it</h2>
        <p>{point.place}</p>
        {point.palpation && (
          <details>
            <summary>
              {point.palpation.by === 'self' ? 'Feel for it step by step' : 'How a therapist feels for it'}
            </summary>
            <p className={styles.position}>{point.palpation.position}</p>
            <Steps steps={point.palpation.steps} />
          </details>
        )}
      </section>
      {first ? (
        <Technique technique={first} open />
      ) : (
        <p className={styles.none}>No technique is described for this point yet.</p>
      )}
      {others.length > 0 && (
        <section className={styles.others} aria-labelledby="more-ways">
          <h2 id="more-ways">More ways</h2>
          {others.map((technique) => (
            <details key={`${technique.id} ${technique.role}`}>
              <summary>
                <span>{technique.name}</span>
                <small>
                  {PHASE_WORDS[technique.phase]} · {ROLE_WORDS[technique.role]}
                </small>
              </summary>
              <Technique technique={technique} />
            </details>
          ))}
        </section>
      )}
      {point.stretch.map((stretch) => (
        <section key={stretch.name} className={styles.technique} aria-label={stretch.name}>
          <header className={styles.title}>
            <h2>{stretch.name}</h2>
            <p>
              {ROLE_WORDS[stretch.role]} · {durationWords(stretch.seconds)}, {rangeWords(stretch.repetitions)}{' '}
              ×
            </p>
          </header>
          {stretch.position && <p>{stretch.position}</p>}
          <Steps steps={stretch.steps} />
        </section>
      ))}
    </>
  );
}

function Technique({ technique, open = false }: { technique: PublishedTechnique; open?: boolean }) {
  const { dose } = technique;
  const row = useClinical().techniques.get(technique.id);
  const stop = technique.stop ?? row?.stop.join('; ');
  return (
    <section
      className={styles.technique}
      aria-label={technique.name}
      data-testid={open ? 'technique' : undefined}
    >
      <header className={styles.title}>
        <h2>
          <AppLink to={toPage({ kind: 'technique', id: technique.id })}>{technique.name}</AppLink>
        </h2>
        <p>
          {ROLE_WORDS[technique.role]}
          {dose.minutesPerMuscle && ` · ${rangeWords(dose.minutesPerMuscle)} min`}
        </p>
      </header>
      <Dose dose={dose} />
      {technique.tool && <Fact term="With">{technique.tool}</Fact>}
      {technique.role === 'self' && row && (
        <Fact term="Mind">{row.contraindications.map(({ plain }) => plain).join(' ')}</Fact>
      )}
      {technique.position && <Fact term="Position">{technique.position}</Fact>}
      <Steps steps={technique.steps} />
      {technique.feel && <Fact term="Right place">{technique.feel}</Fact>}
      {stop && <Fact term="Stop">{stop}</Fact>}
      {technique.role === 'self' && <Guide dose={dose} />}
      <GradeLine grade={technique.grade} />
    </section>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <p className={styles.fact}>
      <strong>{term}</strong> {children}
    </p>
  );
}

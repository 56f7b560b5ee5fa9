import type { PublishedPoint } from '#clinical/published.ts';
import { Section } from '../parts/section.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised } from '../parts/words.ts';
import styles from './causes-tab.module.css';

const EFFECT_WORDS = {
  activates: 'starts it',
  keeps: 'keeps it going',
  both: 'starts it and keeps it going',
};
const KIND_WORDS: Readonly<Record<PublishedPoint['differential'][number]['kind'], string>> = {
  nerve: 'Nerve',
  joint: 'Joint',
  viscera: 'Inner organ',
  vessel: 'Blood vessel',
  bone: 'Bone',
  tendon: 'Tendon',
  skin: 'Skin',
  head: 'Head',
  other: 'Other',
};

/** How people tell of the point, what brings it on, what helps against it, and what it is mistaken for. */
export function CausesTab({ point }: { point: PublishedPoint }) {
  const { factors, symptoms } = useClinical();
  const complaints = point.symptoms.flatMap((id) => symptoms.get(id) ?? []);
  return (
    <>
      {complaints.length > 0 && (
        <Section title="Often told as">
          <p>{capitalised(complaints.map(({ name }) => name).join('; '))}.</p>
        </Section>
      )}
      <Section title="What brings it on">
        <ul className={styles.list}>
          {point.causes.map((cause) => {
            const factor = cause.factor && factors.get(cause.factor);
            return (
              <li key={cause.text}>
                {cause.text} <small>{EFFECT_WORDS[cause.effect]}</small>
                {factor && (
                  <details>
                    <summary>What to do about it</summary>
                    <ul className={styles.instead}>
                      {factor.instead.map((advice) => (
                        <li key={advice}>{advice}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      {point.differential.length > 0 && (
        <Section title="Mistaken for">
          <p className={styles.what}>
            Pain in the same place can come from something else. What tells it apart:
          </p>
          <ul className={styles.list}>
            {point.differential.map((other) => (
              <li key={other.name}>
                <strong>{other.plain}</strong> <small>{KIND_WORDS[other.kind]}</small>
                <p>{other.hint}</p>
                {other.plain !== other.name && <p className={styles.what}>{other.name}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

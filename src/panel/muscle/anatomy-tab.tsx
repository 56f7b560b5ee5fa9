import type { PublishedMuscle, PublishedPoint } from '#clinical/published.ts';
import { Section } from '../parts/section.tsx';
import styles from './anatomy-tab.module.css';

/** What the muscle is; with a point, where exactly that point lies. */
export function AnatomyTab({ muscle, point }: { muscle: PublishedMuscle; point?: PublishedPoint }) {
  const { anatomy } = muscle;
  const facts = [
    ['Group', anatomy.group],
    ['Origin', anatomy.origin],
    ['Insertion', anatomy.insertion],
    ['Action', anatomy.action],
    ['Nerve', anatomy.nerve],
    ['Roots', anatomy.roots.join(', ')],
    ['Blood supply', anatomy.bloodSupply],
    ['The point', point?.location],
  ] as const;
  return (
    <Section title="What it does for you">
      <p>{anatomy.plainAction}</p>
      <dl className={styles.facts}>
        {facts.map(
          ([term, text]) =>
            text && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

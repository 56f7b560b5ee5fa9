import { AppLink } from '../parts/app-link.tsx';
import { HOME, MUSCLES } from '../parts/destinations.ts';
import { Section } from '../parts/section.tsx';
import { capitalised } from '../parts/words.ts';
import styles from './nearest-matches.module.css';
import { useSearch } from './use-search.ts';

/** What a broken link may have meant, and where to look instead. */
export function NearestMatches({ query }: { query: string }) {
  const hits = useSearch(query, 5);
  return (
    <>
      {hits.length > 0 && (
        <Section title="Did you mean">
          <ul className={styles.matches}>
            {hits.map((hit) => (
              <li key={hit.key}>
                <AppLink to={hit.to}>{capitalised(hit.title)}</AppLink> <small>{hit.detail}</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        Search in your own words at the top of the page, look through{' '}
        <AppLink to={MUSCLES}>all muscles</AppLink>, or <AppLink to={HOME}>start afresh</AppLink>.
      </p>
    </>
  );
}

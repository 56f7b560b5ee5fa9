import type { Clinical } from '#clinical/lookup.ts';
import styles from './sources.module.css';
import { useClinical } from './use-clinical.ts';

type Source = Clinical['atlas']['sources'][number];

/** Where statements come from, with what was looked up and what was not. */
export function Sources({ ids }: { ids: readonly string[] }) {
  const { sources } = useClinical();
  const found = [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
  if (found.length === 0) return null;
  return (
    <ul className={styles.sources}>
      {found.map((source) => (
        <li key={source.id}>
          {source.authors}
          {source.year && ` (${source.year})`}. <Title source={source} />
          {source.container && ` ${source.container}`}
          {source.locator && `, ${source.locator}`}
          {(source.container || source.locator) && '.'}
          {!source.checked && <em> Cited from memory; particulars not looked up.</em>}
        </li>
      ))}
    </ul>
  );
}

function Title({ source: { title, doi, pmid } }: { source: Source }) {
  const href = doi ? `https://doi.org/${doi}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : null;
  if (!href) return <cite>{title}.</cite>;
  return (
    <cite>
      <a href={href} target="_blank" rel="noreferrer">
        {title}
      </a>
      .
    </cite>
  );
}

/** Whether a clinician outside the project has checked an entry. */
export function ReviewStatus({ review, by }: { review: 'pending' | 'checked'; by?: string | undefined }) {
  return (
    <p className={styles.review}>
      {review === 'checked'
        ? `Checked by ${by ?? 'a clinician outside the project'}.`
        : 'Not yet checked by a clinician outside the project.'}
    </p>
  );
}

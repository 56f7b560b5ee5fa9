import { store } from '#state/store.ts';
import { Icon } from '../parts/icons.tsx';
import { useClinical } from '../parts/use-clinical.ts';
import { capitalised, regionWords } from '../parts/words.ts';
import styles from './marked-regions.module.css';

/** What is marked, each to be taken away again. */
export function MarkedRegions({ marks }: { marks: readonly string[] }) {
  const clinical = useClinical();
  const { setMarkedRegions, highlightRegion } = store.getState();
  const leave = () => highlightRegion(null);
  if (marks.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label="Marked places">
      {marks.map((region) => (
        <li key={region}>
          <button
            type="button"
            onClick={() => setMarkedRegions(marks.filter((other) => other !== region))}
            onPointerEnter={() => highlightRegion(region)}
            onPointerLeave={leave}
          >
            {capitalised(regionWords(clinical, region))}
            <Icon name="close" size={15} />
            <span className="visually-hidden">: take away</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

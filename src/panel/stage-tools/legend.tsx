import { useApp } from '#state/use-store.ts';
import styles from './legend.module.css';

/** What the marks on the body mean; shape tells them apart as well as colour. */
export function Legend() {
  const isShown = useApp(({ page }) => page.kind === 'muscle');
  if (!isShown) return null;
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li>
        <i className={styles.essential} />
        felt by nearly everyone
      </li>
      <li>
        <i className={styles.spillover} />
        by some
      </li>
      <li>
        <i className={styles.point} />
        trigger point
      </li>
    </ul>
  );
}

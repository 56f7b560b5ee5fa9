import { AppLink } from './app-link.tsx';
import styles from './broken-page.module.css';
import { HOME } from './destinations.ts';

/** Stands in for a page that threw while it was drawn; every other page is still there. */
export function BrokenPage({ error, again }: { error: Error; again: () => void }) {
  return (
    <div role="alert" className={styles.broken}>
      <h1 tabIndex={-1}>This page could not be shown</h1>
      <p>Something in it is broken: {error.message}</p>
      <p>
        <button type="button" onClick={again}>
          Try again
        </button>{' '}
        <AppLink to={HOME}>Go to the start</AppLink>
      </p>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useApp } from '#state/use-store.ts';
import styles from './clinical-gate.module.css';

/** Shows its children once the clinical data are there; till then that they are coming, or why they are not. */
export function ClinicalGate({ children }: { children: ReactNode }) {
  const clinical = useApp((state) => state.clinical);
  if (clinical.kind === 'ready') return children;
  if (clinical.kind === 'loading') {
    return (
      <div className={styles.waiting} role="status">
        <span className="visually-hidden">Loading the trigger points</span>
        <div className={styles.title} />
        <div className={styles.line} />
        <div className={styles.line} />
        <div className={styles.block} />
      </div>
    );
  }
  return (
    <div role="alert" className={styles.failed}>
      <h1>The trigger points did not load</h1>
      <p>{clinical.message}</p>
      <button type="button" className={styles.again} onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </div>
  );
}

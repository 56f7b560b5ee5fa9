import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

/** A headed piece of a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** The heading of a page that is not a muscle's, with a line that says what it is. */
export function PageHeader({ title, kind, lead }: { title: string; kind?: string; lead?: ReactNode }) {
  return (
    <header className={styles.header}>
      {kind && <p className={styles.kind}>{kind}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}

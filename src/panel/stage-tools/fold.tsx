import { type ReactNode, useId, useState } from 'react';
import { Icon, type IconName } from '../parts/icons.tsx';
import styles from './fold.module.css';

interface Props {
  label: string;
  icon: IconName;
  className?: string | undefined;
  children: ReactNode;
}

/** A tool that stands open where there is room, and unfolds from a round button where there is not. */
export function Fold({ label, icon, className, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={`${styles.fold} ${className ?? ''}`}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} />
      </button>
      <div id={id} className={styles.content} data-open={isOpen}>
        {children}
      </div>
    </div>
  );
}

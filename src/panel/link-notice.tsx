import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import styles from './link-notice.module.css';
import { Icon } from './parts/icons.tsx';

/** Says what a link contained that was not understood; the rest of it has been opened. */
export function LinkNotice() {
  const problems = useApp((state) => state.linkProblems);
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={styles.notice}>
      <Icon name="info" size={18} />
      <div>
        <p>Part of the link was not understood. The rest is shown.</p>
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
      <button type="button" onClick={store.getState().dismissProblems}>
        <Icon name="close" size={18} />
        <span className="visually-hidden">Put this notice away</span>
      </button>
    </div>
  );
}

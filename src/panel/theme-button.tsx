import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import type { ThemeChoice } from '#state/view.ts';
import { Icon } from './parts/icons.tsx';
import styles from './theme-button.module.css';

/** Changes between light and dark; choosing what the device wants anyway goes back to following it. */
export function ThemeButton() {
  const theme = useApp((state) => state.theme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    const wish = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const choice: ThemeChoice = other === wish ? 'system' : other;
    store.getState().chooseTheme(choice);
  };
  return (
    <button
      type="button"
      className={styles.button}
      onClick={change}
      aria-label={`Change to the ${other} theme`}
    >
      <Icon name={other} />
    </button>
  );
}

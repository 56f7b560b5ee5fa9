import type { AppStore } from '#state/store.ts';
import type { ThemeChoice } from '#state/view.ts';

const KEY = 'myomap.theme';
const CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Follows the device's wishes and the person's choice, and marks the document with the theme in force. */
export function bindTheme(store: AppStore, window: Window): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');

  const apply = () => {
    const { themeChoice, theme, setTheme } = store.getState();
    const wanted = themeChoice === 'system' ? (dark.matches ? 'dark' : 'light') : themeChoice;
    if (wanted !== theme) setTheme(wanted);
    window.document.documentElement.dataset.theme = wanted;
  };
  const applyMotion = () => store.getState().setReducedMotion(still.matches);

  store.getState().chooseTheme(readChoice(window));
  apply();
  applyMotion();
  dark.addEventListener('change', apply);
  still.addEventListener('change', applyMotion);
  store.subscribe((now, before) => {
    if (now.themeChoice === before.themeChoice) return;
    keepChoice(window, now.themeChoice);
    apply();
  });
}

/** A browser that forbids storage throws on access: the theme then lasts as long as the page. */
function readChoice(window: Window): ThemeChoice {
  try {
    const kept = window.localStorage.getItem(KEY);
    return CHOICES.find((choice) => choice === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

function keepChoice(window: Window, choice: ThemeChoice): void {
  try {
    window.localStorage.setItem(KEY, choice);
  } catch {
    // See readChoice: nothing is lost but the memory of it.
  }
}

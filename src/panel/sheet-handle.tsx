import type { KeyboardEvent } from 'react';
import styles from './sheet-handle.module.css';
import type { Sheet } from './use-sheet.ts';

const SIZE_WORDS = { peek: 'small', half: 'half the window', full: 'large' };

/** Draws the sheet: by finger, by click (half, full, half …), by the arrow keys. */
export function SheetHandle({ sheet }: { sheet: Sheet }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    if (!step) return;
    event.preventDefault();
    sheet.step(step);
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={`Text sheet: ${SIZE_WORDS[sheet.snap]}. Arrow keys change its height.`}
      onKeyDown={onKeyDown}
      {...sheet.drag}
    >
      <span />
    </button>
  );
}

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
  // A drag ends with a click on the handle; only a touch that stayed is meant as one.
  const onClick = () => {
    if (!sheet.isDragging)
      sheet.setSnap(sheet.snap === 'full' ? 'half' : sheet.snap === 'half' ? 'full' : 'half');
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={`Text sheet: ${SIZE_WORDS[sheet.snap]}. Arrow keys change its height.`}
      onClick={onClick}
      onKeyDown={onKeyDown}
      {...sheet.drag}
    >
      <span />
    </button>
  );
}

/** How far the sheet of the phone is drawn up. */
export type Snap = 'peek' | 'half' | 'full';

export const SNAPS: readonly Snap[] = ['peek', 'half', 'full'];

/** Height of the sheet in px in a window of this height, between search above and tab bar below. */
export function sheetHeight(snap: Snap, windowHeight: number): number {
  return { peek: 124, half: Math.round(windowHeight * 0.46), full: windowHeight - 128 }[snap];
}

/** Where a sheet that is let go at this height comes to rest. */
export function nearestSnap(height: number, windowHeight: number): Snap {
  const distance = (snap: Snap) => Math.abs(sheetHeight(snap, windowHeight) - height);
  return SNAPS.reduce((best, snap) => (distance(snap) < distance(best) ? snap : best));
}

/** The next one up or down; it stays at the ends. */
export function stepSnap(snap: Snap, step: 1 | -1): Snap {
  return SNAPS[SNAPS.indexOf(snap) + step] ?? snap;
}

import { useEffect } from 'react';
import { store } from '#state/store.ts';
import type { Inset } from '#state/view.ts';

/** The panel has to rest this long, in ms, before the stage makes room for it. */
const REST_MS = 150;
/** Room for search above and for tools below, px. */
const TOP = 76;
const TOOLS_BELOW = 108;
const LEGEND_ABOVE_SHEET = 48;
/** Below this width the panel is a sheet from below; as in the stylesheets. */
const SHEET_BELOW = 700;

/** Tells the stage what of it is covered, whenever window or panel change their size. */
export function useStageInset(): void {
  useEffect(() => {
    const panel = document.getElementById('panel');
    if (!panel) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      const inset = insetOf(panel.getBoundingClientRect(), window.innerWidth, window.innerHeight);
      if (JSON.stringify(inset) !== JSON.stringify(store.getState().inset)) store.getState().setInset(inset);
    };
    const observer = new ResizeObserver(() => {
      clearTimeout(rest);
      rest = setTimeout(measure, REST_MS);
    });
    measure();
    observer.observe(panel);
    observer.observe(document.documentElement);
    return () => {
      clearTimeout(rest);
      observer.disconnect();
    };
  }, []);
}

/** A sheet that covers nearly everything leaves the framing as it was at half height. */
function insetOf(panel: DOMRect, width: number, height: number): Inset {
  if (width < SHEET_BELOW) {
    const covered = Math.min(height - panel.top, height * 0.55);
    return { top: TOP, right: 0, bottom: Math.round(covered) + LEGEND_ABOVE_SHEET, left: 0 };
  }
  return { top: TOP, right: Math.round(width - panel.left), bottom: TOOLS_BELOW, left: 96 };
}

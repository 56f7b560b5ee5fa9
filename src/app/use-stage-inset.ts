import { useEffect } from 'react';
import { store } from '#state/store.ts';
import { useApp } from '#state/use-store.ts';
import type { Inset } from '#state/view.ts';

/** The panel has to rest this long, in ms, before the stage makes room for it. */
const REST_MS = 150;
/** Room for the search above, px. */
const TOP = 72;
/** Room below: a margin, or what legend and tools take while a muscle is open. */
const BELOW = { plain: 24, withTools: 108 };
const ABOVE_SHEET = { plain: 12, withTools: 48 };
/** The peel slider stands beside the panel, px. */
const SLIDER = 72;
/** On the phone the round tools stand over the stage's right edge, px. */
const ROUND_TOOLS = 60;
/** Below this width the panel is a sheet from below; as in the stylesheets. */
const SHEET_BELOW = 700;

/** Tells the stage what of it is covered, whenever window or panel change their size. */
export function useStageInset(): void {
  const tools = useApp(({ page }) => (page.kind === 'muscle' ? 'withTools' : 'plain'));
  useEffect(() => {
    const panel = document.getElementById('panel');
    if (!panel) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      const inset = insetOf(panel.getBoundingClientRect(), window.innerWidth, window.innerHeight, tools);
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
  }, [tools]);
}

/** A sheet that covers nearly everything leaves the framing as it was at half height. */
function insetOf(panel: DOMRect, width: number, height: number, tools: 'plain' | 'withTools'): Inset {
  if (width < SHEET_BELOW) {
    const covered = Math.min(height - panel.top, height * 0.55);
    return { top: TOP, right: ROUND_TOOLS, bottom: Math.round(covered) + ABOVE_SHEET[tools], left: 0 };
  }
  return { top: TOP, right: Math.round(width - panel.left) + SLIDER, bottom: BELOW[tools], left: 96 };
}

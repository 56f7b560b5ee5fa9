import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useApp } from '#state/use-store.ts';
import { nearestSnap, type Snap, sheetHeight, stepSnap } from './sheet.ts';

/** Pixels that a finger may tremble before a touch is a drag. */
const TREMBLE = 6;

export interface Sheet {
  ref: RefObject<HTMLElement | null>;
  snap: Snap;
  isDragging: boolean;
  step: (step: 1 | -1) => void;
  /** Draws a small sheet up, because something in it has the focus. */
  reveal: () => void;
  /** Handlers of whatever the sheet is dragged by. */
  drag: {
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
    onClick: () => void;
  };
}

/** The phone's sheet: drawn by hand or by buttons, it rests at peek, half or full; wide windows ignore it. */
export function useSheet(): Sheet {
  const ref = useRef<HTMLElement>(null);
  const [snap, setSnap] = useState<Snap>('half');
  const [isDragging, setDragging] = useState(false);
  const start = useRef<{ y: number; height: number } | null>(null);
  // The browser ends a drag with a click; only a touch that stayed is meant as one.
  const hasMoved = useRef(false);

  // What is read wants the page, what is looked at wants the body.
  const kind = useApp((state) => state.page.kind);
  useEffect(() => setSnap(kind === 'muscle' || kind === 'home' ? 'half' : 'full'), [kind]);

  useLayoutEffect(() => {
    const apply = () => setHeight(sheetHeight(snap, window.innerHeight));
    apply();
    window.addEventListener('resize', apply);
    return () => window.removeEventListener('resize', apply);
  }, [snap]);

  const heightAt = ({ clientY }: PointerEvent, from: { y: number; height: number }) =>
    from.height + from.y - clientY;
  const letGo = () => {
    if (start.current && isDragging) {
      const next = nearestSnap(ref.current?.offsetHeight ?? 0, window.innerHeight);
      setHeight(sheetHeight(next, window.innerHeight));
      setSnap(next);
    }
    start.current = null;
    setDragging(false);
  };

  return {
    ref,
    snap,
    isDragging,
    reveal: () => setSnap((now) => (now === 'peek' ? 'half' : now)),
    step: (step) => setSnap(stepSnap(snap, step)),
    drag: {
      onPointerDown: (event) => {
        start.current = { y: event.clientY, height: ref.current?.offsetHeight ?? 0 };
        hasMoved.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const from = start.current;
        if (!from || (!isDragging && Math.abs(event.clientY - from.y) < TREMBLE)) return;
        hasMoved.current = true;
        setDragging(true);
        const tallest = sheetHeight('full', window.innerHeight);
        setHeight(Math.min(tallest, Math.max(80, heightAt(event, from))));
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onClick: () => {
        if (!hasMoved.current) setSnap(snap === 'half' ? 'full' : 'half');
      },
    },
  };
}

/** On the document, because what floats above the sheet follows it. */
function setHeight(px: number): void {
  document.documentElement.style.setProperty('--sheet-height', `${px}px`);
}

import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { Pace } from './pace.ts';

/** Of the full resolution, while things move on a device that cannot keep up. */
const COARSE = 0.6;
/** Milliseconds without a frame after which the picture is drawn finely again. */
const SETTLED = 260;

/** Draws coarser while things move on slow devices, finely as soon as they rest. */
export function Resolution() {
  const setDpr = useThree((state) => state.setDpr);
  const full = useThree((state) => state.viewport.initialDpr);
  const pace = useRef(new Pace());
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isCoarse = useRef(false);

  useFrame(({ internal }) => {
    const coarse = pace.current.frame(performance.now());
    clearTimeout(settling.current);
    if (coarse !== isCoarse.current) {
      isCoarse.current = coarse;
      setDpr(coarse ? full * COARSE : full);
    }
    if (!coarse) return;
    queueMicrotask(() => {
      // Known once the frame is done: another one is on its way, however long it takes.
      if (internal.frames > 0) return;
      settling.current = setTimeout(() => {
        isCoarse.current = false;
        pace.current.rest();
        setDpr(full);
      }, SETTLED);
    });
  });
  useEffect(() => () => clearTimeout(settling.current), []);
  return null;
}

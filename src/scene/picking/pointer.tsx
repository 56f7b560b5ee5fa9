import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { useApp } from '#state/use-store.ts';
import type { BodyObjects } from '../body/body-objects.ts';
import { muscleAim, rayThrough, regionAim } from './aims.ts';

/** Milliseconds after which the picker gets ready, so that the first hover need not wait for it. */
const PREPARE_AFTER = 500;
/** A press that moves less than this many pixels is a click. */
const CLICK_SLACK = 6;

/** Hover names what is under the pointer, a click chooses it. Looks at most once a frame, and not while dragging. */
export function Pointer({ element, body }: { element: HTMLElement; body: BodyObjects }) {
  const camera = useThree((state) => state.camera);
  const isFinder = useApp((state) => state.page.kind === 'find');
  const aim = useMemo(
    () => (isFinder ? regionAim(body.skinPicker) : muscleAim(body.picker)),
    [isFinder, body],
  );

  useEffect(() => {
    const preparing = setTimeout(() => body.picker.prepare(), PREPARE_AFTER);
    return () => clearTimeout(preparing);
  }, [body]);

  useEffect(() => {
    let pressed: { x: number; y: number } | null = null;
    let waiting = 0;
    const onMove = ({ clientX, clientY, pointerType, buttons, target }: PointerEvent) => {
      cancelAnimationFrame(waiting);
      if (pointerType === 'touch' || buttons !== 0) return;
      const onBody = target instanceof HTMLCanvasElement;
      waiting = requestAnimationFrame(() => {
        const met = aim.hover(onBody ? rayThrough(camera, element, clientX, clientY) : null);
        element.style.cursor = met ? 'pointer' : '';
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(waiting);
      aim.hover(null);
    };
    const onDown = ({ clientX, clientY, isPrimary, button, target }: PointerEvent) => {
      const plain = isPrimary && button === 0 && target instanceof HTMLCanvasElement;
      pressed = plain ? { x: clientX, y: clientY } : null;
    };
    const onUp = ({ clientX, clientY }: PointerEvent) => {
      if (!pressed || Math.hypot(clientX - pressed.x, clientY - pressed.y) > CLICK_SLACK) return;
      pressed = null;
      aim.click(rayThrough(camera, element, clientX, clientY));
    };
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointerup', onUp);
    return () => {
      onLeave();
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointerup', onUp);
    };
  }, [element, camera, aim]);
  return null;
}

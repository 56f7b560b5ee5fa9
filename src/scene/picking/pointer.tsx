import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { Raycaster, Vector2 } from 'three';
import { store } from '#state/store.ts';
import type { MusclePicker, Pick } from './muscle-picker.ts';

/** A press that moves less than this many pixels is a click. */
const CLICK_SLACK = 6;

/** Hover names a muscle, a click selects it. Picks at most once a frame of the screen, and not while dragging. */
export function Pointer({ element, picker }: { element: HTMLElement; picker: MusclePicker }) {
  const camera = useThree((state) => state.camera);
  const pickAt = useRef<(x: number, y: number) => Pick | null>(() => null);
  useFrame(() => {
    pickAt.current = (x, y) => pickOnStage(picker, camera, element, x, y);
  });

  useEffect(() => {
    let pressed: { x: number; y: number } | null = null;
    let waiting = 0;
    const hover = (pick: Pick | null) => {
      const { hovered, hover } = store.getState();
      if (pick?.part.key === hovered?.part && pick?.part.side === hovered?.side) return;
      hover(pick && { part: pick.part.key, side: pick.part.side });
      element.style.cursor = pick ? 'pointer' : '';
    };
    const onMove = ({ clientX, clientY, pointerType, buttons, target }: PointerEvent) => {
      cancelAnimationFrame(waiting);
      if (pointerType === 'touch' || buttons !== 0) return;
      if (!(target instanceof HTMLCanvasElement)) return hover(null);
      waiting = requestAnimationFrame(() => hover(pickAt.current(clientX, clientY)));
    };
    const onLeave = () => {
      cancelAnimationFrame(waiting);
      hover(null);
    };
    const onDown = ({ clientX, clientY, isPrimary, button, target }: PointerEvent) => {
      const plain = isPrimary && button === 0 && target instanceof HTMLCanvasElement;
      pressed = plain ? { x: clientX, y: clientY } : null;
    };
    const onUp = ({ clientX, clientY }: PointerEvent) => {
      if (!pressed || Math.hypot(clientX - pressed.x, clientY - pressed.y) > CLICK_SLACK) return;
      pressed = null;
      const pick = pickAt.current(clientX, clientY);
      if (pick) store.getState().selectPart(pick.part.key, pick.part.side);
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
  }, [element]);
  return null;
}

/** The muscle part under a place of the window, pixels. */
export function pickOnStage(
  picker: MusclePicker,
  camera: Parameters<Raycaster['setFromCamera']>[1],
  element: HTMLElement,
  clientX: number,
  clientY: number,
): Pick | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  const raycaster = new Raycaster();
  const place = new Vector2(((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2);
  raycaster.setFromCamera(place, camera);
  return picker.pick(raycaster.ray);
}

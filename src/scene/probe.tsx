import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Vector3 } from 'three';
import { rayThrough } from './picking/aims.ts';
import type { MusclePicker } from './picking/muscle-picker.ts';

/** What tests and the gallery can ask the stage; pixels are the window's. */
export interface StageProbe {
  /** True once the body has been drawn. */
  ready: boolean;
  /** Frames drawn since the stage was set up. */
  frames: number;
  /** Of the last frame. */
  drawCalls: number;
  triangles: number;
  /** Whether no further frame is asked for and the last one was drawn in full resolution. */
  rests(): boolean;
  /** Where a place of the body (metres) is on screen. */
  project(x: number, y: number, z: number): { x: number; y: number };
  /** The muscle part at a place on screen: `trapezius.descending.left`. */
  pickAt(x: number, y: number): string | null;
  /** Geometries and textures held on the graphics card. */
  memory(): { geometries: number; textures: number };
}

declare global {
  interface Window {
    __myomap?: StageProbe;
  }
}

/** Puts the probe on the window for as long as the stage stands. */
export function Probe({ element, picker }: { element: HTMLElement; picker: MusclePicker }) {
  const { gl, camera, get } = useThree();
  useEffect(() => {
    const probe: StageProbe = {
      ready: false,
      frames: 0,
      drawCalls: 0,
      triangles: 0,
      rests() {
        const { internal, viewport } = get();
        return internal.frames === 0 && gl.getPixelRatio() === viewport.initialDpr;
      },
      project(x, y, z) {
        const { left, top, width, height } = element.getBoundingClientRect();
        const place = new Vector3(x, y, z).project(camera);
        return { x: left + ((place.x + 1) / 2) * width, y: top + ((1 - place.y) / 2) * height };
      },
      pickAt(x, y) {
        const pick = picker.pick(rayThrough(camera, element, x, y));
        return pick && `${pick.part.key}.${pick.part.side}`;
      },
      memory: () => ({ ...gl.info.memory }),
    };
    window.__myomap = probe;
    return () => {
      delete window.__myomap;
    };
  }, [gl, camera, get, element, picker]);

  // Figures of a frame are known when it is drawn: at the next one, or when the browser has a moment.
  useFrame(() => {
    queueMicrotask(() => {
      const probe = window.__myomap;
      if (!probe) return;
      probe.ready = true;
      probe.frames += 1;
      probe.drawCalls = gl.info.render.calls;
      probe.triangles = gl.info.render.triangles;
    });
  });
  return null;
}

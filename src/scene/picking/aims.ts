import { type Camera, type Ray, Raycaster, Vector2 } from 'three';
import { readMarks } from '#clinical/finder.ts';
import { store } from '#state/store.ts';
import type { MusclePicker } from './muscle-picker.ts';
import type { SkinPicker } from './skin-picker.ts';

/** What pointing at the body means: once for hovering (null: at nothing), once for a click. Both say if they met it. */
export interface Aim {
  hover(ray: Ray | null): boolean;
  click(ray: Ray): void;
}

/** Explore: a muscle is named, then selected. */
export function muscleAim(picker: MusclePicker): Aim {
  return {
    hover(ray) {
      const { hovered, hover } = store.getState();
      const part = ray && picker.pick(ray)?.part;
      if (part?.key !== hovered?.part || part?.side !== hovered?.side) {
        hover(part ? { part: part.key, side: part.side } : null);
      }
      return Boolean(part);
    },
    click(ray) {
      const pick = picker.pick(ray);
      if (pick) store.getState().selectPart(pick.part.key, pick.part.side);
    },
  };
}

/** It hurts: a region of the skin is named, then marked or unmarked. */
export function regionAim(picker: SkinPicker): Aim {
  return {
    hover(ray) {
      const { highlightedRegion, highlightRegion } = store.getState();
      const region = ray && picker.regionAt(ray);
      if (region !== highlightedRegion) highlightRegion(region);
      return region !== null;
    },
    click(ray) {
      const { clinical, at, setMarkedRegions } = store.getState();
      const region = picker.regionAt(ray);
      if (!region || clinical.kind !== 'ready') return;
      const { marks } = readMarks(clinical.value, at);
      setMarkedRegions(marks.includes(region) ? marks.filter((mark) => mark !== region) : [...marks, region]);
    },
  };
}

/** The ray from the eye through a place of the window, pixels. */
export function rayThrough(camera: Camera, element: HTMLElement, clientX: number, clientY: number): Ray {
  const { left, top, width, height } = element.getBoundingClientRect();
  const raycaster = new Raycaster();
  const place = new Vector2(((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2);
  raycaster.setFromCamera(place, camera);
  return raycaster.ray;
}

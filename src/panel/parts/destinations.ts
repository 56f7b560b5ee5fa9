import type { MuscleId, Side } from '#atlas/ids.ts';
import type { Destination, Page } from '#state/view.ts';

export const HOME: Destination = { page: { kind: 'home' } };
export const MUSCLES: Destination = { page: { kind: 'muscles' } };
export const LEARN: Destination = { page: { kind: 'learn', lesson: null } };
export const ABOUT: Destination = { page: { kind: 'about' } };

/** A muscle as a whole, or one of its points. */
export function toMuscle(muscle: MuscleId, point: number | null = null, side?: Side): Destination {
  return { page: { kind: 'muscle' }, muscle, point, ...(side && { side }) };
}

/** The finder, with regions marked. */
export function toFinder(...at: string[]): Destination {
  return { page: { kind: 'find' }, at };
}

export function toPage(page: Page): Destination {
  return { page };
}

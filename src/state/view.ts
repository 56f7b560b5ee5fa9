import type { MuscleId, PartKey, RegionId, Side } from '#atlas/ids.ts';

/** The four uses of the app. */
export type Mode = 'explore' | 'find' | 'learn' | 'plan';

/** Where the camera stands, in the body's own terms. */
export type ViewPreset = 'front' | 'back' | 'left' | 'right';

export type Theme = 'light' | 'dark';

/** Peel: 0 solid skin, 1 translucent skin over superficial muscles, 2 to 4 muscles of that depth and deeper, 5 bone. */
export type Peel = 0 | 1 | 2 | 3 | 4 | 5;

/** An exact camera, metres: position then target. */
export type CameraPose = readonly [number, number, number, number, number, number];

/** Everything that a person would want to send: the URL and this say the same. */
export interface View {
  mode: Mode;
  muscle: MuscleId | null;
  /** Trigger point by its number within the muscle, from 1. */
  point: number | null;
  side: Side;
  peel: Peel;
  preset: ViewPreset | null;
  camera: CameraPose | null;
  isolate: boolean;
  /** Regions marked in the finder, with side where paired: `temple.left`. */
  at: readonly string[];
}

/** What only this moment knows. */
export interface Moment {
  hovered: { part: PartKey; side: Side | 'mid' } | null;
  /** Counts up each time the pain is to travel again. */
  replay: number;
  theme: Theme;
  reducedMotion: boolean;
  /** Named region that the panel points at (underlined in the text). */
  highlightedRegion: RegionId | null;
}

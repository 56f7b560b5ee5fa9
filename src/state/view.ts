import type { MuscleId, PartKey, Side } from '#atlas/ids.ts';

/** What the panel reads out; each kind has its own path in the URL. */
export type Page =
  | { kind: 'home' }
  | { kind: 'muscle' }
  | { kind: 'muscles' }
  | { kind: 'find' }
  | { kind: 'learn'; lesson: string | null }
  | { kind: 'technique'; id: string }
  | { kind: 'condition'; id: string }
  | { kind: 'about' }
  | { kind: 'lost'; link: string };

/** Where the camera stands, in the body's own terms. */
export type ViewPreset = 'front' | 'back' | 'left' | 'right';

export type Theme = 'light' | 'dark';

/** What the person chose; `system` follows the device. */
export type ThemeChoice = Theme | 'system';

/** Peel: 0 solid skin, 1 translucent skin over superficial muscles, 2 to 4 muscles of that depth and deeper, 5 bone. */
export type Peel = 0 | 1 | 2 | 3 | 4 | 5;

/** An exact camera, metres: position then target. */
export type CameraPose = readonly [number, number, number, number, number, number];

/** A trigger point of one side of the body. */
export interface PointOnSide {
  muscle: MuscleId;
  point: number;
  side: Side;
}

/** Everything that a person would want to send: the URL and this say the same. */
export interface View {
  page: Page;
  /** Set exactly when the page is `muscle`. */
  muscle: MuscleId | null;
  /** Trigger point by its number within the muscle, from 1; null shows the whole muscle. */
  point: number | null;
  side: Side;
  peel: Peel;
  /** A standing view; null (with no camera) lets the stage choose the best view of what is selected. */
  preset: ViewPreset | null;
  /** Where the person has turned the body to; wins over `preset`. */
  camera: CameraPose | null;
  isolate: boolean;
  /** Regions marked in the finder, with side where paired: `temple.left`. */
  at: readonly string[];
}

/** Where a link in the app leads: a page, and what it is about. The body keeps its peel and, unless named, its side. */
export interface Destination {
  page: Page;
  muscle?: MuscleId | null;
  point?: number | null;
  side?: Side;
  at?: readonly string[];
}

export const DEFAULT_VIEW: View = {
  page: { kind: 'home' },
  muscle: null,
  point: null,
  side: 'left',
  peel: 1,
  preset: null,
  camera: null,
  isolate: false,
  at: [],
};

/** Pixels of the stage that panel, rail and sheet cover: what matters is framed in the rest. */
export interface Inset {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** How the 3D stage is doing; messages are sentences for the person, `missing` says what it has to do without. */
export type StageStatus =
  | { kind: 'loading'; progress: number }
  | { kind: 'ready'; missing?: string }
  | { kind: 'failed'; message: string }
  | { kind: 'lost' };

/** A muscle of the body model, as in `data/atlas/catalogue.json`. */
export interface CatalogueEntry {
  name: string;
  latin?: string;
  group?: string;
  parts: Readonly<Record<string, { name?: string; latin?: string }>>;
}
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** What only this moment knows. */
export interface Moment {
  hovered: { part: PartKey; side: Side | 'mid' } | null;
  /** A point that a list item under the pointer or the keyboard shows for as long as it stays there. */
  previewed: PointOnSide | null;
  /** Counts up each time the pain is to travel again. */
  replay: number;
  /** The theme in force, after the system's wish. */
  theme: Theme;
  themeChoice: ThemeChoice;
  reducedMotion: boolean;
  /** A region that the panel points at (underlined in the text), as in the skin's list: `temple.left`, `sternum`. */
  highlightedRegion: string | null;
  inset: Inset;
  stage: StageStatus;
  /** One sentence for each thing in the opened link that was not understood. */
  linkProblems: readonly string[];
}

export const FIRST_MOMENT: Moment = {
  hovered: null,
  previewed: null,
  replay: 0,
  theme: 'light',
  themeChoice: 'system',
  reducedMotion: false,
  highlightedRegion: null,
  inset: { top: 0, right: 0, bottom: 0, left: 0 },
  stage: { kind: 'loading', progress: 0 },
  linkProblems: [],
};

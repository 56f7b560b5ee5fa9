import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MuscleId, PartKey, Side } from '#atlas/ids.ts';
import type { Clinical } from '#clinical/lookup.ts';
import {
  type CameraPose,
  type Catalogue,
  DEFAULT_VIEW,
  type Destination,
  FIRST_MOMENT,
  type Inset,
  type Moment,
  type Peel,
  type PointOnSide,
  type StageStatus,
  type Theme,
  type ThemeChoice,
  type View,
  type ViewPreset,
} from './view.ts';

/** The data files, or how far they have come. */
export type Loading<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; message: string };

/** What both views read from the data files. */
export interface Data {
  clinical: Loading<Clinical>;
  /** Names of all muscles of the body model, those without described points included. */
  catalogue: Loading<Catalogue>;
}

export interface Actions {
  /** Opens a view as a link does: what it does not name falls back to the default. */
  open(view: Partial<View>, problems?: readonly string[]): void;
  /** Puts away the notice about what a link said and was not understood. */
  dismissProblems(): void;
  /** Follows a link within the app. */
  go(to: Destination): void;
  /** Selects a muscle, with its first point unless another one (or `null` for the whole muscle) is named. */
  selectMuscle(muscle: MuscleId | null, side?: Side, point?: number | null): void;
  /** Selects what a part of the body model belongs to: the clinical entry if there is one. */
  selectPart(part: PartKey, side: Side | 'mid'): void;
  /** Selects a point of the selected muscle, or with `null` the muscle as a whole. */
  selectPoint(point: number | null): void;
  setSide(side: Side): void;
  setPeel(peel: Peel): void;
  setPreset(preset: ViewPreset): void;
  /** The person has turned the body; call it when the movement ends, not on every frame. */
  setCamera(camera: CameraPose | null): void;
  setIsolate(isolate: boolean): void;
  /** The finder's marks, each with a side where the region is paired. */
  setMarkedRegions(at: readonly string[]): void;
  hover(hovered: Moment['hovered']): void;
  preview(point: PointOnSide | null): void;
  highlightRegion(region: string | null): void;
  replayPain(): void;
  chooseTheme(choice: ThemeChoice): void;
  setTheme(theme: Theme): void;
  setReducedMotion(reduced: boolean): void;
  setInset(inset: Inset): void;
  reportStage(stage: StageStatus): void;
  setData(data: Partial<Data>): void;
}

export type AppState = View & Moment & Data & Actions;
export type AppStore = StoreApi<AppState>;

/** Lets the stage choose its view again, because something else is to be seen. */
const FREE_CAMERA = { preset: null, camera: null } as const;
/** What the pointer or a link has said about the page that is being left. */
const NOTHING_POINTED_AT = { hovered: null, previewed: null, highlightedRegion: null, linkProblems: [] };

/** A store of its own: the app has one (`store`), every test makes its own. */
export function createAppStore(): AppStore {
  return createStore<AppState>()((set, get) => ({
    ...DEFAULT_VIEW,
    ...FIRST_MOMENT,
    clinical: { kind: 'loading' },
    catalogue: { kind: 'loading' },

    open: (view, linkProblems = []) => set({ ...DEFAULT_VIEW, ...view, ...NOTHING_POINTED_AT, linkProblems }),
    dismissProblems: () => set({ linkProblems: [] }),
    go: ({ page, muscle = null, point = null, side = get().side, at = get().at }) =>
      set({ page, muscle, point, side, at, isolate: false, ...FREE_CAMERA, ...NOTHING_POINTED_AT }),
    selectMuscle: (muscle, side = get().side, point = firstPoint(get(), muscle)) =>
      get().go({ page: { kind: muscle ? 'muscle' : 'home' }, muscle, point, side }),
    selectPart: (part, side) => {
      const { clinical, selectMuscle } = get();
      const entry = clinical.kind === 'ready' ? clinical.value.muscleOfPart.get(part) : undefined;
      selectMuscle(entry?.id ?? (part.split('.')[0] as MuscleId), side === 'mid' ? undefined : side);
    },
    selectPoint: (point) => set({ point, ...FREE_CAMERA }),
    setSide: (side) => set({ side, ...FREE_CAMERA }),
    setPeel: (peel) => set({ peel }),
    setPreset: (preset) => set({ preset, camera: null }),
    setCamera: (camera) => set({ camera, preset: null }),
    setIsolate: (isolate) => set({ isolate }),
    setMarkedRegions: (at) => set({ at }),
    hover: (hovered) => set({ hovered }),
    preview: (previewed) => set({ previewed }),
    highlightRegion: (highlightedRegion) => set({ highlightedRegion }),
    replayPain: () => set({ replay: get().replay + 1 }),
    chooseTheme: (themeChoice) => set({ themeChoice }),
    setTheme: (theme) => set({ theme }),
    setReducedMotion: (reducedMotion) => set({ reducedMotion }),
    setInset: (inset) => set({ inset }),
    reportStage: (stage) => set({ stage }),
    setData: (data) => set(data),
  }));
}

/** The number of the first point that is described for a muscle. */
function firstPoint({ clinical }: Data, muscle: MuscleId | null): number | null {
  if (!muscle || clinical.kind !== 'ready') return null;
  return clinical.value.muscles.get(muscle)?.points[0]?.n ?? null;
}

/** The store of the app. */
export const store: AppStore = createAppStore();

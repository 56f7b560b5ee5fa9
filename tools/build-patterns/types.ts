/** What the pattern compiler takes and gives; the clinical compiler codes against this. */
import type { TriangleMesh } from '#atlas/mesh.ts';
import type { Muscle } from '#clinical/schema-muscle.ts';

/** All the compiler needs of a muscle file. */
export type PatternMuscle = Pick<Muscle, 'id' | 'points'>;

/** The skin of `body.glb`, both halves. */
export interface SkinMesh extends TriangleMesh {
  normals: Float32Array;
  /** Region index per vertex, into `regions`. */
  region: Uint8Array;
  /** Names with side where paired: `temple.left`, `nose`. */
  regions: readonly string[];
  /** Vertices come as [midline | left | right]. */
  midline: number;
  half: number;
}

/** A row of `public/data/landmarks.json`, metres. */
export interface Landmark {
  id: string;
  name: string;
  vertex: number;
  position: readonly [number, number, number];
}

/** A region tag as the clinical compiler knows it. */
export interface RegionTag {
  id: string;
  paired: boolean;
  /** Inside the body: no vertex carries it. */
  inside: boolean;
}

/** Where an anchor lies in space: `null` when the part does not exist. Metres, left side. */
export type PlaceAnchor = (part: string, u: number, v: number) => readonly [number, number, number] | null;

/** Share of a region's area, 0..1; `.right` marks the side opposite to a left point. */
export interface RegionShare {
  region: string;
  share: number;
}

export interface PointShares {
  /** Regions with at least `LISTED_SHARE` of their area, largest first. */
  essential: RegionShare[];
  spillover: RegionShare[];
}

/** Something an author must mend (`error`) or look at (`warning`). */
export interface PatternProblem {
  /** `<muscle>/<n>` */
  point: string;
  severity: 'error' | 'warning';
  message: string;
}

/** A run in `patterns.bin`: see architecture.md. */
export interface Span {
  offset: number;
  count: number;
}

export interface PatternsJson {
  version: 1;
  skinVertices: number;
  points: Record<
    string,
    {
      essential: Span | null;
      spillover: Span | null;
      /** The way of the wave from the point to its zones, on skin that has no pain itself. */
      approach: Span | null;
    }
  >;
}

export interface CompiledPatterns {
  shares: Map<string, PointShares>;
  json: PatternsJson;
  bin: Uint8Array;
  problems: PatternProblem[];
}

/** The figures that decide when a region belongs to a pattern. */
export const ESSENTIAL_SHARE = 0.15;
/** Smaller shares are noise of the border and not listed. */
export const LISTED_SHARE = 0.02;

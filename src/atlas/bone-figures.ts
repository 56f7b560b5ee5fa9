import type { SectionFrame } from './section-frame.ts';

/** A bone as measured: contours on planes or half planes. Lengths in 0.1 mm, angles in 0.01 degrees. */
export interface BoneFigures {
  readonly id: string;
  /** Symmetric about x = 0: the figures are those of the half with x >= 0. */
  readonly mid: boolean;
  readonly frame: SectionFrame;
  /** Node spacing of the grid that the bone is rebuilt on. */
  readonly cell: number;
  /** Triangles that show the bone's shape well, both halves of a symmetric one. */
  readonly triangles: number;
  /** Where the bone begins and ends, a little beyond the first and the last section. */
  readonly from: number;
  readonly to: number;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Place along the stack, or angle of the fan; ascending. */
  readonly at: number;
  /** Closed contours, u v per point; a loop within a loop is a hole. */
  readonly loops: readonly (readonly number[])[];
}

/** Metres to the 0.1 mm of the figures. */
export const LENGTH_UNIT = 1e-4;
/** Radians to the 0.01 degrees of the figures. */
export const ANGLE_UNIT = Math.PI / 18_000;

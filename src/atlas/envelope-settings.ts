import type { Place } from './landmarks-places.ts';

/** What `data/atlas/skin.json` says of the envelope; lengths in mm as stored. */
export interface EnvelopeSettings {
  /** Places that spots are measured from, by name. */
  anchors: Record<string, Place>;
  limbs: LimbSettings[];
  /** Which limb grows out of which, outermost first; `blend` is the width of the smooth transition. */
  joints: { limbs: [body: string, outgrowth: string]; blend: number }[];
  /**
   * Limbs that must not fuse, and how far apart they stay. A limb named twice is kept from its mirror image
   * by a slot along the midline. Above the place `closes` a gap narrows by a millimetre a millimetre, so that
   * it ends in a vault.
   */
  gaps: { limbs: [string, string]; gap: number; closes?: Spot }[];
  /** Where fat is thicker or, below 0, thinner than the limb's own. */
  padding: PaddingSettings[];
  /** Features that muscles and bones do not make, in the order in which they are added and cut. */
  shapes: ShapeSettings[];
  /** Where the skin's edges are finer than the limb's own. */
  details: { at: Spot; radius: number; edge: number }[];
  /** Node spacing of the first, fine mesh along each axis: [place, spacing] pairs, linear between. */
  mesh: Record<'x' | 'y' | 'z', [at: number, spacing: number][]>;
}

export interface LimbSettings {
  id: string;
  /** Bone ids, `*` at the end for a series. What lies nearest to them belongs to the limb. */
  bones: string[];
  /** Wanted length of the skin mesh's edges. */
  edge: number;
  /** Spacing of the grid. */
  cell: number;
  /** Radius of the closing: gaps up to twice as wide are bridged. */
  closing: number;
  /** Thickness of skin and fat over muscle and bone. */
  fat: number;
  /** Standard deviation of the smoothing. */
  blur: number;
  /** How far from its bones a limb may reach. */
  reach: number;
  /** What lies this much nearer to another limb's bones still counts, so that neighbours overlap. */
  overlap: number;
  /** Crosses the midline and is completed by its mirror image. */
  midline?: boolean;
}

/** A place, or an offset in mm from an anchor. */
export type Spot = Place | [anchor: string, x: number, y: number, z: number];

/** A soft mound of fat: `mm` thick at its middle, a third of that at `radius`. */
export interface PaddingSettings {
  at: Spot;
  mm: number;
  radius: number;
}

/** A tube through points, with a radius at each (the last holds for the rest), added to a limb or cut out of it. */
export interface ShapeSettings {
  /** What it makes: `upper lip`. */
  of: string;
  limb: string;
  op: 'add' | 'cut';
  path: Spot[];
  radius: number[];
  /** Width of the smooth transition. */
  blend: number;
  /** Flattens the tube along a direction to a share of its thickness. */
  flat?: { along: [number, number, number]; to: number };
}

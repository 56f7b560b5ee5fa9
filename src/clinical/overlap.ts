/**
 * How well does a pattern explain a pain drawing? Both are weights on the vertices of the skin, both are measured by
 * area, so that a fine mesh at the hand counts no more than a coarse one at the back.
 */

/** Weights 0..1 on skin vertices; vertices that are not in it have none. */
export type SkinWeights = ReadonlyMap<number, number>;

/** A trigger point's zones on the side that is asked about. */
export interface PatternWeights {
  essential: SkinWeights;
  spillover: SkinWeights;
}

/** Shares 0..1, by area. */
export interface Overlap {
  /** Of the drawing, what the essential zone covers. */
  essential: number;
  /** Of the drawing, what only the spillover zone covers. */
  spillover: number;
  /** Of the drawing, what the pattern leaves unexplained. */
  unexplained: number;
  /** Of the essential zone, what the drawing fills: low when the pattern would predict pain where there is none. */
  filled: number;
}

/**
 * Holds a drawing against a pattern.
 * @param drawing how strongly each place was painted
 * @param areas area per vertex, any unit
 */
export function overlap(
  drawing: SkinWeights,
  { essential, spillover }: PatternWeights,
  areas: ArrayLike<number>,
): Overlap {
  let [painted, byEssential, bySpillover] = [0, 0, 0];
  for (const [vertex, strength] of drawing) {
    const amount = strength * areas[vertex]!;
    const sure = inside(essential.get(vertex));
    painted += amount;
    byEssential += amount * sure;
    bySpillover += amount * Math.max(inside(spillover.get(vertex)) - sure, 0);
  }
  let [zone, filled] = [0, 0];
  for (const [vertex, weight] of essential) {
    const amount = inside(weight) * areas[vertex]!;
    zone += amount;
    filled += amount * Math.min(drawing.get(vertex) ?? 0, 1);
  }
  const of = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return {
    essential: of(byEssential, painted),
    spillover: of(bySpillover, painted),
    unexplained: of(painted - byEssential - bySpillover, painted),
    filled: of(filled, zone),
  };
}

/**
 * How much of a vertex's own patch lies within a zone: 1/2 is its border, and a quarter to either side is about one
 * triangle, over which the membership fades.
 */
function inside(weight: number | undefined): number {
  return Math.min(Math.max(((weight ?? 0) - 0.25) * 2, 0), 1);
}

/** The same weights for the other side of the body; `mirror` gives the vertex that mirrors a vertex. */
export function mirrored(weights: SkinWeights, mirror: (vertex: number) => number): SkinWeights {
  return new Map([...weights].map(([vertex, weight]) => [mirror(vertex), weight]));
}

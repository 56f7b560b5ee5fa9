/**
 * The shape of the pain field in numbers: twins of `glsl/pain.glsl`, so that tests and picking say the same as the
 * picture. Weights and arrivals run 0 to 1; a weight above one half is inside a zone.
 */

/** GLSL's smoothstep. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(Math.max((x - from) / (to - from), 0), 1);
  return t * t * (3 - 2 * t);
}

/** 1 inside the zone, 0 outside, with an edge `softness` wide in weight. */
export function painCoverage(weight: number, softness: number): number {
  const width = Math.max(softness, 2e-3);
  return smoothstep(0.5 - width, 0.5 + width, weight);
}

/** 0 at the zone's edge to 1 in its core. */
export function painDepth(weight: number): number {
  return smoothstep(0.5, 1, weight);
}

/** A soft halo outside the edge. */
export function painHalo(weight: number): number {
  return weight >= 0.5 ? 0 : smoothstep(0.12, 0.5, weight);
}

/** 1 where the wave has been, 0 where it has yet to come. */
export function waveArrived(arrival: number, front: number): number {
  return smoothstep(0, 0.08, front - arrival);
}

/** The bright crest of the wave. */
export function waveCrest(arrival: number, front: number): number {
  return Math.exp(-(((front - arrival) / 0.066) ** 2));
}

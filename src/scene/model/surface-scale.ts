/** How long and how thick a part is, read from how its surface coordinates lie on it. */
export interface SurfaceScale {
  /** Millimetres from u = 0 to u = 1. */
  lengthMm: number;
  /** Millimetres round the belly, from v = 0 to v = 1, at its thickest. */
  girthMm: number;
  /** Per vertex: girth there over the girth of the belly. Thin ends are tendon. */
  relativeGirth: Float32Array;
}

/** Triangles whose u v area is below this are end caps: they say nothing of the scale. */
const SMALLEST_UV_AREA = 1e-8;
/** The belly's girth is this quantile of the vertices', so that a single flare does not set it. */
const BELLY_QUANTILE = 0.85;

/**
 * Measures a part by the gradients of its position over (u, v): on each triangle p = p0 + pu du + pv dv, so |pu| is
 * its length per unit of u and |pv| its girth. Positions in metres.
 */
export function surfaceScale(positions: Float32Array, uv: Float32Array, indices: Uint32Array): SurfaceScale {
  const vertices = positions.length / 3;
  const girths = new Float32Array(vertices);
  const weights = new Float32Array(vertices);
  let lengthSum = 0;
  let areaSum = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]!, indices[t + 1]!, indices[t + 2]!];
    const [u1, v1] = [uv[2 * b]! - uv[2 * a]!, uv[2 * b + 1]! - uv[2 * a + 1]!];
    const [u2, v2] = [uv[2 * c]! - uv[2 * a]!, uv[2 * c + 1]! - uv[2 * a + 1]!];
    const det = u1 * v2 - u2 * v1;
    if (Math.abs(det) < SMALLEST_UV_AREA) continue;
    let pu2 = 0;
    let pv2 = 0;
    for (let k = 0; k < 3; k++) {
      const e1 = positions[3 * b + k]! - positions[3 * a + k]!;
      const e2 = positions[3 * c + k]! - positions[3 * a + k]!;
      pu2 += ((v2 * e1 - v1 * e2) / det) ** 2;
      pv2 += ((u1 * e2 - u2 * e1) / det) ** 2;
    }
    const weight = Math.abs(det);
    lengthSum += Math.sqrt(pu2) * weight;
    areaSum += weight;
    for (const vertex of [a, b, c]) {
      girths[vertex]! += Math.sqrt(pv2) * weight;
      weights[vertex]! += weight;
    }
  }
  for (let i = 0; i < vertices; i++) if (weights[i]! > 0) girths[i]! /= weights[i]!;
  const known = girths.filter((_, i) => weights[i]! > 0).sort();
  const belly = known[Math.floor(known.length * BELLY_QUANTILE)] ?? 0;
  return {
    lengthMm: areaSum > 0 ? (lengthSum / areaSum) * 1000 : 0,
    girthMm: belly * 1000,
    // Caps, which have no girth of their own, close an end: they count as thin.
    relativeGirth: girths.map((girth) => (belly > 0 ? Math.min(girth / belly, 1) : 1)),
  };
}

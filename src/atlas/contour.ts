/**
 * Weights of the four points around a place on a Catmull-Rom curve with knots `t0 < t1 <= t <= t2 < t3`
 * (Barry and Goldman 1988: the curve meets its points at their knots and has a continuous tangent).
 */
export function catmullRomWeights(
  t: number,
  t0: number,
  t1: number,
  t2: number,
  t3: number,
): [number, number, number, number] {
  const h = t2 - t1;
  const s = (t - t1) / h;
  const s2 = s * s;
  const s3 = s2 * s;
  const toStart = 2 * s3 - 3 * s2 + 1;
  const toEnd = 1 - toStart;
  const slopeStart = (s3 - 2 * s2 + s) * h;
  const slopeEnd = (s3 - s2) * h;
  // The tangent at a knot is that of the parabola through the knot and its two neighbours.
  const a = t1 - t0;
  const b = h;
  const c = t3 - t2;
  const w: [number, number, number, number] = [
    (-slopeStart * b) / (a * (a + b)),
    toStart + (slopeStart * (b - a)) / (a * b),
    toEnd + (slopeStart * a) / (b * (a + b)),
    0,
  ];
  w[1] -= (slopeEnd * c) / (b * (b + c));
  w[2] += (slopeEnd * (c - b)) / (b * c);
  w[3] = (slopeEnd * b) / (c * (b + c));
  return w;
}

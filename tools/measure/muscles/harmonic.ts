import type { Surface } from './surface.ts';

/**
 * Harmonic field on a surface: `value` is 0 on the first set of vertices, 1 on the second and as smooth as can be
 * between (cotangent Laplacian, negative weights clamped so that no value leaves 0..1), solved by
 * conjugate gradients with a diagonal preconditioner.
 */
export function harmonicField(
  surface: Surface,
  zeros: Iterable<number>,
  ones: Iterable<number>,
): Float64Array {
  const count = surface.positions.length / 3;
  const value = new Float64Array(count).fill(0.5);
  const fixed = new Uint8Array(count);
  for (const vertex of ones) {
    value[vertex] = 1;
    fixed[vertex] = 1;
  }
  for (const vertex of zeros) {
    value[vertex] = 0;
    fixed[vertex] = 1;
  }
  const weights = cotangents(surface);
  const diagonal = new Float64Array(count);
  for (let e = 0; e < weights.length; e++) {
    diagonal[surface.edges[e * 2]!]! += weights[e]!;
    diagonal[surface.edges[e * 2 + 1]!]! += weights[e]!;
  }
  /** out = Laplacian of x, zero where the value is fixed. */
  const apply = (x: Float64Array, out: Float64Array) => {
    for (let i = 0; i < count; i++) out[i] = diagonal[i]! * x[i]!;
    for (let e = 0; e < weights.length; e++) {
      const a = surface.edges[e * 2]!;
      const b = surface.edges[e * 2 + 1]!;
      out[a]! -= weights[e]! * x[b]!;
      out[b]! -= weights[e]! * x[a]!;
    }
    for (let i = 0; i < count; i++) if (fixed[i]) out[i] = 0;
  };
  const residual = new Float64Array(count);
  apply(value, residual);
  const direction = new Float64Array(count);
  let rho = 0;
  for (let i = 0; i < count; i++) {
    residual[i] = -residual[i]!;
    direction[i] = residual[i]! / diagonal[i]!;
    rho += residual[i]! * direction[i]!;
  }
  const target = rho * 1e-16;
  const product = new Float64Array(count);
  for (let step = 0; step < 4000 && rho > target; step++) {
    apply(direction, product);
    let curvature = 0;
    for (let i = 0; i < count; i++) curvature += direction[i]! * product[i]!;
    const alpha = rho / curvature;
    let next = 0;
    for (let i = 0; i < count; i++) {
      value[i]! += alpha * direction[i]!;
      residual[i]! -= alpha * product[i]!;
      next += (residual[i]! * residual[i]!) / diagonal[i]!;
    }
    const beta = next / rho;
    rho = next;
    for (let i = 0; i < count; i++) direction[i] = residual[i]! / diagonal[i]! + beta * direction[i]!;
  }
  return value;
}

/** Half the sum of the cotangents opposite each edge, clamped to a small positive share of the mean. */
export function cotangents({ positions: p, indices, triangleEdges, edges }: Surface): Float64Array {
  const weights = new Float64Array(edges.length / 2);
  for (let t = 0; t < indices.length; t += 3) {
    for (let c = 0; c < 3; c++) {
      const [i, j, k] = [0, 1, 2].map((n) => indices[t + ((c + n) % 3)]! * 3) as [number, number, number];
      const a = [p[i]! - p[k]!, p[i + 1]! - p[k + 1]!, p[i + 2]! - p[k + 2]!] as const;
      const b = [p[j]! - p[k]!, p[j + 1]! - p[k + 1]!, p[j + 2]! - p[k + 2]!] as const;
      const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
      const cross = Math.hypot(
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
      );
      const cotangent = dot / Math.max(cross, 1e-12);
      weights[triangleEdges[t + c]!]! += Math.max(-10, Math.min(10, cotangent)) / 2;
    }
  }
  return weights.map((weight) => Math.max(weight, 0.01));
}

/**
 * Closest point of a triangle to (x, y, z), into `out` (Ericson, Real-Time Collision Detection, 5.1.5).
 * @param p nine numbers, the three corners
 */
export function closestOnTriangle(p: Float64Array, x: number, y: number, z: number, out: Float64Array): void {
  const [ax, ay, az] = [p[0] as number, p[1] as number, p[2] as number];
  const [bx, by, bz] = [p[3] as number, p[4] as number, p[5] as number];
  const [cx, cy, cz] = [p[6] as number, p[7] as number, p[8] as number];
  const [abx, aby, abz] = [bx - ax, by - ay, bz - az];
  const [acx, acy, acz] = [cx - ax, cy - ay, cz - az];
  const d1 = abx * (x - ax) + aby * (y - ay) + abz * (z - az);
  const d2 = acx * (x - ax) + acy * (y - ay) + acz * (z - az);
  const d3 = abx * (x - bx) + aby * (y - by) + abz * (z - bz);
  const d4 = acx * (x - bx) + acy * (y - by) + acz * (z - bz);
  const d5 = abx * (x - cx) + aby * (y - cy) + abz * (z - cz);
  const d6 = acx * (x - cx) + acy * (y - cy) + acz * (z - cz);
  const [va, vb, vc] = [d3 * d6 - d5 * d4, d5 * d2 - d1 * d6, d1 * d4 - d3 * d2];
  let [v, w] = [0, 0]; // weights of b and c; a corner, an edge or the face decides them
  if (d1 <= 0 && d2 <= 0) [v, w] = [0, 0];
  else if (d3 >= 0 && d4 <= d3) [v, w] = [1, 0];
  else if (vc <= 0 && d1 >= 0 && d3 <= 0) v = d1 / (d1 - d3);
  else if (d6 >= 0 && d5 <= d6) [v, w] = [0, 1];
  else if (vb <= 0 && d2 >= 0 && d6 <= 0) w = d2 / (d2 - d6);
  else if (va <= 0 && d4 >= d3 && d5 >= d6) {
    w = (d4 - d3) / (d4 - d3 + d5 - d6);
    v = 1 - w;
  } else {
    v = vb / (va + vb + vc);
    w = vc / (va + vb + vc);
  }
  out[0] = ax + v * abx + w * acx;
  out[1] = ay + v * aby + w * acy;
  out[2] = az + v * abz + w * acz;
}

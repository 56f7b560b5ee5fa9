import type { Field } from './envelope-grid.ts';
import { projectToSurface } from './envelope-mesh.ts';
import type { TriangleMesh } from './mesh.ts';
import { compact } from './simplify.ts';

/** Edges longer than this share of the wanted length are split, shorter than the other collapsed. */
const [LONG, SHORT] = [4 / 3, 4 / 5];

/**
 * Gives a surface even triangles of a wanted size: splits long edges, collapses short ones, flips edges
 * towards six neighbours a vertex, and evens the vertices out within the surface (Botsch and Kobbelt 2004).
 * Simplifying by error alone leaves slivers and holes of 3 cm in flat places, which neither carry a pain
 * pattern nor a distance along the skin.
 * @param field the surface's own field: vertices are put back on its zero level
 * @param size wanted edge length at a place, metres
 * @returns an evened mesh; vertices at x = 0 (the open border) stay there
 */
export function remesh(mesh: TriangleMesh, field: Field, size: Field, rounds = 6): TriangleMesh {
  const surface = new EditableMesh(mesh, size);
  for (let round = 0; round < rounds; round++) {
    surface.splitLong();
    surface.collapseShort();
    surface.flipTowardsSix();
    surface.removeFlaps();
    surface.evenOut();
    surface.project(field);
  }
  return surface.mesh();
}

type Triangle = [number, number, number];

/** Triangles with their vertices' fans, and the four operations of the remesher. */
class EditableMesh {
  readonly positions: number[];
  /** Wanted edge length at each vertex. */
  readonly sizes: number[];
  readonly triangles: (Triangle | undefined)[] = [];
  /** Triangles around each vertex. */
  readonly fans: number[][];

  constructor(mesh: TriangleMesh, size: Field) {
    this.positions = Array.from(mesh.positions);
    this.fans = Array.from({ length: mesh.positions.length / 3 }, () => []);
    this.sizes = this.fans.map((_, v) => size(this.at(v, 0), this.at(v, 1), this.at(v, 2)));
    for (let t = 0; t < mesh.indices.length; t += 3)
      this.add([...mesh.indices.subarray(t, t + 3)] as Triangle);
  }

  mesh(): TriangleMesh {
    const alive = this.triangles.filter((triangle) => triangle !== undefined);
    return compact({ positions: Float32Array.from(this.positions), indices: Uint32Array.from(alive.flat()) });
  }

  /**
   * Only the longest side of a triangle is split: with the others, slivers would never come to an end. An
   * edge that joins two border vertices within the surface is split at any length: it would be doubled by
   * its own mirror image.
   */
  splitLong(): void {
    for (let t = 0; t < this.triangles.length; t++) {
      let [longest, a, b] = [0, 0, 0];
      let bridge = false;
      for (const [p, q] of sides(this.triangles[t])) {
        bridge = this.onBorder(p) && this.onBorder(q) && this.beside(p, q).length === 2;
        if (bridge || this.length(p, q) > longest) [longest, a, b] = [this.length(p, q), p, q];
        if (bridge) break;
      }
      if (bridge || (longest > 0 && longest > LONG * this.wanted(a, b))) this.split(a, b);
    }
  }

  collapseShort(): void {
    for (let t = 0; t < this.triangles.length; t++)
      for (const [a, b] of sides(this.triangles[t]))
        if (this.length(a, b) < SHORT * this.wanted(a, b) && this.collapse(a, b)) break;
  }

  flipTowardsSix(): void {
    for (let t = 0; t < this.triangles.length; t++)
      for (const [a, b] of sides(this.triangles[t])) if (a < b && this.flip(a, b)) break;
  }

  /** Takes away vertices whose last two triangles lie on each other: what is left joins without them. */
  removeFlaps(): void {
    for (const [v, fan] of this.fans.entries())
      if (fan.length === 2 && !this.onBorder(v)) for (const t of [...fan]) this.remove(t);
  }

  /** Moves each vertex towards the middle of its neighbours, within the tangent plane. */
  evenOut(): void {
    const moved = this.positions.slice();
    for (const [v, fan] of this.fans.entries()) {
      if (fan.length === 0) continue;
      const border = this.onBorder(v);
      const around = [...this.neighbours(v)].filter((other) => !border || this.onBorder(other));
      const shift = [0, 1, 2].map(
        (axis) =>
          around.reduce((sum, other) => sum + this.at(other, axis), 0) / around.length - this.at(v, axis),
      );
      const normal = this.normal(v);
      const out = dot(shift, normal);
      for (let axis = 0; axis < 3; axis++)
        moved[3 * v + axis] =
          this.at(v, axis) + 0.6 * ((shift[axis] as number) - out * (normal[axis] as number));
      if (border) moved[3 * v] = 0;
    }
    for (const [i, value] of moved.entries()) this.positions[i] = value;
  }

  project(field: Field): void {
    const positions = Float32Array.from(this.positions);
    const used = this.fans.map((fan) => fan.length > 0);
    projectToSurface({ positions, indices: new Uint32Array() }, (x, y, z) => field(x, y, z), 1, used);
    for (const [i, value] of positions.entries()) this.positions[i] = value;
  }

  private at(vertex: number, axis: number): number {
    return this.positions[3 * vertex + axis] as number;
  }

  private onBorder(vertex: number): boolean {
    return this.at(vertex, 0) === 0;
  }

  private length(a: number, b: number): number {
    return Math.hypot(
      this.at(a, 0) - this.at(b, 0),
      this.at(a, 1) - this.at(b, 1),
      this.at(a, 2) - this.at(b, 2),
    );
  }

  private wanted(a: number, b: number): number {
    return ((this.sizes[a] as number) + (this.sizes[b] as number)) / 2;
  }

  private add(triangle: Triangle): void {
    for (const vertex of triangle) this.fans[vertex]?.push(this.triangles.length);
    this.triangles.push(triangle);
  }

  private remove(t: number): void {
    for (const vertex of this.triangles[t] ?? []) {
      const fan = this.fans[vertex] as number[];
      fan.splice(fan.indexOf(t), 1);
    }
    this.triangles[t] = undefined;
  }

  private neighbours(vertex: number): Set<number> {
    const found = new Set<number>();
    for (const t of this.fans[vertex] ?? []) for (const other of this.triangles[t] ?? []) found.add(other);
    found.delete(vertex);
    return found;
  }

  /** The one or two triangles on the edge. */
  private beside(a: number, b: number): number[] {
    return (this.fans[a] ?? []).filter((t) => this.triangles[t]?.includes(b));
  }

  private split(a: number, b: number): void {
    const middle = this.fans.length;
    for (let axis = 0; axis < 3; axis++) this.positions.push((this.at(a, axis) + this.at(b, axis)) / 2);
    if (this.onBorder(middle) && this.beside(a, b).length === 2)
      this.positions[3 * middle] = this.length(a, b) / 4; // off the midline: it lies within the surface
    this.sizes.push(this.wanted(a, b));
    this.fans.push([]);
    for (const t of this.beside(a, b)) {
      const triangle = this.triangles[t] as Triangle;
      this.remove(t);
      this.add(triangle.map((v) => (v === a ? middle : v)) as Triangle);
      this.add(triangle.map((v) => (v === b ? middle : v)) as Triangle);
    }
  }

  /** Merges b into a, unless that would pinch, fold or leave the border. */
  private collapse(a: number, b: number): boolean {
    const shared = this.beside(a, b);
    const border = shared.length === 1;
    if (!border && this.onBorder(a) && this.onBorder(b)) return false;
    if (this.onBorder(b) && !this.onBorder(a)) return this.collapse(b, a);
    const around = this.neighbours(a);
    const common = [...this.neighbours(b)].filter((vertex) => around.has(vertex));
    if (common.length !== shared.length) return false;
    const keep = this.onBorder(a) && !this.onBorder(b);
    if (keep && [...this.neighbours(b)].some((v) => v !== a && this.onBorder(v) && !around.has(v)))
      return false;
    const place = [0, 1, 2].map((axis) =>
      keep ? this.at(a, axis) : (this.at(a, axis) + this.at(b, axis)) / 2,
    );
    if (this.folds(a, b, place) || this.folds(b, a, place)) return false;
    for (const t of shared) this.remove(t);
    for (const t of [...(this.fans[b] as number[])]) {
      const triangle = this.triangles[t] as Triangle;
      this.remove(t);
      this.add(triangle.map((v) => (v === b ? a : v)) as Triangle);
    }
    for (let axis = 0; axis < 3; axis++) this.positions[3 * a + axis] = place[axis] as number;
    return true;
  }

  /** Whether moving `vertex` to `place` turns a triangle without `other` over, or stretches it too far. */
  private folds(vertex: number, other: number, place: number[]): boolean {
    for (const t of this.fans[vertex] ?? []) {
      const triangle = this.triangles[t] as Triangle;
      if (triangle.includes(other)) continue;
      const corners = triangle.map((v) => [this.at(v, 0), this.at(v, 1), this.at(v, 2)]);
      const before = normalOf(corners);
      const turn = triangle.indexOf(vertex);
      corners[turn] = place;
      const after = normalOf(corners);
      if (dot(before, after) < 0.5 * Math.hypot(...before) * Math.hypot(...after)) return true;
      for (const v of triangle) {
        if (v === vertex) continue;
        const stretched = Math.hypot(...place.map((p, axis) => p - this.at(v, axis)));
        if (stretched > LONG * this.wanted(vertex, v)) return true;
      }
    }
    return false;
  }

  /** Turns the edge a-b to join the two opposite corners, if that evens out the numbers of neighbours. */
  private flip(a: number, b: number): boolean {
    const shared = this.beside(a, b);
    if (shared.length !== 2) return false;
    const [s, t] = shared as [number, number];
    const opposite = (triangle: Triangle) => triangle.find((v) => v !== a && v !== b) as number;
    const [c, d] = [opposite(this.triangles[s] as Triangle), opposite(this.triangles[t] as Triangle)];
    if (c === d || this.neighbours(c).has(d) || (this.onBorder(c) && this.onBorder(d))) return false;
    const excess = (vertex: number, change: number) =>
      ((this.fans[vertex]?.length ?? 0) + change - (this.onBorder(vertex) ? 3 : 6)) ** 2;
    const gain =
      excess(a, 0) +
      excess(b, 0) +
      excess(c, 0) +
      excess(d, 0) -
      excess(a, -1) -
      excess(b, -1) -
      excess(c, 1) -
      excess(d, 1);
    if (gain <= 0) return false;
    const first = (this.triangles[s] as Triangle).map((v) => (v === b ? d : v)) as Triangle;
    const second = (this.triangles[t] as Triangle).map((v) => (v === a ? c : v)) as Triangle;
    const old = [...(this.triangles[s] as Triangle)];
    const normals = [old, [...(this.triangles[t] as Triangle)], first, second].map((triangle) =>
      normalOf(triangle.map((v) => [this.at(v, 0), this.at(v, 1), this.at(v, 2)])),
    );
    const mean = [0, 1, 2].map(
      (axis) => ((normals[0] as number[])[axis] as number) + ((normals[1] as number[])[axis] as number),
    );
    const upright = (n: number[]) => dot(n, mean) > 0.8 * Math.hypot(...n) * Math.hypot(...mean);
    if (!upright(normals[2] as number[]) || !upright(normals[3] as number[])) return false;
    this.remove(s);
    this.remove(t);
    this.add(first);
    this.add(second);
    return true;
  }

  private normal(vertex: number): number[] {
    const sum = [0, 0, 0];
    for (const t of this.fans[vertex] ?? []) {
      const n = normalOf(
        (this.triangles[t] as Triangle).map((v) => [this.at(v, 0), this.at(v, 1), this.at(v, 2)]),
      );
      for (let axis = 0; axis < 3; axis++) sum[axis] = (sum[axis] as number) + (n[axis] as number);
    }
    const length = Math.hypot(...sum) || 1;
    return sum.map((value) => value / length);
  }
}

function sides(triangle: Triangle | undefined): [number, number][] {
  if (!triangle) return [];
  const [a, b, c] = triangle;
  return [
    [a, b],
    [b, c],
    [c, a],
  ];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return (
    (a[0] as number) * (b[0] as number) +
    (a[1] as number) * (b[1] as number) +
    (a[2] as number) * (b[2] as number)
  );
}

/** Cross product of two sides: twice the area, outward. */
function normalOf(corners: readonly (readonly number[])[]): number[] {
  const [a, b, c] = corners as [number[], number[], number[]];
  const side = (to: number[], axis: number) => (to[axis] as number) - (a[axis] as number);
  return [0, 1, 2].map((axis) => {
    const [j, k] = [(axis + 1) % 3, (axis + 2) % 3];
    return side(b, j) * side(c, k) - side(b, k) * side(c, j);
  });
}

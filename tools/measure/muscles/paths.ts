import type { Surface } from './surface.ts';

/** Shortest walks along the edges of a surface. */
export interface Walk {
  /** Length of the shortest walk from the sources to each vertex; Infinity where there is none. */
  distance: Float64Array;
  /** The vertex before each vertex on its walk; -1 at a source. */
  previous: Int32Array;
}

/** Dijkstra's shortest walks from a set of vertices over the edges of a surface. */
export function walkFrom(surface: Surface, sources: Iterable<number>): Walk {
  const { positions: p, start, neighbours } = surface;
  const count = p.length / 3;
  const distance = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count).fill(-1);
  const heap = new Heap();
  for (const source of sources) {
    distance[source] = 0;
    heap.push(0, source);
  }
  for (let item = heap.pop(); item; item = heap.pop()) {
    const [reached, vertex] = item;
    if (reached > distance[vertex]!) continue;
    for (let n = start[vertex]!; n < start[vertex + 1]!; n++) {
      const to = neighbours[n]!;
      const [a, b] = [vertex * 3, to * 3];
      const next = reached + Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!);
      if (next < distance[to]!) {
        distance[to] = next;
        previous[to] = vertex;
        heap.push(next, to);
      }
    }
  }
  return { distance, previous };
}

/** The vertices of the walk to `vertex`, from it back to its source. */
export function trail({ previous }: Walk, vertex: number): number[] {
  const out: number[] = [];
  for (let at = vertex; at >= 0; at = previous[at]!) out.push(at);
  return out;
}

/** A binary heap of (key, value), smallest key first. */
class Heap {
  private readonly items: [number, number][] = [];

  push(key: number, value: number): void {
    const { items } = this;
    let i = items.length;
    items.push([key, value]);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent]![0] <= key) break;
      items[i] = items[parent]!;
      i = parent;
    }
    items[i] = [key, value];
  }

  pop(): [number, number] | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]![0] < items[child]![0]) child++;
      if (items[child]![0] >= last[0]) break;
      items[i] = items[child]!;
      i = child;
    }
    items[i] = last;
    return top;
  }
}

/** The vertices that can be reached within `reach` of one vertex, with the length of the walk. */
export function walkAround(
  { positions: p, start, neighbours }: Surface,
  from: number,
  reach: number,
): Map<number, number> {
  const distance = new Map([[from, 0]]);
  const heap = new Heap();
  heap.push(0, from);
  for (let item = heap.pop(); item; item = heap.pop()) {
    const [reached, vertex] = item;
    if (reached > distance.get(vertex)!) continue;
    for (let n = start[vertex]!; n < start[vertex + 1]!; n++) {
      const to = neighbours[n]!;
      const [a, b] = [vertex * 3, to * 3];
      const next = reached + Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!);
      if (next <= reach && next < (distance.get(to) ?? Number.POSITIVE_INFINITY)) {
        distance.set(to, next);
        heap.push(next, to);
      }
    }
  }
  return distance;
}

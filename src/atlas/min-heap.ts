/**
 * Binary heap of vertices by distance. A vertex whose distance falls is pushed again; whoever pops skips the older
 * entry, which has a greater key than the vertex's distance by then.
 */
export class MinHeap {
  /** Distance of the vertex that was popped last. */
  key = 0;
  #vertices: number[] = [];
  #keys: number[] = [];

  push(vertex: number, key: number): void {
    let at = this.#keys.length;
    this.#keys.push(key);
    this.#vertices.push(vertex);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#keys[at] = this.#keys[parent]!;
      this.#vertices[at] = this.#vertices[parent]!;
      at = parent;
    }
    this.#keys[at] = key;
    this.#vertices[at] = vertex;
  }

  /** The nearest vertex, or -1 when the heap is empty. */
  pop(): number {
    const size = this.#keys.length - 1;
    if (size < 0) return -1;
    const vertex = this.#vertices[0]!;
    this.key = this.#keys[0]!;
    const [lastKey, lastVertex] = [this.#keys.pop()!, this.#vertices.pop()!];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#keys[child + 1]! < this.#keys[child]!) child += 1;
      if (this.#keys[child]! >= lastKey) break;
      this.#keys[at] = this.#keys[child]!;
      this.#vertices[at] = this.#vertices[child]!;
      at = child;
    }
    if (size > 0) {
      this.#keys[at] = lastKey;
      this.#vertices[at] = lastVertex;
    }
    return vertex;
  }
}

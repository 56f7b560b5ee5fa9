/** A frame that takes longer than this, ms, is slow: below about 16 a second turning feels like dragging. */
const SLOW = 60;
/** A pause longer than this, ms, is rest, not a slow frame. */
const REST = 1500;
/** So many slow frames in a row tell a slow device from a hiccup. */
const PATIENCE = 3;

/** Tells from the times of its frames whether a device keeps up while things move. */
export class Pace {
  #last = Number.NEGATIVE_INFINITY;
  #slowInRow = 0;
  #isSlow = false;

  /** Call at each frame with the time in ms; true if this frame should be drawn coarser. */
  frame(now: number): boolean {
    const gap = now - this.#last;
    this.#last = now;
    if (gap > REST) return false;
    this.#slowInRow = gap > SLOW ? this.#slowInRow + 1 : 0;
    if (this.#slowInRow >= PATIENCE) this.#isSlow = true;
    return this.#isSlow;
  }

  /** Things have come to rest: the next frame is drawn finely. */
  rest(): void {
    this.#last = Number.NEGATIVE_INFINITY;
  }
}

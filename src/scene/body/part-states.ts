import { DataTexture, NearestFilter, RGBAFormat } from 'three';
import type { PartLook } from './part-targets.ts';

/** Seconds after which a change is all but done: the rest is a jump. */
const SETTLE_SECONDS = 0.32;
/** Opacity counts as full or none this close to it. */
const NEAR = 1 / 510;

/** In which pass a part is drawn. */
export type Pass = 'hidden' | 'ghost' | 'opaque';

/**
 * State of every part in one row of texels (hover, select, recede, opacity), moving smoothly towards its target. Hover,
 * select and fade change these few hundred texels and nothing else.
 */
export class PartStates {
  readonly texture: DataTexture;
  readonly #texels: Uint8Array;
  readonly #now: Float32Array;
  readonly #from: Float32Array;
  readonly #target: Float32Array;
  #progress = 1;

  constructor(count: number) {
    this.#texels = new Uint8Array(4 * count);
    this.#now = new Float32Array(4 * count);
    this.#from = new Float32Array(4 * count);
    this.#target = new Float32Array(4 * count);
    this.texture = new DataTexture(this.#texels, count, 1, RGBAFormat);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
  }

  /** Sets where to go; `atOnce` without moving there. */
  aim(looks: readonly PartLook[], atOnce: boolean): void {
    this.#from.set(this.#now);
    for (const [i, look] of looks.entries()) {
      this.#target.set([look.hover, look.select, look.recede, look.opacity], 4 * i);
    }
    this.#progress = 0;
    if (atOnce) this.step(SETTLE_SECONDS);
  }

  /** Moves on; true while there is more to come. */
  step(seconds: number): boolean {
    if (this.#progress >= 1) return false;
    this.#progress = Math.min(this.#progress + seconds / SETTLE_SECONDS, 1);
    const eased = 1 - (1 - this.#progress) ** 2;
    for (let i = 0; i < this.#now.length; i++) {
      this.#now[i] = this.#from[i]! + (this.#target[i]! - this.#from[i]!) * eased;
      this.#texels[i] = Math.round(255 * this.#now[i]!);
    }
    this.texture.needsUpdate = true;
    return this.#progress < 1;
  }

  passOf(part: number): Pass {
    const opacity = this.#now[4 * part + 3]!;
    if (opacity <= NEAR) return 'hidden';
    return opacity >= 1 - NEAR ? 'opaque' : 'ghost';
  }

  /** Whether a finger could touch it: it is there, and not merely glass. */
  isSolid(part: number): boolean {
    return this.#target[4 * part + 3]! > 0.5;
  }

  dispose(): void {
    this.texture.dispose();
  }
}

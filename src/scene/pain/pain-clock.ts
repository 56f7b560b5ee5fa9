/** Where the pain is on its way, for the shader. */
export interface PainMoment {
  /** 0 at the point to 1 at the farthest skin of the zone; beyond 1 all has arrived. */
  front: number;
  /** Strength of the pulse, 0 to 1. */
  pulse: number;
  /** Visibility of the crest, 0 to 1. */
  crest: number;
  /** Nothing moves any more: no further frame is needed. */
  still: boolean;
}

const TRAVEL_SECONDS = 1.8;
/** The front runs on past the farthest skin, so that its soft edge has passed too. */
const FRONT_END = 1.2;
const PULSE_SECONDS = 1.9;
const PULSES = 2;
/** A frame that takes longer than this, seconds, makes a pulse a flicker: then the pain rests once it has arrived. */
const SLOW_FRAME = 0.125;

/** The picture at rest, and all of it under reduced motion. */
export const PAIN_AT_REST: PainMoment = { front: 2, pulse: 0, crest: 0, still: true };

/**
 * The pain leaves the point, arrives along the skin, beats slowly a few times and rests. `frameSeconds` is how long
 * the last frame took.
 */
export function painMoment(seconds: number, frameSeconds = 0): PainMoment {
  if (seconds < TRAVEL_SECONDS) {
    const t = Math.max(seconds, 0) / TRAVEL_SECONDS;
    // Quick at first, gentle where it arrives.
    const front = FRONT_END * (1 - (1 - t) ** 1.6);
    return { front, pulse: 0, crest: 1 - t ** 4, still: false };
  }
  const beat = (seconds - TRAVEL_SECONDS) / PULSE_SECONDS;
  if (beat >= PULSES || frameSeconds > SLOW_FRAME) return PAIN_AT_REST;
  return { front: 2, pulse: 0.5 - 0.5 * Math.cos(2 * Math.PI * beat), crest: 0, still: false };
}

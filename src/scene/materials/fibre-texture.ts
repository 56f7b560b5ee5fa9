import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat } from 'three';
import { seededRandom } from '../seeded-random.ts';

/** Texels across and along. Strands lie side by side across, each about 8 texels wide. */
const SIZE = 256;
const STRANDS = 32;
/** Fibrils, the finest lines, two texels each. */
const FIBRILS = 128;
/** Knots of brightness along a strand and along a fibril, per tile. */
const KNOTS = 6;
const FIBRIL_KNOTS = 10;

/**
 * The strands of a muscle, one tile that repeats both ways: red the colour noise along each strand, green the slope of
 * its rounded surface across (0.5 = flat), blue a slow blotch, alpha the fibrils. Made here, from a fixed seed, so that no picture is shipped.
 */
export function makeFibreTexture(): DataTexture {
  const texture = new DataTexture(fibreTexels(), SIZE, SIZE, RGBAFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

/** RGBA texels of the tile, rows along the fibre. */
export function fibreTexels(): Uint8Array {
  const random = seededRandom(20260101);
  const borders = strandBorders(random);
  const tones = Array.from({ length: STRANDS }, () => Array.from({ length: KNOTS }, random));
  const phases = Array.from({ length: STRANDS }, random);
  const wander = Array.from({ length: 2 }, () => ({
    phase: random() * 2 * Math.PI,
    size: 0.006 + 0.006 * random(),
  }));
  const fibrils = Array.from({ length: FIBRILS }, () => Array.from({ length: FIBRIL_KNOTS }, random));
  const blotches = Array.from({ length: 64 }, random);
  const texels = new Uint8Array(4 * SIZE * SIZE);
  for (let along = 0; along < SIZE; along++) {
    const s = along / SIZE;
    const drift = wander.reduce(
      (sum, w, k) => sum + w.size * Math.sin(2 * Math.PI * (k + 1) * s + w.phase),
      0,
    );
    for (let across = 0; across < SIZE; across++) {
      const t = (across / SIZE + drift + 1) % 1;
      const strand = borders.findLastIndex((border) => border <= t);
      const start = borders[strand]!;
      const width = (borders[strand + 1] ?? 1) - start;
      const inside = (t - start) / width;
      // Height of a rounded strand is a parabola, its slope a line from one groove to the next.
      const slope = 1 - 2 * inside;
      const groove = Math.abs(slope) ** 4;
      const tone = smoothLoop(tones[strand]!, s + phases[strand]!);
      const at = 4 * (along * SIZE + across);
      texels[at] = 255 * Math.min(Math.max(0.1 + 0.9 * tone - 0.35 * groove, 0), 1);
      texels[at + 1] = 127.5 + 127 * slope * (0.4 + 0.6 * tone);
      texels[at + 2] = 255 * smoothGrid(blotches, 8, across / SIZE, s);
      texels[at + 3] = 255 * smoothLoop(fibrils[Math.floor(t * FIBRILS)]!, s + phases[strand]!);
    }
  }
  return texels;
}

/** Where strands begin, 0 first, widths uneven. */
function strandBorders(random: () => number): number[] {
  const widths = Array.from({ length: STRANDS }, () => 0.55 + 0.9 * random());
  const total = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return widths.map((width) => {
    const border = at;
    at += width / total;
    return border;
  });
}

const ease = (x: number) => x * x * (3 - 2 * x);

/** Smooth through the values of a loop, `at` in turns. */
function smoothLoop(values: readonly number[], at: number): number {
  const x = (at % 1) * values.length;
  const i = Math.floor(x);
  const f = ease(x - i);
  return values[i % values.length]! * (1 - f) + values[(i + 1) % values.length]! * f;
}

function smoothGrid(values: readonly number[], n: number, x: number, y: number): number {
  const row = (j: number) => smoothLoop(values.slice((j % n) * n, (j % n) * n + n), x);
  const j = Math.floor(y * n);
  const f = ease(y * n - j);
  return row(j) * (1 - f) + row(j + 1) * f;
}

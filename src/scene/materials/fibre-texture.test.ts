import { expect, it } from 'vitest';
import { fibreTexels } from './fibre-texture.ts';

const SIZE = 256;
const texels = fibreTexels();
const at = (across: number, along: number, channel: number) =>
  texels[4 * ((along % SIZE) * SIZE + (across % SIZE)) + channel]!;

/** Mean step of a channel from texel to texel, across and along. */
function roughness(channel: number): { across: number; along: number } {
  let [across, along] = [0, 0];
  for (let s = 0; s < SIZE; s += 3) {
    for (let t = 0; t < SIZE; t++) {
      across += Math.abs(at(t, s, channel) - at(t + 1, s, channel));
      along += Math.abs(at(t, s, channel) - at(t, s + 1, channel));
    }
  }
  return { across, along };
}

it('varies across the fibre, hardly along it', () => {
  for (const channel of [0, 1, 3]) {
    const { across, along } = roughness(channel);
    expect(across).toBeGreaterThan(2.5 * along);
  }
});

it('repeats without a seam both ways', () => {
  const step = (a: number, b: number) => Math.abs(a - b);
  let [seam, inside] = [0, 0];
  for (let s = 0; s < SIZE; s++) {
    seam += step(at(SIZE - 1, s, 0), at(SIZE, s, 0)) + step(at(s, SIZE - 1, 0), at(s, SIZE, 0));
    inside += step(at(99, s, 0), at(100, s, 0)) + step(at(s, 99, 0), at(s, 100, 0));
  }
  expect(seam).toBeLessThan(4 * inside + SIZE);
});

it('tilts as often to one side as to the other', () => {
  let sum = 0;
  for (let i = 1; i < texels.length; i += 4) sum += texels[i]!;
  expect(sum / SIZE / SIZE).toBeCloseTo(127.5, -1);
});

it('is the same every time', () => {
  expect(fibreTexels()).toEqual(texels);
});

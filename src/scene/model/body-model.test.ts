import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mirrorVertex, readBody } from './body-model.ts';
import { ModelError } from './model-error.ts';
import { tinyGlb } from './tiny-glb.ts';

/** Six times the volume of a part, positive where its triangles face outward. */
function signedVolume(positions: Float32Array, indices: Uint32Array, start: number, count: number): number {
  let sum = 0;
  for (let t = start; t < start + count; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => positions.subarray(3 * indices[t + k]!, 3 * indices[t + k]! + 3));
    const [x, y, z] = [
      b![1]! * c![2]! - b![2]! * c![1]!,
      b![2]! * c![0]! - b![0]! * c![2]!,
      b![0]! * c![1]! - b![1]! * c![0]!,
    ];
    sum += a![0]! * x + a![1]! * y + a![2]! * z;
  }
  return sum;
}

it('merges muscles into one layer, the right one a mirror image that still faces outward', async () => {
  const { muscles } = await readBody(tinyGlb());
  const [left, right] = muscles.parts;
  expect(muscles.parts.map(({ key, side }) => `${key} ${side}`)).toEqual([
    'soleus.whole left',
    'soleus.whole right',
  ]);
  const volume = (part: typeof left) =>
    signedVolume(muscles.positions, muscles.indices, part!.start, part!.count);
  expect(volume(left)).toBeGreaterThan(0);
  expect(volume(right)).toBeCloseTo(volume(left), 8);
  expect(right!.box.min.x).toBeCloseTo(-left!.box.max.x);
  expect([...muscles.partIndex]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

it('reads what a part is made of and how deep it lies', async () => {
  const { muscles, bones } = await readBody(tinyGlb());
  expect(muscles.parts[0]).toMatchObject({ layer: 2, tissue: 'muscle' });
  expect(bones.parts[0]).toMatchObject({ key: 'bone.tibia', tissue: 'bone' });
});

it('mirrors skin vertices by their place: midline, left, right', async () => {
  const { skin } = await readBody(tinyGlb());
  expect([0, 1, 2, 3].map((vertex) => mirrorVertex(skin, vertex))).toEqual([0, 1, 3, 2]);
});

it.each<[string, (json: Json) => unknown, string]>([
  ['no skin', (j) => Object.assign(j.nodes[3]!, { name: 'bone.hide.mid' }), 'no node called skin'],
  [
    'a badly named node',
    (j) => Object.assign(j.nodes[0]!, { name: 'soleus' }),
    'The node soleus is not named',
  ],
  [
    'halves that do not add up',
    (j) => Object.assign(j.nodes[3]!.extras!, { half: 2 }),
    'do not make its 4 vertices',
  ],
  ['a vertex out of range', (j) => Object.assign(j.accessors[0]!, { count: 3 }), 'names vertex 3 of 3'],
  ['a view cut short', (j) => Object.assign(j.bufferViews[1]!, { byteLength: 99 }), 'reaches byte 227'],
  ['a foreign extension', (j) => j.extensionsRequired.push('KHR_draco'), 'KHR_draco'],
  ['a node in a circle', (j) => Object.assign(j.nodes[0]!, { children: [0] }), 'lies in a circle'],
])('says what is wrong with %s', async (_, change, message) => {
  await expect(readBody(tinyGlb(change))).rejects.toThrow(ModelError);
  await expect(readBody(tinyGlb(change))).rejects.toThrow(message);
});

it('names the byte where a file breaks off', async () => {
  const whole = tinyGlb();
  await expect(readBody(whole.subarray(0, 600))).rejects.toThrow(`breaks off at byte 600 of ${whole.length}`);
  await expect(readBody(new Uint8Array(40))).rejects.toThrow('byte 0');
});

it('reads a damaged file or refuses it in plain words, whatever the damage (seed 3)', async () => {
  const whole = tinyGlb();
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      const copy = whole.slice();
      for (const [at, value] of bytes) copy[at] = value;
      await readBody(copy).catch((error: unknown) => expect(error).toBeInstanceOf(ModelError));
    }),
    { seed: 3, numRuns: 400 },
  );
});

type Json = Parameters<NonNullable<Parameters<typeof tinyGlb>[0]>>[0];

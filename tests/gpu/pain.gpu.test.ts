import { expect, it } from 'vitest';
import glsl from '#scene/glsl/pain.glsl?raw';
import { painCoverage, painDepth, painHalo, waveArrived, waveCrest } from '#scene/pain/pain-shape.ts';
import { evaluate } from './evaluate-glsl.ts';

const FRACTIONS = [0, 0.1, 0.25, 0.4, 0.49, 0.5, 0.51, 0.6, 0.75, 0.9, 1];
const PAIRS = FRACTIONS.flatMap((a) => [0, 0.02, 0.3, 1, 1.2, 2].map((b) => [a, b] as const));

function expectTwins(call: string, rows: readonly (readonly number[])[], twin: (...x: number[]) => number) {
  const onCard = evaluate(glsl, call, rows);
  for (const [i, row] of rows.entries()) {
    expect(onCard[i], `${call} at ${row.join(', ')}`).toBeCloseTo(twin(...row), 4);
  }
}

it('says the same of the zone on the card and off it', () => {
  expectTwins('painCoverage(x.x, x.y)', PAIRS, painCoverage);
  expectTwins(
    'painDepth(x.x)',
    FRACTIONS.map((w) => [w]),
    painDepth,
  );
  expectTwins(
    'painHalo(x.x)',
    FRACTIONS.map((w) => [w]),
    painHalo,
  );
});

it('says the same of the wave on the card and off it', () => {
  expectTwins('waveArrived(x.x, x.y)', PAIRS, waveArrived);
  expectTwins('waveCrest(x.x, x.y)', PAIRS, waveCrest);
});

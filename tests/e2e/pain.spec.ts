import { bodyRests } from '#tools/body-rests.ts';
import { expect, test } from './app.ts';
import { coloursAt, landmarks, openBody, painOf, project } from './stage.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** How much more red a colour is than green and blue. */
const redness = ([red, green, blue]: readonly [number, number, number]) => red - (green + blue) / 2;

// Cameras that see the zone frontally; the panel leaves the stage's left half free.
const cases = [
  { point: 'trapezius/1', cam: '1.1,1.62,0.35,0.02,1.58,0.02' },
  { point: 'infraspinatus/1', cam: '0.9,1.35,1.0,0.15,1.3,0' },
  { point: 'gluteus-minimus/1', cam: '1.9,0.75,-0.3,0.1,0.7,0' },
];

for (const { point, cam } of cases) {
  test(`the pain of ${point} is to be seen where the data says, and not where it does not`, async ({
    page,
  }) => {
    const [muscle, n] = point.split('/');
    const { essential, spillover } = await painOf(page, point);
    await openBody(page, `/muscle/${muscle}?point=${n}&cam=${cam}`);
    const marks = await landmarks(page);
    const visible: typeof marks = [];
    for (const mark of marks) {
      const { x, y } = await project(page, mark.position);
      const isFree = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName === 'CANVAS', [
        x,
        y,
      ] as const);
      if (isFree) visible.push(mark);
    }
    const inside = visible.filter(({ vertex }) => (essential.get(vertex) ?? 0) >= 0.8);
    const outside = visible.filter(({ vertex }) => !essential.has(vertex) && !spillover.has(vertex));
    expect(inside.length, 'landmarks within the zone').toBeGreaterThan(0);
    expect(outside.length, 'landmarks far from it').toBeGreaterThan(0);

    const pixels = await Promise.all([...inside, ...outside].map(({ position }) => project(page, position)));
    const withPain = await coloursAt(page, pixels);
    await page.goto(`/?cam=${cam}`);
    await bodyRests(page);
    const without = await coloursAt(page, pixels);
    const gains = withPain.map((colour, at) => redness(colour) - redness(without[at] ?? [0, 0, 0]));
    // A landmark may lie on the far side of the body: most of those inside are enough.
    const seen = gains.slice(0, inside.length).filter((gain) => gain > 25);
    expect(
      seen.length,
      `redness gained inside: ${gains.slice(0, inside.length).map(Math.round)}`,
    ).toBeGreaterThan(0);
    const strayed = gains.slice(inside.length).filter((gain) => gain > 25);
    expect(strayed.length, `redness gained outside: ${gains.slice(inside.length).map(Math.round)}`).toBe(0);
  });
}

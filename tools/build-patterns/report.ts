/** What an author reads about a point: regions, verdicts and how far the widths are off. */
import type { Side } from '#atlas/ids.ts';
import { RAMP } from '#atlas/stroke.ts';
import type { Expected, Finding } from './check.ts';
import { compare } from './check.ts';
import { regionsOf } from './halves.ts';
import type { CompiledPoint, Layer } from './point.ts';
import type { ShareMeter } from './shares.ts';
import type { Landmark, PointShares, SkinMesh } from './types.ts';
import { ESSENTIAL_SHARE } from './types.ts';

const paint = (code: number) => (text: string) =>
  process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text;
export const style = { good: paint(32), bad: paint(31), faint: paint(33), dim: paint(2), bold: paint(1) };

/** One line of regions per expectation, worst news last. */
export function reportFindings(findings: readonly Finding[], hint: (finding: Finding) => string): string[] {
  const line = (title: string, rows: readonly Finding[]) =>
    rows.length > 0 ? [`  ${title.padEnd(10)}${rows.map(describe).join(style.dim(' · '))}`] : [];
  const of = (expected: Finding['expected']) => findings.filter((f) => f.expected === expected);
  const wrong = findings.filter((f) => f.verdict !== 'ok');
  return [
    ...line('essential', of('essential')),
    ...line('spillover', of('spillover')),
    ...line('besides', of('none')),
    ...wrong.map((f) => `    ${style.bad(f.verdict)} ${f.region}: ${hint(f)}`),
  ];
}

function describe({ region, expected, essential, spillover, verdict }: Finding): string {
  const shares =
    expected === 'essential' || spillover === 0
      ? essential.toFixed(2)
      : essential === 0
        ? `~${spillover.toFixed(2)}`
        : `${essential.toFixed(2)} ~${spillover.toFixed(2)}`;
  const text = `${region} ${shares}`;
  if (verdict === 'ok') return expected === 'none' ? style.dim(text) : style.good(text);
  return verdict === 'faint' ? style.faint(`${text} faint`) : style.bad(`${text} ${verdict.toUpperCase()}`);
}

/** Says by how much the strokes of a point would have to grow or shrink, and which landmarks lie in a missed region. */
export function hinter(
  point: CompiledPoint,
  expected: Expected,
  side: Side,
  meter: ShareMeter,
  skin: SkinMesh,
  landmarks: readonly Landmark[],
): (finding: Finding) => string {
  // Adding to a weight moves its border outward; each step is measured once for all regions.
  const measured = new Map<number, PointShares>();
  const sharesAt = (mm: number): PointShares => {
    let shares = measured.get(mm);
    if (!shares) {
      const shift = mm / 1e3 / (2 * RAMP);
      const measure = ({ vertices, weights }: Layer) =>
        meter.shares(new Map(Array.from(vertices, (v, i) => [v, weights[i]! / 255 + shift])), side);
      shares = { essential: measure(point.essential), spillover: measure(point.spillover) };
      measured.set(mm, shares);
    }
    return shares;
  };
  return ({ region, verdict }) => {
    const direction = verdict === 'extra' ? -1 : 1;
    for (let mm = 1; mm < RAMP * 1e3; mm++) {
      const found = compare(sharesAt(direction * mm), expected).find((f) => f.region === region);
      if (found?.verdict === 'ok' || (!found && verdict === 'extra')) {
        return `right when its strokes are ${2 * mm} mm ${direction > 0 ? 'wider' : 'narrower'}`;
      }
    }
    const there = landmarks
      .filter(({ vertex }) =>
        [region, region.replace('.right', '')].some((r) =>
          regionsOf(skin, vertex, 'left', 'left').includes(r),
        ),
      )
      .map(({ id }) => id);
    const away = verdict === 'extra' ? 'a stroke runs through it' : 'no stroke comes near';
    return `${away} (mark ${ESSENTIAL_SHARE}); landmarks there: ${there.join(', ') || 'none'}`;
  };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Custom properties with a plain hex value in one block of the stylesheet. */
function colours(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXT_PAIRS = [
  ['ink', 'panel'],
  ['ink', 'paper'],
  ['ink', 'sunk'],
  ['ink', 'raised'],
  ['ink', 'pain-wash'],
  ['muted', 'panel'],
  ['muted', 'paper'],
  ['muted', 'sunk'],
  ['point-text', 'panel'],
  ['point-text', 'point-wash'],
  ['point-text', 'sunk'],
  ['pain-text', 'panel'],
  ['pain-text', 'sunk'],
  ['care-text', 'care-wash'],
  ['urgent-text', 'urgent-wash'],
  ['on-action', 'action'],
] as const;
/** Controls and marks that are not text: 3 to 1. The number in a filled point is large and bold. */
const MARK_PAIRS = [
  ['edge', 'panel'],
  ['edge', 'paper'],
  ['pain', 'panel'],
  ['point', 'panel'],
  ['on-point', 'point'],
  ['focus', 'panel'],
  ['focus', 'paper'],
] as const;

describe.each([':root', ':root[data-theme="dark"]'])('colours of %s', (selector) => {
  const theme = colours(selector);
  it.each(TEXT_PAIRS)('%s on %s reads as text (4.5 to 1)', (text, ground) => {
    expect(contrast(theme[text] as string, theme[ground] as string)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(MARK_PAIRS)('%s on %s shows as a mark (3 to 1)', (mark, ground) => {
    expect(contrast(theme[mark] as string, theme[ground] as string)).toBeGreaterThanOrEqual(3);
  });
});

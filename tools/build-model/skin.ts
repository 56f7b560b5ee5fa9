import { readFileSync } from 'node:fs';
import type { EnvelopeSettings } from '#atlas/envelope-settings.ts';
import { type Skin, skinAround } from '#atlas/envelope-skin.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';

/** Settings of the envelope. */
export function readSkinSettings(file = 'data/atlas/skin.json'): EnvelopeSettings {
  return JSON.parse(readFileSync(file, 'utf8')) as EnvelopeSettings;
}

/**
 * Builds the skin of the whole body from rebuilt parts, in about a minute.
 * @param parts left and midline muscle parts
 * @param bones left and midline bones by id
 */
export function buildSkin(parts: readonly TriangleMesh[], bones: ReadonlyMap<string, TriangleMesh>): Skin {
  return skinAround(readSkinSettings(), bones, parts);
}

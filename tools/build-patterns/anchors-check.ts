/** Is an anchor where a finger can find it? */
import { readFileSync } from 'node:fs';
import type { Vec3 } from '#atlas/geodesic-mesh.ts';
import { distance } from '#atlas/geodesic-mesh.ts';
import type { Catalogue } from '#atlas/loft-figures.ts';
import type { Point } from '#clinical/schema-muscle.ts';

/** v within this much of the middle of the superficial side can be felt through the skin; a quarter is the rim. */
export const FINGER_SIDE = 0.25;

/** v wrapped to -0.5..0.5, so that 0 stays the middle of the superficial side. */
export function wrapped(v: number): number {
  return v - Math.round(v);
}

let catalogue: Catalogue | undefined;

/** Complaints about an anchor at a place (metres), with the nearest place of the skin. */
export function judgeAnchor(
  anchor: Point['anchor'],
  at: Vec3,
  onSkin: Vec3,
  cataloguePath: string,
): string[] {
  catalogue ??= JSON.parse(readFileSync(cataloguePath, 'utf8')) as Catalogue;
  const [muscle, part] = anchor.part.split('.') as [string, string];
  const entry = catalogue[muscle];
  const layer = entry?.parts[part]?.layer ?? entry?.layer;
  const faults: string[] = [];
  if (!entry?.parts[part]) faults.push(`the catalogue has no part ${anchor.part}`);
  if (layer === 1 && Math.abs(wrapped(anchor.v)) > FINGER_SIDE) {
    faults.push(`v ${anchor.v} is not on the side a finger reaches (-${FINGER_SIDE} to ${FINGER_SIDE})`);
  }
  const depth = distance(at, onSkin) * 1e3;
  if (layer === 1 && depth > 45)
    faults.push(`the anchor lies ${depth.toFixed(0)} mm under the skin, deep for layer 1`);
  return faults;
}

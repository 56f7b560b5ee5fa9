import { readFileSync } from 'node:fs';
import type { Skin } from '#atlas/envelope-skin.ts';
import type { Landmark } from '#atlas/landmarks.ts';
import { partition, type RegionMap, type RegionRule } from '#atlas/regions.ts';

/** The rules of `data/atlas/regions.json`. */
export function readRegionRules(file = 'data/atlas/regions.json'): RegionRule[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { regions: RegionRule[] }).regions;
}

/** Says which region every vertex of the skin lies in. */
export function buildRegions(
  { mesh, limbs }: Pick<Skin, 'mesh' | 'limbs'>,
  landmarks: readonly Landmark[],
): RegionMap {
  const positions = new Map(landmarks.map(({ id, position }) => [id as string, position]));
  return partition(readRegionRules(), positions, mesh, (vertex) => limbs[vertex] as string);
}

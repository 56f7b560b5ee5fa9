import type { Clinical } from '#clinical/lookup.ts';

export type Area = Clinical['atlas']['regions'][number]['area'];

/** Chapters of the body from head to foot, as headings. */
export const AREA_NAMES: Readonly<Record<Area, string>> = {
  'head-neck': 'Head and neck',
  'shoulder-arm': 'Shoulder and upper arm',
  'forearm-hand': 'Forearm and hand',
  'chest-abdomen': 'Chest and belly',
  back: 'Back',
  'pelvis-hip-thigh': 'Pelvis, hip and thigh',
  'leg-foot': 'Lower leg and foot',
  'whole-body': 'Whole body',
};

export const AREAS = Object.keys(AREA_NAMES) as readonly Area[];

/** Rows by chapter, from head to foot; chapters without rows are left out. */
export function byArea<R>(
  rows: readonly R[],
  areaOf: (row: R) => Area,
): readonly { area: Area; rows: R[] }[] {
  return AREAS.map((area) => ({ area, rows: rows.filter((row) => areaOf(row) === area) })).filter(
    ({ rows }) => rows.length > 0,
  );
}

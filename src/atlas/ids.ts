/** Ids and units of the atlas as types, so that one cannot stand where another belongs. */

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Kebab-case English anatomical name of a muscle: `trapezius`. */
export type MuscleId = Branded<string, 'MuscleId'>;
/** A part within its muscle: `descending`; `whole` when the muscle has only one. */
export type PartId = Branded<string, 'PartId'>;
/** `<muscle-id>.<part-id>`, the key of a part in every table. */
export type PartKey = Branded<string, 'PartKey'>;
/** A named point on the skin of the body's left or the midline: `acromion`. */
export type LandmarkId = Branded<string, 'LandmarkId'>;
/** One of the region tags, without side: `temple`. */
export type RegionId = Branded<string, 'RegionId'>;
/** Index into the vertices of the skin mesh. */
export type VertexIndex = Branded<number, 'VertexIndex'>;

/** The body's own sides, never the viewer's. */
export type Side = 'left' | 'right';
/** Sides as they stand in node names. */
export type NodeSide = Side | 'mid';

/** Length in millimetres. */
export type Millimetres = Branded<number, 'mm'>;
/** Length in metres, the unit of every mesh. */
export type Metres = Branded<number, 'm'>;

/** Joins a muscle and a part to the key that figures, meshes and points share. */
export function partKey(muscle: MuscleId, part: PartId): PartKey {
  return `${muscle}.${part}` as PartKey;
}

/**
 * How a waypoint is written: `acromion`, `acromion.right` (the other side), `point` (the trigger point's own place on
 * the skin), `c7>acromion@0.3` (30 % of the way from C7 to the acromion over the skin), `c7>acromion@40mm` (40 mm along
 * that way), and chains of these: `c7>acromion@0.5>mastoid-tip@20mm` goes on from there towards the mastoid.
 */

/** A landmark, on the side of the point or on the other. */
export interface WaypointPlace {
  /** Landmark id, or `point`. */
  id: string;
  opposite: boolean;
}

/** A way to go from where one stands: to a fraction or to a length in millimetres. */
export interface WaypointLeg {
  to: WaypointPlace;
  fraction?: number;
  mm?: number;
}

export interface Waypoint {
  start: WaypointPlace;
  legs: WaypointLeg[];
}

/** Stands for the trigger point's own place on the skin. */
export const OWN_PLACE = 'point';

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.right)?';
const AMOUNT = '(?:0(?:\\.\\d+)?|1(?:\\.0+)?|\\.\\d+|\\d+mm)';
/** The whole syntax, for schemas and editors. */
export const WAYPOINT_PATTERN = `^${NAME}(?:>${NAME}@${AMOUNT})*$`;
const waypointPattern = new RegExp(WAYPOINT_PATTERN);

/** Reads a waypoint. Throws with an example when it is not one. */
export function parseWaypoint(text: string): Waypoint {
  if (!waypointPattern.test(text)) {
    throw new Error(`"${text}" is no waypoint: write a landmark, a>b@0.3, a>b@40mm or acromion.right`);
  }
  const [start, ...legs] = text.split('>');
  return { start: place(start!), legs: legs.map(leg) };
}

function place(text: string): WaypointPlace {
  const opposite = text.endsWith('.right');
  return { id: opposite ? text.slice(0, -'.right'.length) : text, opposite };
}

function leg(text: string): WaypointLeg {
  const [to, amount] = text.split('@') as [string, string];
  return amount.endsWith('mm')
    ? { to: place(to), mm: Number.parseFloat(amount) }
    : { to: place(to), fraction: Number(amount) };
}

/** A rectangle in pixels, from its upper left corner. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Spot {
  x: number;
  y: number;
}

/** Pixels from the point to the near edge of its label. */
const REACHES = [46, 84, 130, 190, 260];
const DIRECTIONS = 12;
/** A label that has a place keeps it unless another is better by this many covered spots. */
const LOYALTY = 3;

/**
 * The best place for a label beside its point: inside the free rectangle, covering as few of the spots (pain zone,
 * marks) as can be, near the point. `current` is where it stands now. Returns its upper left corner.
 */
export function placeLabel(
  point: Spot,
  size: { width: number; height: number },
  spots: readonly Spot[],
  free: Rectangle,
  current: Spot | null,
): Spot {
  let best = { x: point.x + REACHES[0]!, y: point.y - size.height / 2 };
  let least = Number.POSITIVE_INFINITY;
  for (const [r, reach] of REACHES.entries()) {
    for (let d = 0; d < DIRECTIONS; d++) {
      const angle = (2 * Math.PI * d) / DIRECTIONS;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      // The label's nearest edge, not its middle, is `reach` away.
      const candidate = {
        x: point.x + cos * (reach + size.width / 2) - size.width / 2,
        y: point.y + sin * (reach + size.height / 2) - size.height / 2,
      };
      const covered = spots.filter((spot) => holds(candidate, size, spot)).length;
      const loyalty =
        current && Math.hypot(candidate.x - current.x, candidate.y - current.y) < 24 ? LOYALTY : 0;
      const cost = covered + outside(candidate, size, free) + 1.5 * r - loyalty;
      if (cost >= least) continue;
      least = cost;
      best = candidate;
    }
  }
  return best;
}

/** Where the leader line meets the label: the nearest place on its edge. */
export function leaderEnd(point: Spot, at: Spot, size: { width: number; height: number }): Spot {
  return {
    x: Math.min(Math.max(point.x, at.x), at.x + size.width),
    y: Math.min(Math.max(point.y, at.y), at.y + size.height),
  };
}

function holds(at: Spot, size: { width: number; height: number }, spot: Spot): boolean {
  const air = 16;
  return (
    spot.x > at.x - air &&
    spot.x < at.x + size.width + air &&
    spot.y > at.y - air &&
    spot.y < at.y + size.height + air
  );
}

/** Pixels by which the label leaves the free rectangle; weighs more than any spot. */
function outside(at: Spot, size: { width: number; height: number }, free: Rectangle): number {
  const beyond =
    Math.max(free.left - at.x, 0) +
    Math.max(free.top - at.y, 0) +
    Math.max(at.x + size.width - free.left - free.width, 0) +
    Math.max(at.y + size.height - free.top - free.height, 0);
  return beyond > 0 ? 100 + beyond : 0;
}

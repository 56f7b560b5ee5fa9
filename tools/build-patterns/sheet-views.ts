/** From where is a zone seen best? */

import { vertexAreas } from '#atlas/adjacency.ts';
import type { Surface } from '#atlas/geodesic-mesh.ts';
import type { Frame, View } from './sheet-raster.ts';
import { frameOf, rasterise } from './sheet-raster.ts';

const VIEWS: readonly View[] = [
  ...[0, 180, 90, 270, 45, 315, 135, 225].map((azimuth) => ({ azimuth, elevation: 0 })),
  ...[0, 90, 180, 270].flatMap((azimuth) => [
    { azimuth, elevation: 50 },
    { azimuth, elevation: -60 },
  ]),
];

/** A view with how much of every vertex it shows. */
interface Lookout {
  view: View;
  frame: Frame;
  /** Per vertex, 0 hidden or turned away to its area seen square on. */
  seen: Float32Array;
  /** Per vertex, 1 where it is seen well enough to judge. */
  clear: Uint8Array;
}

/** Looks at the whole skin once from each side. */
export function lookouts(surface: Surface): Lookout[] {
  const areas = vertexAreas(surface);
  return VIEWS.map((view) => {
    const frame = frameOf(view);
    const crop = { x: 0, y: 0.87 * frame.up[1], scale: 0.004, width: 480, height: 560 };
    const { depth } = rasterise(surface, frame, crop);
    const seen = new Float32Array(surface.vertexCount);
    const clear = new Uint8Array(surface.vertexCount);
    for (let v = 0; v < surface.vertexCount; v++) {
      const along = (values: ArrayLike<number>, [x, y, z]: readonly number[]) =>
        values[3 * v]! * x! + values[3 * v + 1]! * y! + values[3 * v + 2]! * z!;
      const facing = along(surface.normals, frame.towards);
      if (facing < 0.15) continue;
      const px = Math.round((along(surface.positions, frame.right) - crop.x) / crop.scale + crop.width / 2);
      const py = Math.round(crop.height / 2 - (along(surface.positions, frame.up) - crop.y) / crop.scale);
      const front = depth[py * crop.width + px];
      const own = along(surface.positions, frame.towards);
      if (front !== undefined && front - own > 0.02) continue;
      seen[v] = areas[v]! * facing;
      clear[v] = facing > 0.5 ? 1 : 0;
    }
    return { view, frame, seen, clear };
  });
}

/** The views that show a zone: the best, and a second one when much of it remains unseen. Plain views win ties. */
export function bestViews(all: readonly Lookout[], zone: ReadonlyMap<number, number>): View[] {
  const area = (lookout: Lookout, done: ReadonlySet<number>) => {
    let sum = 0;
    for (const [v, weight] of zone) if (weight >= 0.5 && !done.has(v)) sum += lookout.seen[v]!;
    return sum * (lookout.view.elevation === 0 ? (lookout.view.azimuth % 90 === 0 ? 1.25 : 1) : 0.85);
  };
  const best = (done: ReadonlySet<number>) => all.reduce((a, b) => (area(b, done) > area(a, done) ? b : a));
  const first = best(new Set());
  const shown = new Set([...zone.keys()].filter((v) => first.clear[v] === 1));
  const second = best(shown);
  return area(second, shown) > 0.12 * area(first, new Set()) ? [first.view, second.view] : [first.view];
}

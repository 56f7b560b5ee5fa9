/** Compiles one point: strokes to weights, weights to shares and arrival times. */

import { distanceField } from '#atlas/geodesic-field.ts';
import type { Surface, SurfacePoint } from '#atlas/geodesic-mesh.ts';
import { nearestPoint } from '#atlas/geodesic-mesh.ts';
import { lineSeeds, RAMP, strokeAlong, strokeWeight } from '#atlas/stroke.ts';
import { type Arrivals, arrivalTimes } from '#atlas/stroke-arrival.ts';
import type { Point } from '#clinical/schema-muscle.ts';
import { checkPoint } from './check.ts';
import type { ShareMeter } from './shares.ts';
import { shareMeter } from './shares.ts';
import type { Canvas, Zone } from './strokes.ts';
import { canvasOf } from './strokes.ts';
import type { Landmark, PatternProblem, PlaceAnchor, PointShares, RegionShare, SkinMesh } from './types.ts';

/** Half the width of the way on which the wave comes, metres. */
const APPROACH_HALF_WIDTH = 0.006;
const EMPTY_LAYER: Layer = {
  vertices: new Uint32Array(),
  weights: new Uint8Array(),
  arrivals: new Uint8Array(),
};

/** One point, painted and measured. */
export interface CompiledPoint {
  key: string;
  /** The trigger point's own place on the skin; null when its anchor has none. */
  own: SurfacePoint | null;
  essential: Layer;
  spillover: Layer;
  /** The way of the wave from the point to the zone. */
  approach: Layer;
  shares: PointShares;
  /** What could not be painted or placed. */
  faults: string[];
  /** Faults, and where shares and figure disagree. */
  problems: PatternProblem[];
}

/** One list of strokes as the binary holds it, vertices ascending. */
export interface Layer {
  vertices: Uint32Array;
  /** 255 = 1. */
  weights: Uint8Array;
  /** 255 = 1. */
  arrivals: Uint8Array;
}

/** A skin prepared for compiling; making it costs more than most points. */
export interface Workbench {
  canvas: Canvas;
  meter: ShareMeter;
  place: PlaceAnchor;
}

export function workbench(skin: SkinMesh, landmarks: readonly Landmark[], place: PlaceAnchor): Workbench {
  const canvas = canvasOf(skin, landmarks);
  return { canvas, meter: shareMeter(canvas.surface, skin), place };
}

/** Paints and measures one point. */
export function compilePoint(
  { canvas, meter, place }: Workbench,
  muscle: string,
  point: Point,
): CompiledPoint {
  const key = `${muscle}/${point.n}`;
  const { part, u, v } = point.anchor;
  const anchor = place(part, u, v);
  const own = anchor && nearestPoint(canvas.surface, anchor);
  const source = own ?? firstPlace(canvas, point);
  const zones = {
    essential: quantised(canvas.paint(point.pattern.essential, source)),
    spillover: quantised(canvas.paint(point.pattern.spillover, source)),
  };
  const union = new Map(zones.spillover.weights);
  for (const [vertex, weight] of zones.essential.weights)
    union.set(vertex, Math.max(weight, union.get(vertex) ?? 0));
  const arrivals = arrivalTimes(canvas.surface, source, union);
  const approach = own ? paintApproaches(canvas.surface, arrivals, union) : EMPTY_LAYER;
  const side = point.sides === 'right' ? 'right' : 'left';
  const measure = (zone: Zone): RegionShare[] => [
    ...zone.inside.map((region) => ({ region, share: 1 })),
    ...meter
      .shares(zone.weights, side)
      .map(({ region, share }) => ({ region, share: Math.round(share * 1e3) / 1e3 })),
  ];
  const shares = { essential: measure(zones.essential), spillover: measure(zones.spillover) };
  const faults = [
    ...(anchor ? [] : [`the anchor's part ${part} has no figures`]),
    ...zones.essential.faults.map((fault) => `essential ${fault}`),
    ...zones.spillover.faults.map((fault) => `spillover ${fault}`),
  ];
  return {
    key,
    own,
    essential: layerOf(zones.essential.weights, arrivals.zone),
    spillover: layerOf(zones.spillover.weights, arrivals.zone),
    approach,
    shares,
    faults,
    problems: [
      ...faults.map((message): PatternProblem => ({ point: key, severity: 'error', message })),
      ...checkPoint(key, point, shares),
    ],
  };
}

/** Where the wave starts when the anchor has no place of its own: the first landmark of the pattern. */
function firstPlace(canvas: Canvas, point: Point): SurfacePoint {
  const nowhere: SurfacePoint = { face: 0, weights: [1, 0, 0] };
  for (const stroke of [...point.pattern.essential, ...point.pattern.spillover]) {
    if (!('path' in stroke)) continue;
    try {
      return canvas.place(stroke.path[0]!, nowhere);
    } catch {
      // painting reports the unknown landmark
    }
  }
  return nowhere;
}

/** The weights as bytes hold them, so that shares are measured on what is drawn. */
function quantised(zone: Zone): Zone {
  const weights = new Map<number, number>();
  for (const [vertex, weight] of zone.weights) {
    const byte = Math.round(weight * 255);
    if (byte > 0) weights.set(vertex, byte / 255);
  }
  return { ...zone, weights };
}

/** The ways to the patches as thin bands over skin that has no pain itself: there only the wave is seen. */
function paintApproaches(
  surface: Surface,
  { approaches }: Arrivals,
  zone: ReadonlyMap<number, number>,
): Layer {
  const weights = new Map<number, number>();
  const times = new Map<number, number>();
  for (const { line, time } of approaches) {
    const band = strokeAlong(surface, line);
    const length = band.arc.at(-1)!;
    const field = distanceField(surface, lineSeeds(surface, band), { limit: APPROACH_HALF_WIDTH + RAMP });
    for (const vertex of field.reached) {
      if (zone.has(vertex)) continue;
      const weight = strokeWeight(field.distance[vertex]!, APPROACH_HALF_WIDTH);
      weights.set(vertex, Math.max(weight, weights.get(vertex) ?? 0));
      const arrival = (time * field.label[vertex]!) / length;
      times.set(vertex, Math.min(arrival, times.get(vertex) ?? 1));
    }
  }
  return layerOf(weights, times);
}

function layerOf(weights: ReadonlyMap<number, number>, arrivals: ReadonlyMap<number, number>): Layer {
  const vertices = Uint32Array.from(weights.keys()).sort();
  return {
    vertices,
    weights: Uint8Array.from(vertices, (v) => Math.round(weights.get(v)! * 255)),
    arrivals: Uint8Array.from(vertices, (v) => Math.round((arrivals.get(v) ?? 1) * 255)),
  };
}

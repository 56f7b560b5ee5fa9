import { OWN_PLACE, parseWaypoint } from '#atlas/stroke-syntax.ts';
import type { Point, Stroke } from '#clinical/schema-muscle.ts';
import { regionsNamed } from '#clinical/sentence.ts';
import type { Rules } from './data-validate.ts';

/** Landmarks of a waypoint; `point` is the trigger point itself. */
function landmarksOf(text: string): string[] {
  const { start, legs } = parseWaypoint(text);
  return [start, ...legs.map((leg) => leg.to)].map(({ id }) => id).filter((id) => id !== OWN_PLACE);
}

/** v from -0.25 to 0.25 faces the skin; deeper, a finger cannot reach the point directly. */
function isDeep(v: number): boolean {
  const wrapped = v - Math.round(v);
  return Math.abs(wrapped) > 0.25;
}

/** Anchors lie on parts that exist, strokes on landmarks that exist, and words, regions and strokes agree. */
export const checkPatterns: Rules = (set, anatomy, tell) => {
  const inside = new Set<string>(set.regions.filter((r) => r.value.inside).map((r) => r.value.id));
  const known = new Set<string>(set.regions.map((r) => r.value.id));

  for (const muscle of set.muscles) {
    for (const [i, point] of muscle.value.points.entries()) {
      const say = (path: (string | number)[], rule: string, message: string, severity?: 'warning') =>
        tell(muscle, ['points', i, ...path], rule, message, severity);

      if (!anatomy.parts.has(point.anchor.part)) {
        say(['anchor', 'part'], 'unknown-part', `the body has no part "${point.anchor.part}"`);
      }
      const felt = muscle.value.palpation.find((p) => !p.for || p.for.includes(point.n));
      if (!felt) say(['n'], 'no-palpation', `no palpation is meant for point ${point.n}`);
      else if (felt.method !== 'indirect' && isDeep(point.anchor.v)) {
        say(
          ['anchor', 'v'],
          'out-of-reach',
          'the anchor is on the deep side, yet the palpation is direct: use v near 0, or method indirect',
          'warning',
        );
      }

      const { regions, noZone } = point.pattern;
      const all = [...regions.essential, ...regions.spillover];
      if (new Set(all).size !== all.length) {
        say(['pattern', 'regions'], 'zone-regions', 'a region is listed twice');
      }
      const empty = all.length === 0 && point.pattern.essential.length + point.pattern.spillover.length === 0;
      if (noZone !== undefined && !empty) {
        say(['pattern', 'noZone'], 'no-zone', 'a point without zone has no regions and no strokes');
      }
      // A figure may show stipple only (sartorius), so spillover alone is a zone too.
      if (noZone === undefined && all.length === 0) {
        say(['pattern', 'regions'], 'no-zone', 'needs an essential region, or noZone with the reason');
      }
      for (const zone of ['essential', 'spillover'] as const) {
        if (regions[zone].length > 0 && point.pattern[zone].length === 0) {
          say(
            ['pattern', zone],
            'zone-strokes',
            `regions name ${regions[zone].join(', ')}, but no stroke draws them`,
          );
        }
        for (const [s, stroke] of point.pattern[zone].entries()) checkStroke(point, zone, s, stroke);
      }
      checkSentence(point);

      function checkStroke(p: Point, zone: 'essential' | 'spillover', s: number, stroke: Stroke): void {
        if ('path' in stroke) {
          for (const [w, waypoint] of stroke.path.entries()) {
            for (const id of landmarksOf(waypoint)) {
              if (!anatomy.landmarks.has(id)) {
                say(['pattern', zone, s, 'path', w], 'unknown-landmark', `there is no landmark "${id}"`);
              }
            }
          }
          return;
        }
        const name = 'inside' in stroke ? stroke.inside : stroke.region;
        const id = name.replace(/\.right$/, '');
        if (!known.has(id)) say(['pattern', zone, s], 'unknown-id', `there is no region "${id}"`);
        else if ('inside' in stroke !== inside.has(id)) {
          const right = inside.has(id) ? `inside: ${id}` : 'a path or region on the skin';
          say(['pattern', zone, s], 'zone-strokes', `"${id}" is drawn as ${right}`);
        }
        if (!p.pattern.regions[zone].includes(name)) {
          say(['pattern', zone, s], 'zone-regions', `"${name}" is drawn but not among the ${zone} regions`);
        }
      }

      function checkSentence(p: Point): void {
        const named = regionsNamed(p.pattern.sentence);
        for (const region of named) {
          if (!all.includes(region)) {
            say(
              ['pattern', 'sentence'],
              'sentence-regions',
              `the sentence names "${region}", the zone does not`,
            );
          }
        }
        for (const region of p.pattern.regions.essential) {
          if (!named.includes(region)) {
            say(['pattern', 'sentence'], 'sentence-regions', `the sentence must name {${region}}`);
          }
        }
        if (/[{}]/.test(p.pattern.sentence.replace(/\{[a-z0-9_.]+(?:\|[^{}|]+)?\}/g, ''))) {
          say(
            ['pattern', 'sentence'],
            'sentence-regions',
            'a reference is written {region} or {region|words}',
          );
        }
      }
    }
  }
};

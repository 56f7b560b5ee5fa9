import { describe, expect, it } from 'vitest';
import { mirrorVertex } from '#atlas/envelope-halves.ts';
import { at } from '#atlas/geodesic-mesh.ts';
import type { Point } from '#clinical/schema-muscle.ts';
import { onTube, tubeLandmarks, tubeSkin } from './fixture.ts';
import { regionsOf } from './halves.ts';
import { compilePatterns, type PatternInput } from './pack.ts';
import type { PatternMuscle } from './types.ts';

const skin = tubeSkin();
const landmarks = tubeLandmarks(skin);

/** A point of the test muscle: the left flank, unless said otherwise. */
function point(n: number, pattern: Partial<Point['pattern']>, sides: Point['sides'] = 'both'): Point {
  return {
    n,
    sides,
    anchor: { part: 'test.whole', u: 0.5, v: 0, spreadMm: 10 },
    pattern: { regions: { essential: [], spillover: [] }, essential: [], spillover: [], ...pattern },
  } as Point;
}

function compile(points: Point[], place: PatternInput['place'] = () => onTube(1.2, 0.2)) {
  return compilePatterns({ muscles: [{ id: 'test', points } as PatternMuscle], skin, landmarks, place });
}

const bandOnBack = { path: ['rib-side', 'rib-back'], widthMm: 110 };
const acrossBelly = { path: ['hip-front', 'navel', 'hip-front.right'], widthMm: 50 };

describe('a compiled point', () => {
  it('has shares of the regions that its strokes cover, largest first', () => {
    const { shares, problems } = compile([
      point(1, { essential: [bandOnBack], regions: { essential: ['back' as never], spillover: [] } }),
    ]);
    const { essential, spillover } = shares.get('test/1')!;
    expect(essential[0]?.region).toBe('back');
    expect(essential[0]?.share).toBeGreaterThan(0.15);
    expect(spillover).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('names the other side .right, and the right lower quadrant only where it exists', () => {
    const left = compile([point(1, { essential: [acrossBelly] })]).shares.get('test/1')!.essential;
    expect(left.map((r) => r.region).sort()).toEqual(['abdomen_lower', 'abdomen_lower.right', 'abdomen_rlq']);
    const right = compile([point(1, { essential: [acrossBelly] }, 'right')]).shares.get('test/1')!.essential;
    const share = (list: typeof left, region: string) => list.find((r) => r.region === region)!.share;
    expect(share(right, 'abdomen_lower')).toBeCloseTo(share(left, 'abdomen_lower.right'), 2);
    expect(share(right, 'abdomen_rlq')).toBeCloseTo(share(left, 'abdomen_rlq'), 2);
  });

  it('gives a whole region its share but for the soft border', () => {
    const { shares } = compile([
      point(1, { essential: [{ region: 'chest' as never, falloffMm: 4, reason: 'the whole of it' }] }),
    ]);
    const share = shares.get('test/1')!.essential.find((r) => r.region === 'chest')!.share;
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1);
  });

  it('carries regions inside the body with share 1 and no skin', () => {
    const { shares, json } = compile([point(1, { essential: [{ inside: 'upper_teeth' as never }] })]);
    expect(shares.get('test/1')!.essential).toEqual([{ region: 'upper_teeth', share: 1 }]);
    expect(json.points['test/1']).toEqual({ essential: null, spillover: null, approach: null });
  });

  it('lets a stroke start at the point itself', () => {
    const { json, bin } = compile([point(1, { essential: [{ path: ['point'], widthMm: 40 }] })]);
    const { vertices, weights } = readSpan(bin, json.points['test/1']!.essential!);
    const centre = vertices[weights.indexOf(Math.max(...weights))]!;
    const [x, y, z] = at(skin.positions, centre);
    const [px, py, pz] = onTube(1.2, 0.2);
    expect(Math.hypot(x - px, y - py, z - pz)).toBeLessThan(0.012);
  });
});

describe('the checks of a point', () => {
  it('name what is missed, what is extra and what cannot be painted', () => {
    const { problems } = compile(
      [
        point(1, {
          essential: [bandOnBack, { path: ['rib-sid'], widthMm: 20 }],
          regions: { essential: ['belt' as never], spillover: ['chest.right' as never] },
        }),
      ],
      () => null,
    );
    const told = problems.map((p) => `${p.severity}: ${p.message.replace(/0\.\d+/g, 'x')}`);
    expect(told.sort()).toEqual(
      [
        "error: the anchor's part test.whole has no figures",
        'error: back has a share of x but is not named',
        'error: belt is named essential but its share is 0 (at least x)',
        'error: essential stroke 2: there is no landmark "rib-sid"; near it: rib-side, rib-back, rib-front',
        'warning: chest.right is named spillover but its share is 0 (at least x)',
      ].sort(),
    );
  });
});

describe('the binary', () => {
  const compiled = compile([
    point(1, { essential: [bandOnBack], spillover: [acrossBelly] }),
    point(2, { essential: [acrossBelly] }),
  ]);

  it('holds ascending vertices, weights and arrivals in spans of whole words', () => {
    let end = 0;
    for (const { essential, spillover, approach } of Object.values(compiled.json.points)) {
      for (const span of [essential, spillover, approach]) {
        if (!span) continue;
        expect(span.offset).toBe(end);
        expect(span.offset % 4).toBe(0);
        end += Math.ceil((span.count * 6) / 4) * 4;
        const { vertices, weights, arrivals } = readSpan(compiled.bin, span);
        expect([...vertices]).toEqual([...new Set(vertices)].sort((a, b) => a - b));
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(arrivals).toHaveLength(span.count);
      }
    }
    expect(end).toBe(compiled.bin.length);
    expect(compiled.json.skinVertices).toBe(skin.positions.length / 3);
  });

  it('shows the way of the wave only where there is no zone, earlier the nearer to the point', () => {
    const { json, bin } = compile([point(1, { essential: [{ path: ['spine'], widthMm: 40 }] })]);
    const zone = readSpan(bin, json.points['test/1']!.essential!);
    const way = readSpan(bin, json.points['test/1']!.approach!);
    expect([...way.vertices].filter((v) => zone.vertices.includes(v))).toEqual([]);
    expect(Math.max(...way.arrivals)).toBeLessThanOrEqual(Math.min(...zone.arrivals) + 1);
    expect(Math.min(...way.arrivals)).toBe(0);
  });

  it('is the same at every run', () => {
    const again = compile([
      point(1, { essential: [bandOnBack], spillover: [acrossBelly] }),
      point(2, { essential: [acrossBelly] }),
    ]);
    expect(again.bin).toEqual(compiled.bin);
  });

  it('has the mirror image when all waypoints change sides', () => {
    const other = (text: string) => (text.endsWith('.right') ? text.slice(0, -6) : `${text}.right`);
    const mirrored = compile(
      [point(1, { essential: [{ ...bandOnBack, path: bandOnBack.path.map(other) }] })],
      () => onTube(-1.2, 0.2),
    );
    const here = readSpan(compiled.bin, compiled.json.points['test/1']!.essential!);
    const there = readSpan(mirrored.bin, mirrored.json.points['test/1']!.essential!);
    const weightOf = new Map([...there.vertices].map((v, i) => [v, there.weights[i]!]));
    let worst = 0;
    here.vertices.forEach((v, i) => {
      worst = Math.max(worst, Math.abs(here.weights[i]! - (weightOf.get(mirrorVertex(v, skin)) ?? 0)));
    });
    expect(worst).toBeLessThanOrEqual(2);
  });
});

it('mirroring a vertex twice leads back, and its regions change sides', () => {
  for (let v = 0; v < skin.positions.length / 3; v += 7) {
    expect(mirrorVertex(mirrorVertex(v, skin), skin)).toBe(v);
    const [x, y, z] = at(skin.positions, v);
    const [mx, my, mz] = at(skin.positions, mirrorVertex(v, skin));
    expect([mx + x, my - y, mz - z].map(Math.abs).every((d) => d < 1e-6)).toBe(true);
  }
  const leftBack = skin.region.indexOf(skin.regions.indexOf('back.left'));
  expect(regionsOf(skin, leftBack, 'left', 'left')).toEqual(['back']);
  expect(regionsOf(skin, leftBack, 'left', 'right')).toEqual(['back.right']);
});

/** Reads a span as the app does. */
function readSpan(bin: Uint8Array, { offset, count }: { offset: number; count: number }) {
  const start = bin.byteOffset + offset;
  return {
    vertices: new Uint32Array(bin.buffer.slice(start, start + 4 * count)),
    weights: bin.slice(offset + 4 * count, offset + 5 * count),
    arrivals: bin.slice(offset + 5 * count, offset + 6 * count),
  };
}

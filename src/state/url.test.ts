import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MuscleId } from '#atlas/ids.ts';
import { readLink, writeLink } from './url.ts';
import { type CameraPose, DEFAULT_VIEW, type Page, type Peel, type View, type ViewPreset } from './view.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const region = fc.stringMatching(/^[a-z0-9_]{1,12}(\.left|\.right)?$/);
const millimetres = fc.integer({ min: -5000, max: 5000 }).map((mm) => mm / 1000);
const camera = fc
  .tuple(millimetres, millimetres, millimetres)
  .map(([x, y, z]): CameraPose => [x, y, z + 6, x / 2, y / 2, 0]);
const page = fc.oneof(
  fc.constantFrom<Page['kind']>('home', 'muscles', 'find', 'about').map((kind) => ({ kind }) as Page),
  slug.map((id): Page => ({ kind: 'technique', id })),
  slug.map((id): Page => ({ kind: 'condition', id })),
  fc.option(slug, { nil: null }).map((lesson): Page => ({ kind: 'learn', lesson })),
);
const scene = fc.record({
  peel: fc.constantFrom<Peel>(0, 1, 2, 3, 4, 5),
  preset: fc.constantFrom<ViewPreset | null>(null, 'front', 'back', 'left', 'right'),
  camera: fc.option(camera, { nil: null }),
});
const muscleView = fc.record({
  page: fc.constant<Page>({ kind: 'muscle' }),
  muscle: slug.map((id) => id as MuscleId),
  point: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  side: fc.constantFrom('left' as const, 'right' as const),
  isolate: fc.boolean(),
});
const view: fc.Arbitrary<View> = fc
  .oneof(
    muscleView,
    page.map((page) => ({ page })),
    fc.uniqueArray(region, { maxLength: 5 }).map((at) => ({ page: { kind: 'find' } as Page, at })),
  )
  .chain((part) => scene.map((stage) => ({ ...DEFAULT_VIEW, ...part, ...stage })));

describe('links', () => {
  it('gives back every view that it writes (seed 20261)', () => {
    fc.assert(
      fc.property(view, (view) => {
        const { view: read, problems } = readLink(writeLink(view));
        expect(problems).toEqual([]);
        expect(read).toEqual({
          ...view,
          camera: view.camera?.map((m) => Math.round(m * 1000) / 1000 || 0) ?? null,
        });
      }),
      { seed: 20261, numRuns: 500 },
    );
  });

  it('never throws, whatever it is handed (seed 20262)', () => {
    const piece = fc.constantFrom(
      '/muscle/',
      '?',
      '&',
      '=',
      'point',
      'cam',
      '%',
      '%zz',
      'at',
      ',',
      '-',
      '.',
      '\u0000',
      '#',
      '/',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(piece, fc.string())).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(hostile, (link) => {
        const { view } = readLink(link);
        expect(() => writeLink(view)).not.toThrow();
      }),
      { seed: 20262, numRuns: 1000 },
    );
  });

  it('writes only what differs from the default', () => {
    expect(writeLink(DEFAULT_VIEW)).toBe('/');
    const trapezius = { ...DEFAULT_VIEW, page: { kind: 'muscle' } as Page, muscle: 'trapezius' as MuscleId };
    expect(writeLink(trapezius)).toBe('/muscle/trapezius');
    expect(writeLink({ ...trapezius, point: 2, side: 'right', peel: 5, preset: 'back' })).toBe(
      '/muscle/trapezius?point=2&side=right&layer=bone&view=back',
    );
    expect(writeLink({ ...DEFAULT_VIEW, page: { kind: 'find' }, at: ['temple.left', 'sternum'] })).toBe(
      '/find?at=temple.left,sternum',
    );
  });

  it('says what it did not understand and keeps the rest', () => {
    const { view, problems } = readLink('/muscle/trapezius?point=two&side=right&cam=1,2&utm=x');
    expect(view).toMatchObject({ muscle: 'trapezius', point: null, side: 'right', camera: null });
    expect(problems).toEqual([
      '“point=two” is not the number of a point.',
      '“cam=1,2” is not a camera position.',
      '“utm=x” is not understood.',
    ]);
  });

  it('keeps a lost link whole', () => {
    for (const link of ['/muscel/trapezius?point=1', '/muscle/a/b', '/muscle/UPPER', '/plans']) {
      expect(readLink(link).view.page).toEqual({ kind: 'lost', link });
      expect(writeLink(readLink(link).view)).toBe(link);
    }
  });

  it.each(['0,0,0,0,0,0', '1,1,1,1,1,1', '99,0,0,0,0,0', 'NaN,0,0,0,0,0', '1e9,0,0,0,0,0', ''])(
    'refuses the camera %s',
    (cam) => expect(readLink(`/?cam=${cam}`).view.camera).toBeNull(),
  );
});

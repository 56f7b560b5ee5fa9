/**
 * The authoring loop: paints the points of a muscle file and says, region by region, whether the figure is met.
 *
 *     npx tsx tools/build-patterns/try.ts trapezius            one muscle
 *     npx tsx tools/build-patterns/try.ts trapezius --watch    again at each save
 *     npx tsx tools/build-patterns/try.ts --wrong              all muscles, only points with something to mend
 *     npx tsx tools/build-patterns/try.ts --landmarks temple   landmarks of a region
 *
 * Shares are essential, or spillover with a tilde. A hint says how many millimetres of width are missing.
 */
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { distance, positionOf, type Vec3 } from '#atlas/geodesic-mesh.ts';
import type { Muscle, Point } from '#clinical/schema-muscle.ts';
import { judgeAnchor } from './anchors-check.ts';
import type { Ground } from './bench.ts';
import { loadGround, muscleFiles, PATHS, readMuscle } from './bench.ts';
import { compare, type Expected } from './check.ts';
import { type Facts, type FigureMatch, matchFigures, readFacts } from './facts.ts';
import { regionsOf } from './halves.ts';
import { type CompiledPoint, compilePoint, type Workbench, workbench } from './point.ts';
import { hinter, reportFindings, style } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    watch: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    landmarks: { type: 'boolean', default: false },
  },
});

const ground = await loadGround();
if (values.landmarks) {
  listLandmarks(ground, positionals);
} else {
  const bench = workbench(ground.skin, ground.landmarks, ground.place);
  const facts = readFacts();
  if (!facts)
    console.log(style.faint('reference facts are not here: points are held against their own files only'));
  const files = muscleFiles(positionals);
  const all = () => files.map((file) => tryFile(file, bench, facts)).reduce((a, b) => a + b, 0);
  const wrong = all();
  console.log(wrong === 0 ? style.good('\nall points as expected') : style.bad(`\n${wrong} points to mend`));
  if (values.watch) {
    for (const file of files)
      watch(
        file,
        debounced(() => tryFile(file, bench, facts)),
      );
  }
}

/** Prints one file; the number of points with something to mend. */
function tryFile(file: string, bench: Workbench, facts: Facts | null): number {
  const start = performance.now();
  const { muscle, complaints } = readMuscle(file);
  if (!muscle) {
    console.log(`${style.bold(file)}\n${complaints.map((c) => `  ${style.bad(c)}`).join('\n')}`);
    return 1;
  }
  const figures = facts ? matchFigures(facts, muscle) : [];
  const wrong = muscle.points.filter((point) => !tryPoint(muscle, point, bench, figures)).length;
  if (!values.wrong) console.log(style.dim(`${muscle.id}: ${Math.round(performance.now() - start)} ms`));
  return wrong;
}

function tryPoint(muscle: Muscle, point: Point, bench: Workbench, figures: readonly FigureMatch[]): boolean {
  const compiled = compilePoint(bench, muscle.id, point);
  const figure = figures.find((f) => f.points.length === 1 && f.points[0] === compiled.key);
  const expected: Expected = figure ?? point.pattern.regions;
  const findings = compare(compiled.shares, expected);
  const lines = reportFindings(
    findings,
    hinter(
      compiled,
      expected,
      point.sides === 'right' ? 'right' : 'left',
      bench.meter,
      ground.skin,
      ground.landmarks,
    ),
  );
  const anchor = anchorReport(point, compiled, bench);
  const faults = [
    ...compiled.faults,
    ...anchor.faults,
    ...(figure ? differences(point.pattern.regions, figure) : []),
  ];
  const right = faults.length === 0 && findings.every((f) => f.verdict === 'ok' || f.verdict === 'faint');
  if (right && values.wrong) return true;
  const source = figure ? `figure: ${figure.figure}` : 'own regions';
  console.log(`${style.bold(compiled.key)} ${point.label} ${style.dim(`(${source})`)}`);
  console.log(style.dim(`  anchor    ${anchor.place}`));
  for (const line of [...lines, ...faults.map((fault) => `    ${style.bad(fault)}`)]) console.log(line);
  return right;
}

/** Where the anchor lies, in words, and what is wrong with that. */
function anchorReport(
  point: Point,
  compiled: CompiledPoint,
  bench: Workbench,
): { place: string; faults: string[] } {
  const { part, u, v } = point.anchor;
  const anchor = ground.place(part, u, v);
  if (!anchor || !compiled.own) return { place: 'nowhere', faults: [] };
  const onSkin = positionOf(bench.canvas.surface, compiled.own);
  const mm = (a: Vec3, b: Vec3) => Math.round(distance(a, b) * 1e3);
  const near = [...ground.landmarks]
    .sort((a, b) => distance(a.position, onSkin) - distance(b.position, onSkin))
    .slice(0, 3)
    .map(({ id, position }) => `${id} ${mm(position, onSkin)} mm`);
  return {
    place: `${mm(anchor, onSkin)} mm under the skin; by ${near.join(', ')}`,
    faults: judgeAnchor(point.anchor, anchor, onSkin, PATHS.catalogue),
  };
}

/** Where a file names other regions than the figure. */
function differences(own: Expected, figure: Expected): string[] {
  return (['essential', 'spillover'] as const).flatMap((list) => [
    ...figure[list]
      .filter((r) => !own[list].includes(r))
      .map((r) => `the file does not name ${r} as ${list}, the figure does`),
    ...own[list]
      .filter((r) => !figure[list].includes(r))
      .map((r) => `the file names ${r} as ${list}, the figure does not`),
  ]);
}

function listLandmarks({ skin, landmarks }: Ground, regions: readonly string[]): void {
  for (const { id, name, vertex } of landmarks) {
    const here = regionsOf(skin, vertex, 'left', 'left');
    if (regions.length === 0 || here.some((r) => regions.includes(r))) {
      console.log(`${id.padEnd(34)}${here.join(', ').padEnd(26)}${style.dim(name)}`);
    }
  }
}

function debounced(run: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, 80);
  };
}

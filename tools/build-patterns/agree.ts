/**
 * Do the compiled patterns say what the standard figures show?
 *
 *     npx tsx tools/build-patterns/agree.ts           figures that are missed, then the counts
 *     npx tsx tools/build-patterns/agree.ts --all     every figure
 *
 * Ends with 1 when an essential region is missed or another one reaches the mark. Without the reference facts it says
 * so and checks nothing.
 */
import { parseArgs } from 'node:util';
import { loadGround, muscleFiles, readMuscle } from './bench.ts';
import { compare } from './check.ts';
import { FACTS_PATH, type FigureMatch, matchFigures, readFacts } from './facts.ts';
import { compilePoint, workbench } from './point.ts';
import { reportFindings, style } from './report.ts';
import type { PointShares, RegionShare } from './types.ts';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });

async function main(): Promise<number> {
  const facts = readFacts();
  if (!facts) {
    console.log(`SKIPPED: ${FACTS_PATH} is not here, nothing was compared`);
    return 0;
  }
  const { skin, landmarks, place } = await loadGround();
  const bench = workbench(skin, landmarks, place);
  const shares = new Map<string, PointShares>();
  const figures: FigureMatch[] = [];
  for (const file of muscleFiles([])) {
    const { muscle, complaints } = readMuscle(file);
    if (!muscle) {
      console.error(complaints.join('\n'));
      continue;
    }
    for (const point of muscle.points) {
      const compiled = compilePoint(bench, muscle.id, point);
      shares.set(compiled.key, compiled.shares);
    }
    figures.push(...matchFigures(facts, muscle));
  }

  let agreeing = 0;
  for (const figure of figures) {
    const findings = compare(union(figure.points.map((key) => shares.get(key)!)), figure);
    const right = findings.every((f) => f.verdict === 'ok' || f.verdict === 'faint');
    if (right) agreeing += 1;
    if (right && !values.all) continue;
    console.log(`${style.bold(figure.figure)} ${style.dim(`(${figure.points.join(', ')})`)}`);
    for (const line of reportFindings(findings, () => 'see try.ts for what to change')) console.log(line);
  }
  const drawn = [...facts.values()].filter((f) => (f.points ?? []).length > 0).map((f) => f.muscle);
  const absent = drawn.filter(
    (name) => !figures.some((f) => f.figure === name || f.figure.startsWith(`${name}, `)),
  );
  console.log(
    `\n${agreeing} of ${figures.length} figures agree; ${absent.length} muscles with figures are not written yet`,
  );
  if (absent.length > 0) console.log(style.dim(absent.join(', ')));
  return agreeing === figures.length ? 0 : 1;
}

/** The largest share of each region over several points of one figure. */
function union(points: readonly PointShares[]): PointShares {
  const merge = (lists: readonly (readonly RegionShare[])[]): RegionShare[] => {
    const best = new Map<string, number>();
    for (const { region, share } of lists.flat()) best.set(region, Math.max(share, best.get(region) ?? 0));
    return [...best].map(([region, share]) => ({ region, share }));
  };
  return {
    essential: merge(points.map((p) => p.essential)),
    spillover: merge(points.map((p) => p.spillover)),
  };
}

process.exitCode = await main();

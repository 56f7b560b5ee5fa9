/** Compares the rebuilt muscles with the reference: `npx tsx tools/accuracy/index.ts [--all]`. */
import { existsSync, readFileSync } from 'node:fs';
import type { PartKey } from '#atlas/ids.ts';
import { loftSeams, rebuildLoft } from '#atlas/loft.ts';
import type { Catalogue, PartFigures } from '#atlas/loft-figures.ts';
import type { TriangleMesh } from '#atlas/mesh.ts';
import { edgeCensus, signedVolume } from '#atlas/mesh-measures.ts';
import { readFigures } from '../build-model/muscles.ts';
import { deviation } from '../measure/muscles/deviation.ts';
import { Nearest } from '../measure/muscles/nearest.ts';
import { mirrored } from '../measure/muscles/part.ts';
import { area } from '../measure/muscles/surface.ts';
import { readReference, referencePath } from '../measure/reference.ts';

/** One reference mesh held against the part, or the slips, rebuilt from it; millimetres and cubic centimetres. */
interface Row {
  name: string;
  coordinates: number;
  /** The worse of both directions. */
  median: number;
  p95: number;
  /** 95th percentile from our vertices to the reference. */
  stray: number;
  /** Volume over surface of the reference: the bar for thin parts. */
  thin: number;
  volume: number;
  /** Our volume over that of the reference; NaN where the reference is open. */
  ratio: number;
  sound: boolean;
}

/** Where slips of one muscle touch (metres) they have a wall that no reference shows. */
const WALL = 0.0015;

function compare(name: string, parts: PartFigures[], reference: TriangleMesh): Row {
  const solids = parts.map(solid);
  const { toReference, fromReference } = deviation(outerOf(solids), reference);
  const closed = edgeCensus(reference).open === 0;
  const volume = solids.reduce((sum, mesh) => sum + signedVolume(mesh), 0);
  return {
    name,
    coordinates: parts.reduce((sum, { stations }) => sum + stations.length * stations[0]!.length, 0),
    median: Math.max(toReference.median, fromReference.median) * 1e3,
    p95: Math.max(toReference.p95, fromReference.p95) * 1e3,
    stray: toReference.p95 * 1e3,
    thin: (Math.abs(signedVolume(reference)) / area(reference)) * 1e3,
    volume: volume * 1e6,
    ratio: closed ? volume / Math.abs(signedVolume(reference)) : Number.NaN,
    sound: solids.every((mesh) => {
      const { open, crowded } = edgeCensus(mesh);
      return open === 0 && crowded === 0 && signedVolume(mesh) > 0;
    }),
  };
}

/** A part rebuilt finely, the vertices that share a place joined. */
function solid(figures: PartFigures): TriangleMesh {
  const grid = { along: figures.stations.length * 2, around: (figures.stations[0]!.length / 3) * 2 };
  const { positions, indices } = rebuildLoft(figures, grid);
  const seams = loftSeams(grid, figures.kind);
  return { positions, indices: indices.map((vertex) => seams[vertex]!) };
}

/** Slips as one mesh, without the vertices of the walls between them (their triangles go with them). */
function outerOf(solids: TriangleMesh[]): TriangleMesh {
  if (solids.length === 1) return solids[0]!;
  const surfaces = solids.map((mesh) => new Nearest(mesh));
  const positions: number[] = [];
  const indices: number[] = [];
  solids.forEach(({ positions: p, indices: triangles }, own) => {
    const kept = new Int32Array(p.length / 3).fill(-1);
    for (let v = 0; v < kept.length; v++) {
      const [x, y, z] = [p[v * 3]!, p[v * 3 + 1]!, p[v * 3 + 2]!];
      if (surfaces.some((surface, other) => other !== own && surface.place(x, y, z, WALL))) continue;
      kept[v] = positions.length / 3;
      positions.push(x, y, z);
    }
    for (let t = 0; t < triangles.length; t += 3) {
      const corners = [...triangles.subarray(t, t + 3)].map((v) => kept[v]!);
      if (corners.every((v) => v >= 0)) indices.push(...corners);
    }
  });
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

function print(rows: Row[]): void {
  const part = (title: string, width: number) => title.padEnd(width);
  console.log(part('part', 52), 'coordinates  median mm   p95 mm  V/S mm  volume cm3  ratio');
  for (const row of rows) {
    const cells = [row.median, row.p95, row.thin].map((value) => value.toFixed(2).padStart(9));
    console.log(
      part(row.name, 52),
      String(row.coordinates).padStart(11),
      ...cells,
      row.volume.toFixed(1).padStart(10),
      (Number.isNaN(row.ratio) ? 'open' : row.ratio.toFixed(2)).padStart(6),
    );
  }
}

function summary(rows: Row[]): void {
  const share = (test: (row: Row) => boolean, of = rows) => {
    const met = of.filter(test).length;
    return `${met} of ${of.length} (${((100 * met) / of.length).toFixed(1)} %)`;
  };
  const sorted = rows.map((row) => row.median).sort((a, b) => a - b);
  const large = rows.filter((row) => row.volume > 5 && !Number.isNaN(row.ratio));
  const lines = [
    `median part: ${sorted[sorted.length >> 1]!.toFixed(2)} mm`,
    `median <= 1.5 mm and p95 <= 4 mm: ${share((row) => row.median <= 1.5 && row.p95 <= 4)}`,
    `and p95 <= max(1 mm, volume / surface): ${share((row) => row.median <= 1.5 && row.p95 <= Math.min(4, Math.max(1, row.thin)))}`,
    `p95 above 10 mm: ${share((row) => row.p95 > 10)}`,
    `ours farther than 6 mm (p95) from the reference: ${share((row) => row.stray > 6)}`,
    `volume within 10 %, closed parts over 5 cm3: ${share((row) => Math.abs(row.ratio - 1) <= 0.1, large)}`,
    `watertight and outward: ${share((row) => row.sound)}`,
    `coordinates: ${rows.reduce((sum, row) => sum + row.coordinates, 0)}`,
  ];
  console.log(lines.join('\n'));
}

async function main(): Promise<void> {
  const path = referencePath('muscles-left.glb');
  if (!existsSync(path)) {
    console.log(
      'Accuracy skipped: the reference meshes are not here (set MYOMAP_REFERENCE to their folder).',
    );
    return;
  }
  const reference = await readReference(path);
  const catalogue = JSON.parse(readFileSync('data/atlas/catalogue.json', 'utf8')) as Catalogue;
  const groups = new Map<string, { keys: PartKey[]; parts: PartFigures[] }>();
  for (const [key, figures] of readFigures()) {
    const [muscle, part] = key.split('.') as [string, string];
    const name = catalogue[muscle]?.parts[part]?.reference;
    if (!name) continue;
    const group = groups.get(name) ?? { keys: [], parts: [] };
    groups.set(name, group);
    group.keys.push(key);
    group.parts.push(figures);
  }
  const rows = [...groups].flatMap(([name, { keys, parts }]) => {
    const mesh = reference.get(name);
    if (!mesh) return [];
    const title = keys.length === 1 ? keys[0]! : `${keys[0]!.split('.')[0]} (${keys.length} slips)`;
    const right = mesh.positions.reduce((sum, value, i) => (i % 3 === 0 ? sum + value : sum), 0) < 0;
    return [compare(title, parts, right ? mirrored(mesh) : mesh)];
  });
  if (process.argv.includes('--all')) print(rows);
  console.log('\nTen worst by 95th percentile:');
  print([...rows].sort((a, b) => b.p95 - a.p95).slice(0, 10));
  console.log('');
  summary(rows);
}

await main();

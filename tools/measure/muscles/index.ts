/** Measures every muscle part on the reference: `npx tsx tools/measure/muscles/index.ts [muscle ...]`. */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Catalogue, formatFigures, type MuscleFigures, type PartFigures } from '#atlas/loft-figures.ts';
import { readReference, referencePath } from '../reference.ts';
import { bodyDepth } from './depth.ts';
import type { EndsEntry } from './ends.ts';
import { type Measured, measurePart, measureSlips, type Reference } from './part.ts';

/** One reference mesh to measure: a part, or all the slips that share it. */
interface Job {
  muscle: string;
  reference: string;
  parts: Record<string, EndsEntry>;
}
/** What came of one part. */
type Answer = { muscle: string; part: string } & ({ measured: Measured } | { error: string });
type EndsTable = Record<string, EndsEntry & { parts?: Record<string, EndsEntry> }>;

const WORKERS = 2;

async function readAll(): Promise<Reference> {
  const [muscles, bones, attachments] = await Promise.all(
    ['muscles-left.glb', 'skeleton.glb', 'attachments.glb'].map((file) => readReference(referencePath(file))),
  );
  const depth = bodyDepth([...muscles!.values(), ...bones!.values()]);
  return { muscles: muscles!, bones: bones!, attachments: attachments!, depth };
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** Every reference mesh that the catalogue names, or those of the named muscles, with the rules for its ends. */
function jobs(wanted: string[]): Job[] {
  const catalogue = read<Catalogue>('data/atlas/catalogue.json');
  const table = read<EndsTable>('data/atlas/ends.json');
  const found: Job[] = [];
  for (const [muscle, { parts }] of Object.entries(catalogue)) {
    if (wanted.length > 0 && !wanted.includes(muscle)) continue;
    const { parts: own, ...common } = table[muscle] ?? {};
    for (const [part, { reference }] of Object.entries(parts)) {
      if (!reference) continue;
      const entry = { ...common, ...own?.[part] };
      const job = found.find((other) => other.muscle === muscle && other.reference === reference);
      if (job) job.parts[part] = entry;
      else found.push({ muscle, reference, parts: { [part]: entry } });
    }
  }
  return found;
}

function answers({ muscle, reference: name, parts }: Job, reference: Reference): Answer[] {
  const entries = Object.entries(parts);
  try {
    const measured =
      entries.length === 1
        ? entries.map(([part, entry]) => ({ part, measured: measurePart(name, entry, reference) }))
        : Object.entries(measureSlips(name, parts, reference)).map(([part, one]) => ({
            part,
            measured: one,
          }));
    return measured.map((one) => ({ muscle, ...one }));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return entries.map(([part]) => ({ muscle, part, error: text }));
  }
}

async function main(): Promise<void> {
  const queue = jobs(process.argv.slice(2));
  const total = queue.length;
  let done = 0;
  const workers = Array.from({ length: Math.min(WORKERS, total) }, () =>
    fork(fileURLToPath(import.meta.url)),
  );
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const give = () => {
            const job = queue.shift();
            if (job) worker.send(job);
            else worker.disconnect();
          };
          worker.on('message', (reply: Answer[] | 'ready') => {
            if (reply !== 'ready') {
              done++;
              write(reply);
              for (const one of reply) console.log(`${done}/${total} ${line(one)}`);
            }
            give();
          });
          worker.on('error', reject);
          worker.on('exit', (code) => (code ? reject(new Error(`a worker ended with ${code}`)) : resolve()));
        }),
    ),
  );
}

function line(reply: Answer): string {
  const name = `${reply.muscle}.${reply.part}`;
  if ('error' in reply) return `${name} FAILED: ${reply.error}`;
  const { figures, deviation: d, found, flat, strays, solid } = reply.measured;
  const mm = (value: number) => (value * 1e3).toFixed(1);
  const size = `${figures.stations.length}x${figures.stations[0]!.length / 3}`;
  return `${name} ${figures.kind} ${size} to ${mm(d.toReference.median)}/${mm(d.toReference.p95)} from ${mm(d.fromReference.median)}/${mm(d.fromReference.p95)} mm, ends ${found.join('/')}, flat ${flat.toFixed(0)}, strays ${(strays * 100).toFixed(0)} %, closing ${mm(solid.closing)} handles ${solid.handles} lost ${(solid.lost * 100).toFixed(0)} %`;
}

/** Writes measured parts of one muscle into its file and keeps its other parts, as far as the catalogue knows them. */
function write(replies: Answer[]): void {
  const muscle = replies[0]!.muscle;
  const path = `data/atlas/muscles/${muscle}.json`;
  const known = existsSync(path) ? read<MuscleFigures>(path).parts : {};
  const parts: Record<string, PartFigures> = {};
  for (const part of Object.keys(read<Catalogue>('data/atlas/catalogue.json')[muscle]!.parts)) {
    const reply = replies.find((other) => other.part === part);
    if (reply && 'measured' in reply) {
      const { kind, stations } = reply.measured.figures;
      parts[part] = { kind, measured: true, stations };
    } else if (known[part]) parts[part] = known[part];
  }
  mkdirSync('data/atlas/muscles', { recursive: true });
  writeFileSync(path, formatFigures({ id: muscle, parts }));
}

if (!process.send) await main();
else {
  const reference = await readAll();
  process.on('message', (job: Job) => process.send!(answers(job, reference)));
  process.send('ready');
}

/** Measures every muscle part on the reference: `npx tsx tools/measure/muscles/index.ts [muscle ...]`. */
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Catalogue, formatFigures, type PartFigures } from '#atlas/loft-figures.ts';
import { readReference, referencePath } from '../reference.ts';
import { bodyDepth } from './depth.ts';
import type { EndsEntry } from './ends.ts';
import { type Measured, measurePart, type Reference } from './part.ts';

interface Job {
  muscle: string;
  part: string;
  reference: string;
  entry: EndsEntry;
}
type Answer = Job & ({ measured: Measured } | { error: string });
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

/** Every measured part of the catalogue, or of the named muscles, with its entry in the table of ends. */
function jobs(wanted: string[]): Job[] {
  const catalogue = read<Catalogue>('data/atlas/catalogue.json');
  const table = read<EndsTable>('data/atlas/ends.json');
  return Object.entries(catalogue).flatMap(([muscle, { parts }]) =>
    Object.entries(parts).flatMap(([part, { reference }]) => {
      if (!reference || (wanted.length > 0 && !wanted.includes(muscle))) return [];
      const { parts: own, ...common } = table[muscle] ?? {};
      return [{ muscle, part, reference, entry: { ...common, ...own?.[part] } }];
    }),
  );
}

function answer(job: Job, reference: Reference): Answer {
  try {
    return { ...job, measured: measurePart(job.reference, job.entry, reference) };
  } catch (error) {
    return { ...job, error: error instanceof Error ? error.message : String(error) };
  }
}

async function main(): Promise<void> {
  const queue = jobs(process.argv.slice(2));
  const total = queue.length;
  const answers: Answer[] = [];
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
          worker.on('message', (reply: Answer | 'ready') => {
            if (reply !== 'ready') {
              answers.push(reply);
              console.log(`${answers.length}/${total} ${line(reply)}`);
            }
            give();
          });
          worker.on('error', reject);
          worker.on('exit', (code) => (code ? reject(new Error(`a worker ended with ${code}`)) : resolve()));
        }),
    ),
  );
  write(answers);
}

function line(reply: Answer): string {
  const name = `${reply.muscle}.${reply.part}`;
  if ('error' in reply) return `${name} FAILED: ${reply.error}`;
  const { figures, deviation: d, found, flat, strays, solid } = reply.measured;
  const mm = (value: number) => (value * 1e3).toFixed(1);
  const size = `${figures.stations.length}x${figures.stations[0]!.length / 3}`;
  return `${name} ${figures.kind} ${size} to ${mm(d.toReference.median)}/${mm(d.toReference.p95)} from ${mm(d.fromReference.median)}/${mm(d.fromReference.p95)} mm, ends ${found.join('/')}, flat ${flat.toFixed(0)}, strays ${(strays * 100).toFixed(0)} %, closing ${mm(solid.closing)} handles ${solid.handles} lost ${(solid.lost * 100).toFixed(0)} %`;
}

/** Writes one file per muscle, keeping the parts that were not measured in this run. */
function write(answers: Answer[]): void {
  mkdirSync('data/atlas/muscles', { recursive: true });
  const catalogue = read<Catalogue>('data/atlas/catalogue.json');
  for (const muscle of new Set(answers.map((reply) => reply.muscle))) {
    const path = `data/atlas/muscles/${muscle}.json`;
    let known: Record<string, PartFigures> = {};
    try {
      known = read<{ parts: Record<string, PartFigures> }>(path).parts;
    } catch {
      // First measurement of this muscle.
    }
    const parts: Record<string, PartFigures> = {};
    for (const part of Object.keys(catalogue[muscle]!.parts)) {
      const reply = answers.find((other) => other.muscle === muscle && other.part === part);
      if (reply && 'measured' in reply) {
        const { kind, stations } = reply.measured.figures;
        parts[part] = { kind, measured: true, stations };
      } else if (known[part]) parts[part] = known[part];
    }
    writeFileSync(path, formatFigures({ id: muscle, parts }));
  }
}

if (!process.send) await main();
else {
  const reference = await readAll();
  process.on('message', (job: Job) => process.send!(answer(job, reference)));
  process.send('ready');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { root } from '#tools/setup.mjs';
import { expect, test } from './app.ts';

const started: ChildProcess[] = [];
test.afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Runs `npm start` without opening a browser, until it says its address or ends. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['tools/start.mjs', '--no-open', ...args], { cwd: root });
  started.push(child);
  let said = '';
  const address = new Promise<string | null>((resolve) => {
    const read = (chunk: Buffer) => {
      said += chunk;
      const url = /Myomap is at (\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => resolve(null));
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, address, ended, said: () => said };
}

/** A port that was free a moment ago, and a server that holds it. */
async function holdPort() {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return { port: address.port, release: () => new Promise((resolve) => holder.close(resolve)) };
}

test('npm start serves the app and its deep links, and ends when it is told to', async ({ request }) => {
  const { port, release } = await holdPort();
  await release();
  const app = start('--port', String(port));
  expect(await app.address).toBe(`http://127.0.0.1:${port}/`);
  const page = await request.get(`http://127.0.0.1:${port}/muscle/trapezius?point=1`);
  expect(await page.text()).toContain('<title>Myomap</title>');
  const model = await request.get(`http://127.0.0.1:${port}/models/body.glb`);
  expect(model.headers()['content-type']).toBe('model/gltf-binary');
  app.child.kill('SIGTERM');
  expect(await app.ended).toBe(0);
});

test('npm start takes the next free port when its own is taken, and says so', async () => {
  const { port, release } = await holdPort();
  const app = start('--port', String(port));
  const address = await app.address;
  await release();
  expect(address).not.toBeNull();
  expect(address).not.toBe(`http://127.0.0.1:${port}/`);
  expect(app.said()).toContain(`Port ${port} is taken`);
});

test('npm start says what is wrong with its options', async () => {
  const wrong = start('--port', 'seventeen');
  expect(await wrong.address).toBeNull();
  expect(await wrong.ended).toBe(1);
  expect(wrong.said()).toContain('--port seventeen is no port number');
});

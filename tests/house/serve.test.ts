import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '#tools/serve.mjs';

const page = '<!doctype html><title>Myomap</title>'.repeat(40);
let top: string;
let server: Awaited<ReturnType<typeof serve>>;

/** A raw request: unlike fetch, it sends `..` and encodings as they are written. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', port = server.port) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'myomap-serve-'));
  const root = join(top, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'models'));
  mkdirSync(join(top, 'dist-secret'));
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(top, 'dist-secret', 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'assets', 'app-a1b2.js'), 'export {};');
  writeFileSync(join(root, 'models', 'body.glb'), Buffer.from([0x67, 0x6c, 0x54, 0x46]));
  symlinkSync(join(top, 'secret.txt'), join(root, 'link.txt'));
  server = await serve(root);
});

afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

describe('static server', () => {
  it.each(['/', '/muscle/trapezius', '/muscle/trapezius?point=2&side=right', '/find', '/models'])(
    'answers the page of the app at %s',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.toString()).toBe(page);
    },
  );

  it('names the type of what the app loads', async () => {
    expect((await ask('/models/body.glb')).headers['content-type']).toBe('model/gltf-binary');
    expect((await ask('/assets/app-a1b2.js')).headers['content-type']).toContain('text/javascript');
  });

  it('says that a file is missing instead of answering the page', async () => {
    expect((await ask('/models/gone.glb')).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/../dist-secret/secret.txt',
    '/..\\secret.txt',
    '//../secret.txt',
    '/link.txt',
    '/secret.txt%00.html',
  ])('does not leave its folder: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(body.toString()).not.toContain('secret\n');
    expect(body.toString()).not.toBe('secret');
    expect([400, 404]).toContain(status);
  });

  it('refuses an address that cannot be decoded', async () => {
    expect((await ask('/%zz')).status).toBe(400);
  });

  it('compresses as the browser wishes', async () => {
    const plain = await ask('/');
    const br = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await ask('/', { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(page);
    expect(gunzipSync(gz.body).toString()).toBe(page);
    expect(br.body.length).toBeLessThan(plain.body.length);
  });

  it('lets the browser keep hashed files and ask again for the others', async () => {
    expect((await ask('/assets/app-a1b2.js')).headers['cache-control']).toContain('immutable');
    const first = await ask('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/', {}, 'HEAD');
    expect(Number(head.headers['content-length'])).toBe(page.length);
    expect(head.body.length).toBe(0);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it('serves below a base path', async () => {
    const based = await serve(join(top, 'dist'), { base: '/myomap/' });
    try {
      expect(based.url).toBe(`http://127.0.0.1:${based.port}/myomap/`);
      const script = await ask('/myomap/assets/app-a1b2.js', {}, 'GET', based.port);
      expect(script.body.toString()).toBe('export {};');
      expect((await ask('/myomap/find', {}, 'GET', based.port)).body.toString()).toBe(page);
    } finally {
      await based.close();
    }
  });

  it('says when its port is taken', async () => {
    await expect(serve(join(top, 'dist'), { port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

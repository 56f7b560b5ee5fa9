import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Content type by file ending; the second value says whether compression pays. @type {Record<string, [string, boolean]>} */
const types = {
  '.html': ['text/html; charset=utf-8', true],
  '.js': ['text/javascript; charset=utf-8', true],
  '.css': ['text/css; charset=utf-8', true],
  '.json': ['application/json; charset=utf-8', true],
  '.webmanifest': ['application/manifest+json; charset=utf-8', true],
  '.txt': ['text/plain; charset=utf-8', true],
  '.svg': ['image/svg+xml', true],
  '.glb': ['model/gltf-binary', true],
  '.bin': ['application/octet-stream', true],
  '.wasm': ['application/wasm', true],
  '.woff2': ['font/woff2', false],
  '.png': ['image/png', false],
  '.jpg': ['image/jpeg', false],
  '.webp': ['image/webp', false],
  '.ico': ['image/x-icon', false],
};

/**
 * @typedef {object} Body
 * @property {Buffer} content
 * @property {string} [encoding]
 */

/**
 * Serves a built app to this machine only: static files, compressed as the browser wishes, and `index.html` for every
 * path that is a page of the app rather than a file.
 * @param {string} folder what to serve
 * @param {{ port?: number, base?: string }} [options] port 0 (default) takes any free one; base as in the build, `/myomap/`
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws with code `EADDRINUSE` when the port is taken, `ENOENT` when the folder does not exist
 */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const root = await realpath(folder);
  /** Compressed bodies by path, time and encoding: each is made once. @type {Map<string, Promise<Body>>} */
  const bodies = new Map();

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) plain(response, 500, `The server failed: ${error.message}`);
      else response.destroy();
    });
  });

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return plain(response, 405, 'Only GET and HEAD are answered here.');
    }
    const path = pagePath(request.url ?? '/', base);
    if (path === null) return plain(response, 400, 'This address cannot be read.');
    const file =
      (await fileWithin(root, path)) ?? (extname(path) === '' ? await fileWithin(root, '/') : null);
    if (!file) return plain(response, 404, `There is no ${path} here.`);

    const [type, compressible] = types[extname(file.path)] ?? ['application/octet-stream', false];
    const etag = `"${file.size.toString(36)}-${Math.trunc(file.modified).toString(36)}"`;
    response.setHeader('Content-Type', type);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    // Vite names what lies in assets/ by its content; everything else may change under its name.
    response.setHeader(
      'Cache-Control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const body = await bodyOf(file, compressible ? (request.headers['accept-encoding'] ?? '') : '');
    if (body.encoding) response.setHeader('Content-Encoding', body.encoding);
    response.setHeader('Content-Length', body.content.length);
    response.writeHead(200).end(request.method === 'HEAD' ? undefined : body.content);
  }

  /** @param {{ path: string, modified: number }} file @param {string | string[]} accepted @returns {Promise<Body>} */
  function bodyOf(file, accepted) {
    const offered = String(accepted);
    const encoding = /\bbr\b/.test(offered) ? 'br' : /\bgzip\b/.test(offered) ? 'gzip' : '';
    const key = `${file.path}|${file.modified}|${encoding}`;
    let body = bodies.get(key);
    if (!body) {
      body = encoded(file.path, encoding);
      body.catch(() => bodies.delete(key));
      bodies.set(key, body);
    }
    return body;
  }

  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    })
  );
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The path below the base, decoded; null when it is malformed. A path outside the base is the start page.
 * @param {string} url
 * @param {string} base
 */
function pagePath(url, base) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    if (path.includes('\0') || path.includes('\\')) return null;
    return path.startsWith(base) ? `/${path.slice(base.length)}` : '/';
  } catch {
    return null;
  }
}

/**
 * A file that lies within the root, links resolved; a folder stands for its index.html.
 * @param {string} root
 * @param {string} path
 * @returns {Promise<{ path: string, size: number, modified: number } | null>}
 */
async function fileWithin(root, path) {
  try {
    let real = await realpath(join(root, path));
    if ((await stat(real)).isDirectory()) real = await realpath(join(real, 'index.html'));
    if (!real.startsWith(root + sep)) return null;
    const { size, mtimeMs } = await stat(real);
    return { path: real, size, modified: mtimeMs };
  } catch {
    return null;
  }
}

/** @param {string} path @param {string} encoding @returns {Promise<Body>} */
async function encoded(path, encoding) {
  const content = await readFile(path);
  if (encoding === 'br') {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    return { content: await brotli(content, { params }), encoding };
  }
  if (encoding === 'gzip') return { content: await gzipped(content), encoding };
  return { content };
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
function plain(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * What the product may weigh, in bytes; nothing here depends on how fast a machine is. Files of the built app, by the
 * regular expression of their path in `dist`; `sent` counts them as they travel (brotli), `stored` as they lie there.
 * @type {{ name: string, files: RegExp, as: 'sent' | 'stored', limit: number }[]}
 */
export const budgets = [
  { name: 'all scripts', files: /^assets\/.*\.js$/, as: 'sent', limit: 550_000 },
  { name: 'largest script', files: /^assets\/three-.*\.js$/, as: 'sent', limit: 330_000 },
  { name: 'styles', files: /^assets\/.*\.css$/, as: 'sent', limit: 30_000 },
  { name: 'model', files: /^models\/body\.glb$/, as: 'stored', limit: 2_500_000 },
  { name: 'pattern weights', files: /^data\/patterns\.bin$/, as: 'sent', limit: 600_000 },
  { name: 'clinical set', files: /^data\/trigger-points\.json$/, as: 'sent', limit: 420_000 },
  { name: 'everything but fonts', files: /\.(html|js|css|glb|bin|json)$/, as: 'sent', limit: 5_000_000 },
];

/**
 * Weighs the built app.
 * @param {string} root the checkout, built
 * @returns {{ within: boolean, text: string }[]} a row for each budget; one that matches no file is not kept
 */
export function checkBudgets(root) {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== '404.html' && statSync(join(dist, path)).isFile());
  return budgets.map(({ name, files: pattern, as, limit }) => {
    const matching = files.filter((path) => pattern.test(path));
    const bytes = matching.reduce((sum, path) => sum + weight(join(dist, path), as), 0);
    const within = matching.length > 0 && bytes <= limit;
    return { within, text: `${name}: ${bytes} bytes ${as} in ${matching.length} files, at most ${limit}` };
  });
}

/** @param {string} path @param {'sent' | 'stored'} as */
function weight(path, as) {
  if (as === 'stored') return statSync(path).size;
  const content = readFileSync(path);
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
}

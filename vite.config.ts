import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Static hosts answer an unknown path with 404.html: the app itself, so that deep links open there too. */
function fallbackPage(): Plugin {
  return {
    name: 'myomap:fallback-page',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type === 'asset') this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
    },
  };
}

/** What the built page may load: itself only, nothing inline. The dev server injects scripts and goes without. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentPolicy(): Plugin {
  return {
    name: 'myomap:content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Where a host serves the app from, with slashes at both ends: `/myomap/`.
  base: process.env.MYOMAP_BASE ?? '/',
  plugins: [react(), contentPolicy(), fallbackPage()],
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // The model and the patterns are files of their own; nothing else is worth inlining.
    assetsInlineLimit: 2048,
    // three alone is larger than Vite's default warning; tools/budgets.mjs holds the real limits.
    chunkSizeWarningLimit: 1100,
    // What others wrote travels with their licences.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // three changes with its releases only, the app every day: apart, so that caches keep the larger half.
          // A group takes along what it imports: what text and stage share comes first, or the text would wait for three.
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/,
              priority: 2,
            },
            {
              name: 'three',
              test: /node_modules[\\/](three|@react-three|three-mesh-bvh|meshoptimizer)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});

import { join } from 'node:path';
import { serve } from '#tools/serve.mjs';
import { build, root } from '#tools/setup.mjs';

/** Builds the app if it is stale and serves it as `npm start` does, on a free port that the fixtures read. */
export default async function globalSetup() {
  await build();
  const server = await serve(join(root, 'dist'));
  process.env.MYOMAP_URL = server.url;
  return () => server.close();
}

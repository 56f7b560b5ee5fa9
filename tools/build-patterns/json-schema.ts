import * as z from 'zod';
import { publishedAtlas } from '#clinical/published.ts';

/** The JSON Schema of `public/data/trigger-points.json`, units and descriptions included. */
export function publishedJsonSchema(): object {
  return {
    ...z.toJSONSchema(publishedAtlas, { io: 'output', reused: 'ref' }),
    $comment: 'Licence: CC BY 4.0',
  };
}

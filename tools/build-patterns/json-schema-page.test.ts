import { expect, test } from 'vitest';
import * as z from 'zod';
import { schemaPage } from './json-schema-page.ts';

test('each object has a table with units, bounds and what may be left out', () => {
  const row = z.strictObject({
    width: z.number().min(4).max(300).meta({ unit: 'mm', description: 'Full width' }),
    hold: z.tuple([z.number(), z.number()]).meta({ unit: 's' }).optional(),
    kind: z.enum(['flat', 'pincer']),
  });
  const page = schemaPage(
    z.toJSONSchema(z.strictObject({ rows: z.array(row) }).meta({ description: 'Rows' })),
  );
  expect(page).toContain('| `rows` | list of object |');
  expect(page).toContain('## rows');
  expect(page).toContain('| `width` | number 4 to 300, mm | Full width |');
  expect(page).toContain('| `hold` (optional) | [from, to], s |');
  expect(page).toContain('| `kind` | `flat` `pincer` |');
});

/** The JSON Schema as a page that a person can read: one table for each object, with units and descriptions. */

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  title?: string;
  description?: string;
  unit?: string;
  enum?: string[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema | boolean;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
}

/** Markdown of a schema whose top is an object. */
export function schemaPage(root: object): string {
  const top = root as Schema;
  const sections: string[] = [];
  section('The file', top);
  return `# trigger-points.json

Made from \`public/data/trigger-points.schema.json\` by \`npm run patterns\`; do not edit by hand.

${top.description}. Free to reuse under CC BY 4.0; the file itself says version, licence and credit. Ids are stable; \`n\` of a
point is its number in links. A region without side is the point's own side or unpaired, \`.right\` the opposite side.

${sections.join('\n\n')}
`;

  function resolved(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1);
    const target = name === undefined ? undefined : top.$defs?.[name];
    if (!target) return schema;
    const { $ref: _ref, ...own } = schema;
    return { ...resolved(target), ...own };
  }

  function section(title: string, schema: Schema): void {
    const rows: string[] = [];
    const inner: [string, Schema][] = [];
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      const field = resolved(value);
      const needed = schema.required?.includes(key) ? '' : ' (optional)';
      rows.push(`| \`${key}\`${needed} | ${typeOf(field)} | ${field.description ?? ''} |`);
      const child = objectIn(field);
      if (child) inner.push([title === 'The file' ? key : `${title}.${key}`, child]);
    }
    sections.push(
      [`## ${title}`, '', '| field | type | meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    );
    for (const [name, child] of inner) section(name, child);
  }

  /** The object whose fields deserve a table of their own: the field itself or the items of its list. */
  function objectIn(field: Schema): Schema | null {
    if (field.properties) return field;
    if (field.items && typeof field.items === 'object') return objectIn(resolved(field.items));
    return null;
  }

  function typeOf(field: Schema): string {
    const unit = field.unit && field.unit !== '1' ? `, ${field.unit}` : '';
    if (field.enum) return field.enum.map((word) => `\`${word}\``).join(' ');
    if (field.const !== undefined) return `\`${String(field.const)}\``;
    if (field.anyOf) return field.anyOf.map((choice) => typeOf(resolved(choice))).join(' or ');
    if (field.prefixItems) return `[from, to]${unit}`;
    if (field.type === 'array') {
      const items = typeof field.items === 'object' ? typeOf(resolved(field.items)) : 'any';
      return `list of ${items}${unit}`;
    }
    if (field.type === 'object') return 'object';
    const bounds = [field.minimum, field.maximum].every((n) => n !== undefined && Math.abs(n) < 1e9);
    return `${field.type ?? 'any'}${bounds ? ` ${field.minimum} to ${field.maximum}` : ''}${unit}`;
  }
}

import type { YamlPath } from './data-read.ts';

/** A value found inside another, with the keys that lead to it. */
export interface Found {
  path: YamlPath;
  value: unknown;
}

/** Every value inside `root`, itself first, depth first. */
export function* walk(root: unknown, path: YamlPath = []): Generator<Found> {
  yield { path, value: root };
  if (Array.isArray(root)) {
    for (const [i, item] of root.entries()) yield* walk(item, [...path, i]);
  } else if (root !== null && typeof root === 'object') {
    for (const [key, value] of Object.entries(root)) yield* walk(value, [...path, key]);
  }
}

/** Every piece of text inside `root`. */
export function* texts(root: unknown): Generator<{ path: YamlPath; text: string }> {
  for (const { path, value } of walk(root)) if (typeof value === 'string') yield { path, text: value };
}

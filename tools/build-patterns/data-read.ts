import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './data-problems.ts';

/** Keys and indices from the top of a file to one of its values. */
export type YamlPath = readonly (string | number)[];

/** A YAML file with the way back from a value to its line. */
export interface YamlFile {
  /** Path within `data/clinical`. */
  file: string;
  value: unknown;
  /** Line of a value, counting from 1; of the nearest enclosing one where the path leads nowhere. */
  lineOf(path: YamlPath): number;
}

/** All YAML files below `folder`: path within it, then text. Sorted, so that every run is the same. */
export function readTexts(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Parses one file; syntax errors are told with their lines and leave `value` null. */
export function parseYaml(file: string, text: string): { yaml: YamlFile; problems: Problem[] } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = doc.errors.map(
    (error): Problem => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      severity: 'error',
      rule: 'yaml',
      message: error.message,
    }),
  );
  const lineAt = (node: Node | null) => (node?.range ? lines.linePos(node.range[0]).line : 1);
  const lineOf = (path: YamlPath): number => {
    let node: Node | null = doc.contents;
    let line = lineAt(node);
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
        if (!pair) return line;
        line = isNode(pair.key) ? lineAt(pair.key) : line;
        node = isNode(pair.value) ? pair.value : null;
      } else if (isSeq(node) && typeof step === 'number') {
        const item = node.items[step];
        if (!isNode(item)) return line;
        node = item;
        line = lineAt(node);
      } else return line;
    }
    return line;
  };
  return { yaml: { file, value: problems.length > 0 ? null : doc.toJS(), lineOf }, problems };
}

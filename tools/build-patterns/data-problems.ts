/** Something an author must mend (`error`) or should look at (`warning`), with its place. */
export interface Problem {
  /** Path within `data/clinical`: `muscles/trapezius.yaml`. */
  file: string;
  /** Counts from 1. */
  line: number;
  severity: 'error' | 'warning';
  /** Name of the rule, as in docs/data-guide.md. */
  rule: string;
  message: string;
}

/** Errors before warnings, then by file and line. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.severity.localeCompare(b.severity) ||
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.message.localeCompare(b.message),
  );
}

/** The whole list as a person reads it in a terminal: `data/clinical/x.yaml:12 error [rule] message`. */
export function formatProblems(problems: readonly Problem[]): string {
  return inReadingOrder(problems)
    .map((p) => `data/clinical/${p.file}:${p.line} ${p.severity} [${p.rule}] ${p.message}`)
    .join('\n');
}

export function countErrors(problems: readonly Problem[]): number {
  return problems.filter((p) => p.severity === 'error').length;
}

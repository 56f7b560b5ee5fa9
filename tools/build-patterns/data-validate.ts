import type { Problem } from './data-problems.ts';
import type { YamlPath } from './data-read.ts';
import { checkCoverage } from './data-rules-coverage.ts';
import { checkEvidence } from './data-rules-evidence.ts';
import { checkPatterns } from './data-rules-patterns.ts';
import { checkReferences } from './data-rules-references.ts';
import { checkSafety } from './data-rules-safety.ts';
import { checkWording } from './data-rules-wording.ts';
import { type ClinicalSet, type Placed, readSet } from './data-set.ts';

/** What the body model knows, for checks that reach beyond the clinical files. */
export interface Anatomy {
  /** Atlas muscles, measured or authored. */
  muscles: ReadonlySet<string>;
  /** Full part keys: `trapezius.descending`. */
  parts: ReadonlySet<string>;
  landmarks: ReadonlySet<string>;
}

/** Notes a problem at a place; `path` continues that of the placed value. */
export type Tell = (
  at: Placed<unknown>,
  path: YamlPath,
  rule: string,
  message: string,
  severity?: Problem['severity'],
) => void;

/** One group of rules. */
export type Rules = (set: ClinicalSet, anatomy: Anatomy, tell: Tell) => void;

const allRules: readonly Rules[] = [
  checkReferences,
  checkCoverage,
  checkPatterns,
  checkEvidence,
  checkSafety,
  checkWording,
];

/** Reads every file, then checks shapes and all rules, and tells everything that is wrong at once. */
export function validate(
  texts: ReadonlyMap<string, string>,
  anatomy: Anatomy,
): { set: ClinicalSet; problems: Problem[] } {
  const { set, problems } = readSet(texts);
  const tell: Tell = (at, path, rule, message, severity = 'error') => {
    const line = at.source.lineOf([...at.path, ...path]);
    problems.push({ file: at.source.file, line, severity, rule, message });
  };
  for (const rules of allRules) rules(set, anatomy, tell);
  return { set, problems };
}

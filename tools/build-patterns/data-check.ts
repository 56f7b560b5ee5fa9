/**
 * Checks the clinical files without painting anything: `npm run data:check -- soleus`.
 * With names, only what concerns files of that name is listed, warnings included.
 */
import { parseArgs } from 'node:util';
import { readAnatomy, readClinical } from './data.ts';
import { countErrors, formatProblems } from './data-problems.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const { problems } = readClinical(readAnatomy());
const concerned = problems.filter(({ file, severity }) =>
  positionals.length === 0
    ? severity === 'error'
    : positionals.some((name) => file.endsWith(`${name.replace(/^.*\//, '').replace(/\.yaml$/, '')}.yaml`)),
);
if (concerned.length > 0) console.log(formatProblems(concerned));
console.log(
  `${countErrors(concerned)} errors${positionals.length > 0 ? ` in ${positionals.join(', ')}` : ''}`,
);
process.exitCode = countErrors(concerned) > 0 ? 1 : 0;

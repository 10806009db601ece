// Measures what the service promises: node bench/main.ts [part …] [--write]. With --write all parts, into docs/performance.md.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMet, PARTS, type Part, type PartName } from './figures.ts';
import { lookAtMachine } from './machine.ts';
import { answer } from './parts/answer.ts';
import { broadcast } from './parts/broadcast.ts';
import { digest } from './parts/digest.ts';
import { memory } from './parts/memory.ts';
import { pages } from './parts/pages.ts';
import { punctuality } from './parts/punctuality.ts';
import { startUp } from './parts/start-up.ts';
import { workbook } from './parts/workbook.ts';
import { toMarkdown, toTable } from './report.ts';

const RUN: Record<PartName, Part> = {
  answer,
  broadcast,
  punctuality,
  'start-up': startUp,
  memory,
  digest,
  workbook,
  pages,
};
const PAGE = new URL('../docs/performance.md', import.meta.url);
const isPart = (word: string): word is PartName => (PARTS as readonly string[]).includes(word);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((word) => !isPart(word));
if (unknown.length > 0 || (values.write && positionals.length > 0)) {
  process.stderr.write(
    `usage: node bench/main.ts [${PARTS.join(' | ')}] …, or --write alone for all of them\n`,
  );
  process.exit(2);
}

const machine = await lookAtMachine();
const results = [];
for (const name of positionals.length > 0 ? positionals.filter(isPart) : PARTS) {
  const result = await RUN[name]();
  process.stdout.write(`${toTable(result)}\n`);
  results.push(result);
}
if (values.write) writeFileSync(PAGE, toMarkdown(machine, results));
const missed = results.flatMap(({ figures }) => figures).filter((figure) => isMet(figure) === false);
process.stdout.write(missed.length > 0 ? `${missed.length} budgets not met\n` : 'all budgets met\n');
process.exitCode = missed.length > 0 ? 1 : 0;

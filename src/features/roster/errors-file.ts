// The rows of a roster file that have errors, as a sheet the sender can work through.
import { stringify } from 'csv-stringify/sync';
import type { OutgoingFile } from '../../channels/channel.ts';
import type { ImportPlan } from '../../core/org/roster/plan-types.ts';
import { csvSafe } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { SHOWN_ERRORS } from './import-messages.ts';

/** Null when the preview itself shows them all. */
export function errorsFile(say: Say, plan: ImportPlan): OutgoingFile | null {
  if (plan.errors.length <= SHOWN_ERRORS) return null;
  const head = ['row', 'column', 'value', 'reason'].map((title) => say(`roster-errors-${title}`));
  const rows = plan.errors.map((error) => [
    String(error.row),
    say(`roster-column-${error.column}`),
    csvSafe(error.value),
    csvSafe(say(`roster-error-${error.code}`, { value: error.value })),
  ]);
  const csv = stringify([head, ...rows], { bom: true });
  return {
    name: `${say('roster-errors-name')}.csv`,
    mime: 'text/csv',
    base64: Buffer.from(csv).toString('base64'),
  };
}

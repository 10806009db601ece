// Screens around a digest: the units below, folded where they are many; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { figure, periodName, subjectName } from '../../core/figures/messages.ts';
import type { Period } from '../../core/figures/period-rules.ts';
import type { Counts, Subject } from '../../core/figures/shapes.ts';
import { isEmpty, read } from '../../core/figures/sum-rules.ts';
import { PER_PAGE, pageOf } from '../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { type Folded, type Part, partCode } from './fold-rules.ts';
import { CODE } from './shapes.ts';
import { type Edition, editionCode } from './slot-rules.ts';

const LABEL_LENGTH = 30;

export type ListedUnit = { unit: UnitRef; week: Counts };
export type UnitList = {
  unit: UnitRef;
  period: Period;
  edition: Edition;
  main: Subject | null;
  part: Part;
  folded: Folded<ListedUnit>;
};

export function unitsMessage(tongue: Tongue, list: UnitList): Message {
  const { say } = tongue;
  const { unit, period, edition, main, part, folded } = list;
  const day = editionCode(edition);
  const open = (label: string, to: Part): Button => ({
    label: truncate(label, LABEL_LENGTH),
    data: encodeButton(CODE, 'list', unit.id, day, partCode(to)),
  });
  const head = [
    say('digests-units-title', { unit: unit.name }),
    periodName(tongue, period),
    ...(main ? [subjectName(tongue, main)] : []),
    '',
  ];
  if (folded.kind === 'units') {
    const shown = folded.units.slice(part.page * PER_PAGE, (part.page + 1) * PER_PAGE);
    const rows = pageOf(
      folded.units,
      part.page,
      ({ unit: child }) => ({
        label: truncate(child.name, LABEL_LENGTH),
        data: encodeButton(CODE, 'see', child.id, day),
      }),
      (page) => encodeButton(CODE, 'list', unit.id, day, partCode({ ...part, page })),
    );
    const lines = shown.map((one) => `• ${one.unit.name}: ${weekOf(tongue, main, one.week)}`);
    return { text: [...head, ...lines].join('\n'), buttons: [...rows, ...back(tongue, list, day)] };
  }
  if (folded.kind === 'levels') {
    const buttons = folded.levels.map(({ level, units }) => [
      open(say(`digests-level-${level}`, { count: units.length }), { level, range: null, page: 0 }),
    ]);
    const text = [...head, say('digests-units-choose')].join('\n');
    return { text, buttons: [...buttons, ...back(tongue, list, day)] };
  }
  const ranges = folded.ranges.map(({ range, first, last }) => ({
    range,
    label: say('digests-range', { from: range[0] + 1, last: range[1] }),
    ends: `${first.unit.name} … ${last.unit.name}`,
  }));
  const lines = ranges.map(({ label, ends }) => `• ${label}: ${ends}`);
  return {
    text: [...head, say('digests-units-choose'), ...lines].join('\n'),
    buttons: [
      ...ranges.map(({ label, range }) => [open(label, { ...part, range, page: 0 })]),
      ...back(tongue, list, day),
    ],
  };
}

function weekOf(tongue: Tongue, main: Subject | null, week: Counts): string {
  if (!main) return tongue.say('digests-none');
  const now = read(main, week);
  return isEmpty(now) ? tongue.say('digests-none') : figure(tongue, now);
}

/** From a level or range up to the whole. */
const back = ({ say }: Tongue, { unit, part }: UnitList, day: string): Button[][] =>
  part.level === 'all' && part.range === null
    ? []
    : [[{ label: say('form-back'), data: encodeButton(CODE, 'list', unit.id, day, 'a') }]];

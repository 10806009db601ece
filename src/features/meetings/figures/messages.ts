// `Số liệu`: meetings, attendances and rate of a unit over a month, quarter or year; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { kindName } from '../messages.ts';
import { CODE } from '../shapes.ts';
import { asKind, codeOf, inOrder, type KindFigures, PERIODS, type Period, shifted, sumOf } from './rules.ts';

const periodName = ({ say }: Tongue, { of, year, index }: Period): string =>
  say(`meeting-figures-name-${of}`, { at: index + 1, year: String(year) });

export function figuresScreen(
  tongue: Tongue,
  unit: UnitRef,
  period: Period,
  { rows, running }: { rows: readonly KindFigures[]; running: number },
): Message {
  const { say, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  const sum = sumOf(rows);
  const words = ({ sessions, came, expected }: Omit<KindFigures, 'kind' | 'open'>) => ({
    sessions: number(sessions),
    came: number(came),
    rate: formatRate(came, expected, locale),
  });
  const kinds = inOrder(rows).map((row) =>
    say('meeting-figures-kind', { kind: kindName(say, { kind: row.kind, joinedKind: null }), ...words(row) }),
  );
  const text = [
    say('meeting-figures-title', { unit: unit.name }),
    periodName(tongue, period),
    '',
    ...(sum.sessions === 0
      ? [say('meeting-figures-none')]
      : [
          say('meeting-figures-sessions', words(sum)),
          say('meeting-figures-came', words(sum)),
          say('meeting-figures-rate', words(sum)),
          ...(kinds.length > 1 ? ['', ...kinds] : kinds.length === 1 ? kinds : []),
        ]),
    ...(sum.open > 0 ? [say('meeting-figures-open', { count: number(sum.open) })] : []),
    ...(running > 0 ? [say('meeting-figures-running', { count: number(running) })] : []),
    '',
    say('meeting-figures-note'),
  ].join('\n');
  return { text, buttons: turnButtons(tongue, unit, period) };
}

function turnButtons(tongue: Tongue, unit: UnitRef, period: Period): Button[][] {
  const { say } = tongue;
  const show = (label: string, to: Period): Button => ({
    label,
    data: encodeButton(CODE, 'g_show', unit.id, codeOf(to)),
  });
  const beside = (by: 1 | -1): Button => {
    const to = shifted(period, by);
    const name = periodName(tongue, to);
    return show(say(by < 0 ? 'meeting-figures-before' : 'meeting-figures-after', { name }), to);
  };
  const others = PERIODS.filter((of) => of !== period.of).map((of) =>
    show(say(`meeting-figures-by-${of}`), asKind(period, of)),
  );
  return [
    [beside(-1), beside(1)],
    others,
    [{ label: say('form-back'), data: encodeButton(CODE, 'unit', unit.id) }],
  ];
}

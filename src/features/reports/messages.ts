// The screens of /baocao: which unit, which period, which file; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { figureLine, periodName } from '../../core/figures/messages.ts';
import { before, codeOf, type Period, periodOf } from '../../core/figures/period-rules.ts';
import { read } from '../../core/figures/sum-rules.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatNumber } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Tongue } from '../../shared/tongue.ts';
import type { Facts } from './facts.ts';
import { CODE } from './shapes.ts';
import { countName, monthCode, monthsAway } from './typed/rules.ts';
import { documentsSentence, inside, toldSubjects } from './word/sections-messages.ts';

const LABEL_LENGTH = 30;
/** Said as a sentence of its kinds. */
const DOCUMENTS = countName('documents');

const row = (label: string, action: string, ...args: string[]): Button[] => [
  { label: truncate(label, LABEL_LENGTH), data: encodeButton(CODE, action, ...args) },
];

/** `above`: where `Quay lại` leads; null: nowhere. */
export function unitsScreen(
  { say }: Tongue,
  units: readonly UnitRef[],
  page: number,
  above: UnitRef | null,
): Message {
  const turn = (to: number) =>
    above ? encodeButton(CODE, 'below', above.id, `p${to}`) : encodeButton(CODE, 'home', `p${to}`);
  return {
    text: above ? say('reports-which-below', { unit: above.name }) : say('reports-which-unit'),
    buttons: [
      ...pageOf(
        units,
        page,
        ({ id, name }) => ({ label: truncate(name, LABEL_LENGTH), data: encodeButton(CODE, 'unit', id) }),
        turn,
      ),
      ...(above ? [row(say('form-back'), 'unit', above.id)] : []),
    ],
  };
}

/** The periods people ask for: the present ones and those just over. */
export function periodsOf(today: string): Period[] {
  const month = periodOf('month', today);
  const quarter = periodOf('quarter', today);
  return [
    month,
    before(month),
    quarter,
    before(quarter),
    periodOf('year', today),
    before(periodOf('year', today)),
  ];
}

export type UnitView = {
  unit: UnitRef;
  today: string;
  types: boolean;
  sets: boolean;
  /** Units below that can be chosen. */
  hasBelow: boolean;
  /** Null: there is nothing above to go back to. */
  above: string | null;
};

export function periodScreen(tongue: Tongue, view: UnitView): Message {
  const { say } = tongue;
  const { unit, today } = view;
  return {
    text: say('reports-which-period', { unit: unit.name }),
    buttons: [
      ...periodsOf(today).map((period) => row(periodName(tongue, period), 'files', unit.id, codeOf(period))),
      row(say('reports-range'), 'range', unit.id),
      ...(view.types ? [row(say('reports-typed'), 'typed', unit.id, monthCode(monthsAway(today, 0)))] : []),
      ...(view.sets ? [row(say('reports-setup'), 'set', unit.id)] : []),
      ...(view.hasBelow ? [row(say('reports-below'), 'below', unit.id, 'p0')] : []),
      ...(view.above === null ? [] : [row(say('form-back'), 'below', view.above, 'p0')]),
    ],
  };
}

export function filesScreen(tongue: Tongue, { unit, types, sets, today }: UnitView, period: Period): Message {
  const { say } = tongue;
  const code = codeOf(period);
  const last = monthsAway(period.until <= today ? monthsAway(period.until, -1) : today, 0);
  return {
    text: [
      say('reports-files', { unit: unit.name, period: inside(periodName(tongue, period)) }),
      ...(period.from > today
        ? [say('reports-future')]
        : period.until > today
          ? [say('reports-running')]
          : []),
      say('reports-files-hint'),
    ].join('\n'),
    buttons: [
      row(say('reports-word'), 'word', unit.id, code),
      row(say('reports-excel'), 'excel', unit.id, code),
      ...(types ? [row(say('reports-typed'), 'typed', unit.id, monthCode(last))] : []),
      ...(sets ? [row(say('reports-setup'), 'set', unit.id)] : []),
      row(say('reports-other-period'), 'unit', unit.id),
    ],
  };
}

const backTo = (say: Tongue['say'], { unit, period }: Facts): Button[] =>
  row(say('form-back'), 'files', unit.id, codeOf(period));

export const noFigures = (tongue: Tongue, facts: Facts): Message => ({
  text: tongue.say('reports-nothing', {
    unit: facts.unit.name,
    period: inside(periodName(tongue, facts.period)),
  }),
  buttons: [backTo(tongue.say, facts)],
});

function completeness({ say, locale }: Tongue, { known }: Facts): string[] {
  if (known === null) return [];
  const number = (value: number) => formatNumber(value, locale);
  return [say('reports-known', { known: number(known.known), cells: number(known.cells) })];
}

export const fileMessage = (tongue: Tongue, kind: 'word' | 'excel', facts: Facts): Message => ({
  text: [
    tongue.say(`reports-sent-${kind}`, {
      unit: facts.unit.name,
      period: inside(periodName(tongue, facts.period)),
    }),
    ...completeness(tongue, facts),
  ].join('\n'),
  buttons: [backTo(tongue.say, facts)],
});

/** Where no file can be sent: the figures themselves, in as many messages of `most` letters as they take. */
export function spokenFigures(tongue: Tongue, facts: Facts, most: number): Message[] {
  const { say } = tongue;
  const documents = documentsSentence(tongue, facts);
  const reports = facts.topics.find(({ feature }) => feature === 'reports')?.subjects ?? [];
  const typed = reports.filter(({ value }) => value !== DOCUMENTS && (facts.counts[value] ?? 0) > 0);
  const figures = [...toldSubjects(facts.topics, facts.counts), ...typed].map((subject) =>
    figureLine(tongue, subject, read(subject, facts.counts), null),
  );
  const lines = [
    say('reports-spoken', { unit: facts.unit.name, period: inside(periodName(tongue, facts.period)) }),
    ...completeness(tongue, facts),
    ...figures.map((line) => `- ${line}`),
    ...(documents === null ? [] : [documents]),
    say('reports-no-files'),
  ];
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last === undefined || last.length + line.length >= most) texts.push(line);
    else texts[texts.length - 1] = `${last}\n${line}`;
  }
  return texts.map((text, at) =>
    at === texts.length - 1 ? { text, buttons: [backTo(say, facts)] } : { text },
  );
}

// The digest as it is read: headline, numbers, how complete they are, who needs help, whom to praise; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { changeWords, figure, figureLine, periodName, subjectName } from '../../core/figures/messages.ts';
import { codeOf, type Period } from '../../core/figures/period-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatNumber, formatPercent } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import { dayOf, type Tongue } from '../../shared/tongue.ts';
import { BOUNDS } from './rules.ts';
import type { Digest, DigestNumber, Help, Praise, Reason } from './shapes.ts';
import { CODE } from './shapes.ts';
import { daysIn, type Edition, editionCode, WEEK_DAYS } from './slot-rules.ts';

const MOST_HELP = 5;
const MOST_PRAISE = 3;
const MOST_REASONS = 2;
const NAME_LENGTH = 60;
/** Buttons of the summaries: they answer with a message of their own, so that the digest stays. */
const SUMMARIES = 'sm';

export const summaryButton = (label: string, unitId: string, period: Period): Button => ({
  label,
  data: encodeButton(SUMMARIES, 'show', unitId, codeOf(period)),
});

const missingButton = (label: string, unitId: string): Button => ({
  label,
  data: encodeButton(SUMMARIES, 'waiting', unitId),
});

/** `names`: the reader may see who has not answered, one button away. */
export type Seen = { digest: Digest; edition: Edition; names: boolean };

export function digestMessage(tongue: Tongue, { digest, edition, names }: Seen): Message {
  const { say } = tongue;
  const { unit, period, numbers, help, praise, own } = digest;
  const lines = [
    say('digests-title', { unit: truncate(unit.name, NAME_LENGTH) }),
    periodName(tongue, period),
    ...(edition.days > WEEK_DAYS ? [say('digests-longer', { days: edition.days })] : []),
    '',
    headline(tongue, digest),
    '',
    ...numbers.map(({ subject, now, was }) => `• ${figureLine(tongue, subject, now, was)}`),
    completeLine(tongue, digest),
    ...section(
      say('digests-own-title'),
      own.map((reason) => `• ${reasonWords(tongue, reason, period)}`),
    ),
    ...section(say('digests-help-title'), helpLines(tongue, help, period)),
    ...section(say('digests-praise-title'), praiseLines(tongue, praise)),
  ];
  return { text: lines.join('\n'), buttons: buttonsOf(tongue, digest, edition, names) };
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** One sentence. */
function headline(tongue: Tongue, { unit, period, numbers, help }: Digest): string {
  const what = headlineOf(tongue, numbers[0]!, daysIn(period));
  return unit.kind === 'cell'
    ? tongue.say('digests-headline-cell', { what })
    : tongue.say('digests-headline', { what, help: help.length });
}

function headlineOf(tongue: Tongue, { subject, now, was }: DigestNumber, days: number): string {
  const { say, locale } = tongue;
  const name = subjectName(tongue, subject);
  if (now.base === null)
    return say('digests-headline-count', { days, name, value: formatNumber(now.value, locale) });
  const rate = formatPercent(now.value, now.base, locale);
  const change = changeWords(tongue, now, was);
  return change === ''
    ? say('digests-headline-rate', { name, rate })
    : say('digests-headline-change', { days, name, rate, change });
}

/** How complete the figures are: always said. */
export function completeLine({ say, locale }: Tongue, { unit, complete }: Digest): string {
  if (unit.kind === 'cell') return say('digests-complete-cell');
  const n = (value: number): string => formatNumber(value, locale);
  const cells = { with: n(complete.cells.with), cells: n(complete.cells.all) };
  return complete.hasHigher
    ? say('digests-complete', { ...cells, unitsWith: n(complete.units.with), units: n(complete.units.all) })
    : say('digests-complete-cells', cells);
}

/** 'chưa có số liệu', or '2/14 chi bộ chưa có số liệu'. */
export function reasonWords({ say }: Tongue, { why, count, of }: Reason, period: Period): string {
  if (why === 'low') return say('digests-why-low', { low: BOUNDS.low * 100, weeks: BOUNDS.lowWeeks });
  return of === 1
    ? say(`digests-lacks-${why}`, { days: daysIn(period) })
    : say(`digests-lack-${why}`, { count, of });
}

function helpLines(tongue: Tongue, help: readonly Help[], period: Period): string[] {
  const { say } = tongue;
  const lines = help.slice(0, MOST_HELP).map(({ unit, reasons }, at) =>
    say('digests-help-line', {
      at: at + 1,
      unit: truncate(unit.name, NAME_LENGTH),
      reasons: reasons
        .slice(0, MOST_REASONS)
        .map((reason) => reasonWords(tongue, reason, period))
        .join('; '),
    }),
  );
  const more = help.length - lines.length;
  return more > 0 ? [...lines, say('digests-more', { count: more })] : lines;
}

function praiseLines(tongue: Tongue, praise: readonly Praise[]): string[] {
  const { say, locale } = tongue;
  const lines = praise.slice(0, MOST_PRAISE).map(({ unit, subject, why, now, rise }) =>
    say(`digests-praise-${why}`, {
      unit: truncate(unit.name, NAME_LENGTH),
      subject: small(subjectName(tongue, subject)),
      figure: figure(tongue, now),
      rise: formatNumber(rise, locale, 1),
    }),
  );
  const more = praise.length - lines.length;
  return more > 0 ? [...lines, say('digests-praise-more', { count: more })] : lines;
}

/** The suggested actions first and in order: where choices are numbered, 1 is the first unit. */
function buttonsOf({ say }: Tongue, digest: Digest, edition: Edition, names: boolean): Button[][] {
  const { unit, period, help, praise, units } = digest;
  const day = editionCode(edition);
  const actions = help
    .slice(0, MOST_HELP)
    .map(
      ({ unit: { id }, action }, at): Button =>
        action === 'remind'
          ? { label: say('digests-remind-at', { at: at + 1 }), data: encodeButton(CODE, 'remind', id, day) }
          : summaryButton(say('digests-see-at', { at: at + 1 }), id, period),
    );
  return [
    ...pairs(actions),
    ...(units > 0
      ? [[{ label: say('digests-units'), data: encodeButton(CODE, 'units', unit.id, day) }]]
      : []),
    ...(names ? [[missingButton(say('digests-missing'), unit.id)]] : []),
    [summaryButton(say('digests-summary'), unit.id, period)],
    ...(help.length + praise.length > 0
      ? [[{ label: say('digests-why'), data: encodeButton(CODE, 'why') }]]
      : []),
    [{ label: say('digests-settings'), data: encodeButton(CODE, 'home') }],
  ];
}

const small = (name: string): string => name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);

const pairs = (buttons: readonly Button[]): Button[][] =>
  buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []));

/** Downtime swallowed the hour: said instead of a digest that comes late as if nothing had happened. */
export const lateMessage = (
  tongue: Tongue,
  { digest, edition }: Pick<Seen, 'digest' | 'edition'>,
): Message => ({
  text: tongue.say('digests-late', { unit: digest.unit.name, day: dayOf(tongue, edition.planned) }),
  buttons: [
    [
      {
        label: tongue.say('digests-see-digest'),
        data: encodeButton(CODE, 'see', digest.unit.id, editionCode(edition)),
      },
    ],
  ],
});

/** What the names in it go by. */
export const whyMessage = ({ say, locale }: Tongue): Message => ({
  text: say('digests-explained', {
    members: BOUNDS.members,
    days: BOUNDS.newDays,
    low: formatPercent(BOUNDS.low, 1, locale),
    weeks: BOUNDS.lowWeeks,
    praise: formatPercent(BOUNDS.praise, 1, locale),
    rise: BOUNDS.rise,
    base: BOUNDS.base,
  }),
});

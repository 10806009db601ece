// What came of a contest: for everyone, for each person alone, for who runs it; pure.
import type { Message } from '../../../channels/channel.ts';
import type { NoticePayload } from '../../../core/delivery/notices/rules.ts';
import { formatNumber, formatPercent, formatRate } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { button } from './messages.ts';
import type { Winner } from './places-store.ts';
import type { Compared, UnitFigures } from './rules.ts';
import type { Contest, Place } from './shapes.ts';

const SHOWN_UNITS = 10;

export type Outcome = {
  contest: Contest;
  expected: number;
  answered: number;
  allRight: number;
  winners: readonly Winner[];
  withdrawn: number;
};

/** To everyone: how many, and the prizes, named only as each winner agreed. */
export function outcomeMessage(tongue: Tongue, outcome: Outcome): Message {
  const { say, locale } = tongue;
  const { contest, winners } = outcome;
  return {
    text: [
      say('contest-closed', { title: contest.title, moment: momentOf(tongue, contest.closesAt) }),
      say('contest-took-part', { rate: formatRate(outcome.answered, outcome.expected, locale) }),
      ...(outcome.answered > 0
        ? [say('contest-all-right', { n: formatNumber(outcome.allRight, locale) })]
        : []),
      ...(outcome.withdrawn > 0 ? [say('contest-out', { n: outcome.withdrawn })] : []),
      ...(winners.length > 0 ? [''] : []),
      ...prizeLines(say, winners),
      ...(outcome.answered > 0 ? ['', say('contest-places-private')] : []),
    ].join('\n'),
  };
}

/** The named one by one; the others of one prize and unit in one line. */
function prizeLines(say: Say, winners: readonly Winner[]): string[] {
  const prizes = Map.groupBy(winners, ({ prize }) => prize);
  return [...prizes].flatMap(([prize, won]) => {
    const named = won.flatMap(({ name, unit, isMember }) =>
      name === null
        ? []
        : [say('contest-prize-named', { prize, name, unit, who: isMember ? 'member' : 'other' })],
    );
    const others = Map.groupBy(
      won.filter(({ name }) => name === null),
      ({ unit }) => unit,
    );
    return [
      ...named,
      ...[...others].map(([unit, some]) => say('contest-prize-unnamed', { prize, unit, n: some.length })),
    ];
  });
}

/** To one who took part, alone. */
export function placeNotice(
  { say, locale }: Tongue,
  contest: Contest,
  place: Place,
  of: number,
): NoticePayload {
  const open = button(say('contest-see'), 'c_card', contest.id);
  const args = {
    title: contest.title,
    score: place.score,
    counted: place.counted,
    place: formatNumber(place.place, locale),
    of: formatNumber(of, locale),
  };
  return {
    text: say('contest-place', args),
    buttons: [[open]],
    line: say('contest-place-line', args),
    button: open,
  };
}

/** To a winner, alone: the prize, and whether the name may be shown. */
export function winnerMessage(
  { say, locale }: Tongue,
  contest: Contest,
  place: Place,
  of: { name: string; total: number; unit: string; agreed: boolean },
): Message {
  const args = {
    name: of.name,
    title: contest.title,
    prize: place.prize ?? 'encouragement',
    score: place.score,
    counted: place.counted,
    place: formatNumber(place.place, locale),
    of: formatNumber(of.total, locale),
  };
  const yes = [button(say('contest-name-yes'), 'c_name', contest.id, 'y')];
  const no = [button(say('contest-name-no'), 'c_name', contest.id, 'n')];
  return {
    text: [
      say('contest-won', args),
      say(of.agreed ? 'contest-name-stands' : 'contest-name-ask', { unit: of.unit }),
    ].join('\n'),
    buttons: of.agreed ? [no] : [yes, no],
  };
}

/** After the winner chose. */
export const namedMessage = ({ say }: Tongue, contest: Contest, isNamed: boolean, unit: string): Message => ({
  text: say(isNamed ? 'contest-named' : 'contest-unnamed', { unit }),
  buttons: [
    [
      button(
        say(isNamed ? 'contest-name-no' : 'contest-name-yes'),
        'c_name',
        contest.id,
        isNamed ? 'n' : 'y',
      ),
    ],
    [button(say('contest-card'), 'c_card', contest.id)],
  ],
});

/** Units side by side, by participation and mean: for who leads them. */
export function unitsMessage(tongue: Tongue, contest: Contest, { units, small }: Compared): Message {
  const { say, locale } = tongue;
  const line = (row: Pick<UnitFigures, 'answered' | 'expected' | 'sum'>, name: string) =>
    say('contest-unit-line', {
      name,
      rate: formatRate(row.answered, row.expected, locale),
      mean: row.answered === 0 ? 'none' : formatPercent(row.sum / row.answered, 100, locale),
    });
  const shown = units.slice(0, SHOWN_UNITS);
  return {
    text: [
      say('contest-units-head', { title: contest.title }),
      ...shown.map((row) => line(row, row.name)),
      ...(units.length > shown.length ? [say('contest-units-more', { n: units.length - shown.length })] : []),
      ...(small === null ? [] : [line(small, say('contest-units-small', { n: small.units }))]),
      '',
      say('contest-units-note'),
    ].join('\n'),
    buttons: [
      [button(say('contest-file'), 'c_xlsx', contest.id)],
      [button(say('contest-card'), 'c_card', contest.id)],
    ],
  };
}

/** To who opened it, when it ends. */
export const endedNews = (tongue: Tongue, outcome: Outcome): Message => ({
  text: outcomeMessage(tongue, outcome).text,
  buttons: [
    [button(tongue.say('contest-units'), 'c_units', outcome.contest.id)],
    [button(tongue.say('contest-file'), 'c_xlsx', outcome.contest.id)],
  ],
});

// Contests over days, done in private: an ask with several tries and a right answer.

import type { Ctx, MenuEntry } from '../../../core/feature.ts';
import { loadAncestry, type Unit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import { longId } from '../../../shared/ids.ts';
import { truncate } from '../../../shared/text.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import type { QuizPart } from '../parts.ts';
import { CODE } from '../shapes.ts';
import { mayRun } from './access.ts';
import { contestAsk } from './ask.ts';
import { contestButtons } from './buttons.ts';
import { renderOutcome } from './closing.ts';
import { contestForm } from './form.ts';
import { guessForm } from './guess-form.ts';
import { entryLabel } from './messages.ts';
import { forgetMember, ownTries } from './places-store.ts';
import { mendContests, pulseJob } from './pulse.ts';
import { openCard } from './screens.ts';
import { ASK, type Contest } from './shapes.ts';
import { findContests, loadContest, openContestsOf } from './store.ts';

const NOW_SHOWN = 3;
const PAST_SHOWN = 2;

/** Of the unit and of those above it: open and planned ones, then the last that ended. */
async function contestsAt(ctx: Ctx, unit: Unit): Promise<Contest[]> {
  const ids = (await loadAncestry(ctx.db, unit.path)).map(({ id }) => id);
  return [
    ...(await findContests(ctx.db, ids, ['open', 'planned'], NOW_SHOWN)),
    ...(await findContests(ctx.db, ids, ['closed'], PAST_SHOWN)),
  ];
}

async function menuOf(ctx: Ctx): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  if (!member) return [];
  const open = (await openContestsOf(ctx.db, member.id)).filter(({ tried, tries }) => tried < tries);
  return [
    ...open.map(({ id, title, tried }) => ({
      label: entryLabel(ctx.say, title),
      data: encodeButton(CODE, 'c_card', id),
      rank: tried === 0 ? 1 : 30,
    })),
    { label: ctx.say('contest-menu'), data: encodeButton(CODE, 'home'), rank: 69 },
  ];
}

export const contest: QuizPart = {
  jobs: [pulseJob],
  buttons: contestButtons,
  forms: [contestForm, guessForm],
  asks: { [ASK]: contestAsk },
  living: { contest: renderOutcome },
  help: [
    { key: 'contest-help', seenBy: 'joined' },
    {
      key: 'contest-help-run',
      seenBy: ['secretary', 'deputy_secretary', 'committee_member', 'leader'],
    },
  ],
  menu: menuOf,
  deepLink: async (ctx, link) => {
    const id = longId(link);
    return id !== null && (await loadContest(ctx.db, id)) ? openCard(ctx, id) : null;
  },
  homeLines: async (ctx, unit) => {
    const tongue = tongueIn(ctx, ctx.locale);
    const lines = (await contestsAt(ctx, unit)).map(({ title, state, opensAt, closesAt }) =>
      ctx.say('contest-home-line', {
        title,
        state,
        moment: momentOf(tongue, state === 'planned' ? opensAt : closesAt),
      }),
    );
    return lines.length > 0 ? lines : [ctx.say('contest-home-none')];
  },
  homeButtons: async (ctx, unit) => [
    ...(await contestsAt(ctx, unit)).map(({ id, title }, at) => ({
      rank: at,
      row: [{ label: truncate(title, 30), data: encodeButton(CODE, 'c_card', id) }],
    })),
    ...(mayRun(await ctx.person(), unit)
      ? [
          {
            rank: 40,
            row: [{ label: ctx.say('contest-open-new'), data: encodeButton(CODE, 'c_new', unit.id) }],
          },
        ]
      : []),
  ],
  on: {
    async clockSetBack({ clock }, tx) {
      await mendContests(tx, clock.now());
      return [];
    },
    async memberErased(_services, tx, memberId) {
      await forgetMember(tx, memberId);
      return [];
    },
  },
  ownRows: async ({ zone }, sql, memberId, say) => {
    const rows = await ownTries(sql, memberId);
    return [
      {
        name: 'contests',
        head: say('contest-own-head'),
        rows,
        lines: rows.map(({ title, number, startedAt, score, counted }) =>
          say('contest-own-line', {
            title,
            number,
            date: formatDate(localDate(startedAt, zone)),
            score: score ?? 0,
            counted: counted ?? 0,
          }),
        ),
      },
    ];
  },
};

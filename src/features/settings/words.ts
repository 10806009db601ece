// `Chủ đề năm`, `Chuẩn mực đạo đức`: set at any unit, printed as A4, shown again once a quarter.
import { z } from 'zod';
import { targetsOf } from '../../core/asks/places-rules.ts';
import { groupsIn, seats } from '../../core/asks/places-store.ts';
import { unitLocale } from '../../core/asks/viewer-store.ts';
import { type Occasion, occasion } from '../../core/calendar/beat.ts';
import { isDayOff, nextWorkingDay } from '../../core/calendar/rules/days-off.ts';
import { loadDaysOff, plan, unplan } from '../../core/calendar/store.ts';
import { notify } from '../../core/delivery/notices.ts';
import { enqueue, PRIORITY } from '../../core/delivery/outbox.ts';
import type { Ctx, Form, Reply, Services } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { audit } from '../../core/org/audit-store.ts';
import type { Person } from '../../core/org/person.ts';
import { loadUnit, type Unit } from '../../core/org/units-store.ts';
import { ethicsFor, ownWords, saveEthics, saveTheme, themeFor } from '../../core/org/year-words-store.ts';
import { inTransaction, type Sql, type Tx } from '../../db/index.ts';
import { defineJob, type Job } from '../../jobs/jobs.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { makeFile } from '../../shared/paper/made-file.ts';
import { paper } from '../../shared/paper/paper.ts';
import { ethicsNotice, ethicsPaper, wordsScreen } from './words-messages.ts';
import { mayEditWords, nextQuarterDay, readEthics, readTheme } from './words-rules.ts';
import { coveredBy, membersOfAccounts } from './words-store.ts';

const JOB = 'settings.ethics';
const SHOWN_AT = '08:00';
/** A text shown a few days late does no harm; in the next quarter it comes anyway. */
const GRACE_SECONDS = 3 * 24 * 3600;
const KEPT_DAYS = 7;
const DROP = 'drop';

/** A unit whose words this person sets. @throws UserError */
async function editable(ctx: Ctx, sql: Sql, unitId: string): Promise<{ unit: Unit; person: Person }> {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || !mayEditWords(person, unit)) throw new UserError('router-no-right');
  return { unit, person };
}

const thisYear = (ctx: Ctx): number => Number(localDate(ctx.clock.now(), ctx.zone).slice(0, 4));

export async function openWords(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await editable(ctx, ctx.db, unitId);
  const year = thisYear(ctx);
  const themes = [];
  for (const one of [year, year + 1])
    themes.push({ year: one, said: await themeFor(ctx.db, unit.path, one) });
  const ethics = await ethicsFor(ctx.db, unit.path);
  const screen = wordsScreen(ctx.say, unit, { themes, ethics });
  return ctx.incoming.kind === 'button' ? { edit: screen } : { messages: [screen] };
}

const themeData = z.object({
  unitId: z.uuid(),
  year: z.number().int().optional(),
  words: z.string().nullish(),
});

export async function askTheme(ctx: Ctx, unitId: string): Promise<Reply> {
  await editable(ctx, ctx.db, unitId);
  return startForm(ctx, themeForm, { unitId });
}

export const themeForm: Form<z.infer<typeof themeData>> = {
  name: 'settings.theme',
  data: themeData,
  first: 'year',
  steps: {
    year: {
      prompt: async (ctx, { unitId }) => {
        await editable(ctx, ctx.db, unitId);
        const year = thisYear(ctx);
        const choices = [year, year + 1].map((of) => ({
          label: ctx.say('settings-theme-year', { year: String(of) }),
          value: `y${of}`,
        }));
        return { text: ctx.say('settings-theme-which-year'), choices };
      },
      read: async (ctx, kept, { choice, text = '' }) => {
        const year = Number(choice?.slice(1) ?? /20\d\d/.exec(text)?.[0]);
        if (year !== thisYear(ctx) && year !== thisYear(ctx) + 1)
          throw new UserError('settings-theme-year-again');
        return { data: { ...kept, year }, next: 'words' };
      },
    },
    words: {
      prompt: async (ctx, { unitId, year = thisYear(ctx) }) => {
        const { theme } = await ownWords(ctx.db, unitId, year);
        const text = ctx.say('settings-theme-ask', { year: String(year) });
        return theme === null
          ? { text }
          : { text, choices: [{ label: ctx.say('settings-words-drop'), value: DROP }] };
      },
      read: async (_ctx, kept, { choice, text }) => ({
        data: { ...kept, words: choice === DROP ? null : readTheme(text) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { unitId, year = thisYear(ctx), words }) => {
    await inTransaction(ctx.db, async (tx) => {
      const { person } = await editable(ctx, tx, unitId);
      await saveTheme(tx, unitId, year, words ?? null);
      await note(ctx, tx, person, unitId, { theme: year });
    });
    return openWords(ctx, unitId);
  },
};

const ethicsData = z.object({ unitId: z.uuid(), words: z.string().nullish() });

export async function askEthics(ctx: Ctx, unitId: string): Promise<Reply> {
  await editable(ctx, ctx.db, unitId);
  return startForm(ctx, ethicsForm, { unitId });
}

export const ethicsForm: Form<z.infer<typeof ethicsData>> = {
  name: 'settings.ethics',
  data: ethicsData,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx, { unitId }) => {
        await editable(ctx, ctx.db, unitId);
        const { ethics } = await ownWords(ctx.db, unitId, thisYear(ctx));
        const text = ctx.say('settings-ethics-ask');
        return ethics === null
          ? { text }
          : { text, choices: [{ label: ctx.say('settings-words-drop'), value: DROP }] };
      },
      read: async (_ctx, kept, { choice, text }) => ({
        data: { ...kept, words: choice === DROP ? null : readEthics(text) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { unitId, words }) => {
    await inTransaction(ctx.db, async (tx) => {
      const { person } = await editable(ctx, tx, unitId);
      await saveEthics(tx, unitId, words ?? null);
      await note(ctx, tx, person, unitId, { ethics: words ? 'set' : 'dropped' });
      if (words) await planQuarter(ctx, tx, unitId);
      else await unplan(tx, JOB, unitId);
    });
    return openWords(ctx, unitId);
  },
};

const note = (ctx: Ctx, tx: Tx, by: Person, unitId: string, detail: Record<string, unknown>) =>
  audit(tx, ctx.clock.now(), by, { action: 'settings.words', unitId, detail });

export async function printEthics(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit } = await editable(ctx, ctx.db, unitId);
  const said = await ethicsFor(ctx.db, unit.path);
  if (!said) throw new UserError('settings-ethics-none');
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('settings-no-files');
  try {
    const file = await makeFile(paper, ethicsPaper(ctx.say, unit, said.words), 'chuan-muc-dao-duc');
    return { messages: [{ text: ctx.say('settings-ethics-printed', { unit: unit.name }), file }] };
  } catch (error) {
    ctx.log.error({ err: error }, 'ethics standards not printed');
    throw new UserError('paper-not-printed');
  }
}

async function planQuarter({ clock, zone }: Services, tx: Tx, unitId: string, on?: LocalDate): Promise<void> {
  const table = await loadDaysOff(tx, unitId);
  const date = on ?? nextQuarterDay(localDate(clock.now(), zone), table);
  const at = instantOf(date, SHOWN_AT, zone);
  const whose = { feature: 'settings', job: JOB, subjectId: unitId, unitId };
  await plan(tx, { ...whose, graceSeconds: GRACE_SECONDS, rule: null, at });
}

export const ethicsJob = defineJob<Services, Occasion>({
  name: JOB,
  payload: occasion,
  run: (services, { unitId, moment, missed }) =>
    inTransaction(services.db, async (tx) => {
      const unit = await loadUnit(tx, unitId);
      const date = localDate(moment, services.zone);
      const { ethics } = await ownWords(tx, unitId, Number(date.slice(0, 4)));
      if (!unit || unit.endedAt !== null || ethics === null) return;
      const table = await loadDaysOff(tx, unitId);
      // The days off were changed since it was planned.
      if (isDayOff(date, table)) return planQuarter(services, tx, unitId, nextWorkingDay(date, table));
      await planQuarter(services, tx, unitId);
      if (!missed) await showEthics(services, tx, unit, ethics, date);
      services.wake();
    }),
}) as unknown as Job<Services>;

/** In the members' groups of the units where the text holds; who sits in none is told in private, within the budget. */
async function showEthics(
  services: Services,
  tx: Tx,
  unit: Unit,
  words: string,
  date: LocalDate,
): Promise<void> {
  const covered = await coveredBy(tx, unit.id);
  const groups = (await groupsIn(tx, unit)).filter((group) => covered.has(group.unit.id));
  const standings = ['full', 'probationary', 'visiting'] as const;
  const people = (await seats(tx, unit, { date, standings })).filter(({ unitId }) => covered.has(unitId));
  const targets = targetsOf(groups, people, { membersOnly: true });
  const key = `ethics:${unit.id}:${date}`;
  const say = services.texts.say((await unitLocale(tx, unit.id)) ?? services.defaultLocale);
  const shown = ethicsNotice(say, unit, words);
  await enqueue(
    tx,
    targets
      .filter(({ accountId }) => accountId === null)
      .map(({ place }) => ({
        kind: 'send' as const,
        key: `${key}@${place.channel}:${place.chat}`,
        place,
        priority: PRIORITY.bulk,
        message: { text: shown.text },
        whenUncertain: 'never' as const,
      })),
  );
  const privately = targets.flatMap(({ accountId }) => accountId ?? []);
  const now = services.clock.now();
  await notify(
    tx,
    (await membersOfAccounts(tx, privately)).map(({ memberId, locale }) => ({
      key: `${key}:${memberId}`,
      memberId,
      dueAt: now,
      expiresAt: instantOf(addDays(date, KEPT_DAYS), SHOWN_AT, services.zone),
      payload: { ...ethicsNotice(services.texts.say(locale), unit, words), button: null },
    })),
  );
}

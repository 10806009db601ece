// My data: see it, take it away, withdraw consent, have it erased. Always about the person who presses.
import { createCtx } from '../../core/dispatch/ctx.ts';
import type { Ctx, OwnRows, Reply } from '../../core/feature.ts';
import { menuFor } from '../../core/menu/client-menu.ts';
import { audit } from '../../core/org/audit-store.ts';
import {
  detachAccounts,
  purposesGiven,
  setTracking,
  silence,
  withdrawPurposes,
} from '../../core/org/consent-store.ts';
import type { Person } from '../../core/org/person.ts';
import type { Purpose } from '../../core/org/roles.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import { inTransaction, type Sql, type Tx } from '../../db/index.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { formatDate } from '../../shared/format.ts';
import { eraseQuestion, type Given, ownScreen, renameButton, withdrawQuestion } from './messages.ts';
import { inParts, jsonFile, readable, textFile } from './own-data.ts';
import {
  eraseAccount,
  eraseAnswers,
  eraseNotices,
  isLastAdministrator,
  loadOwnData,
  lockAdministrators,
} from './store.ts';

type Known = Person & { accountId: string };
type Member = NonNullable<Person['member']>;

export async function openData(ctx: Ctx): Promise<Reply> {
  const person = await self(ctx);
  return { edit: ownScreen(ctx.say, person, await givenBy(ctx, person)) };
}

/** As files; on a channel without files as texts. */
export async function showData(ctx: Ctx): Promise<Reply> {
  const person = await self(ctx);
  const data = {
    ...(await loadOwnData(ctx.db, person.accountId, person.member?.id ?? null)),
    more: await ownRows(ctx, person),
  };
  const text = readable(ctx.say, data, ctx.zone);
  const buttons = person.member ? [renameButton(ctx.say)] : [];
  const { files, textLength } = ctx.channel(ctx.incoming.channel).capabilities;
  if (files) {
    return {
      messages: [
        { text: ctx.say('privacy-file-json'), file: jsonFile(data) },
        { text: ctx.say('privacy-file-text'), file: textFile(text), buttons },
      ],
    };
  }
  const parts = inParts(text, textLength);
  return { messages: [...parts.map((part) => ({ text: part })), { text: ctx.say('privacy-end'), buttons }] };
}

async function ownRows(ctx: Ctx, { accountId, member }: Known): Promise<OwnRows[]> {
  const all = ctx
    .features()
    .flatMap((feature) => [
      member ? (feature.ownRows?.(ctx, ctx.db, member.id, ctx.say) ?? []) : [],
      feature.ownAccountRows?.(ctx, ctx.db, accountId, ctx.say) ?? [],
    ]);
  return (await Promise.all(all)).flat();
}

export async function askWithdraw(ctx: Ctx): Promise<Reply> {
  const person = await joined(ctx);
  return { edit: withdrawQuestion(ctx.say, await givenBy(ctx, person)) };
}

/** One purpose that was given apart. */
export async function withdrawPurpose(ctx: Ctx, purpose: Exclude<Purpose, 'use'>): Promise<Reply> {
  const person = await joined(ctx);
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    if ((await withdrawPurposes(tx, person.member.id, purpose, now)) === 0) return;
    await audit(tx, now, person, {
      action: 'consent.withdrawn',
      unitId: person.member.unit.id,
      subjectId: person.member.id,
      detail: { purpose },
    });
  });
  return {
    toast: ctx.say('privacy-withdrawn-one'),
    edit: ownScreen(ctx.say, person, await givenBy(ctx, person)),
  };
}

/** Everything to the person stops at once; they stay on the roster, followed on paper. */
export async function withdraw(ctx: Ctx): Promise<Reply> {
  const person = await joined(ctx);
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    await lockAdministrators(tx);
    await keepAnAdministrator(tx, { accountId: null, memberId: person.member.id });
    await leave(ctx, tx, person.member, now);
    await audit(tx, now, person, {
      action: 'consent.withdrawn',
      unitId: person.member.unit.id,
      subjectId: person.member.id,
      detail: { purpose: 'use' },
    });
  });
  await afterLeaving(ctx);
  return { toast: ctx.say('privacy-withdrawn-one'), edit: { text: ctx.say('privacy-withdrawn') } };
}

export async function askErase(ctx: Ctx): Promise<Reply> {
  const person = await self(ctx);
  await keepAnAdministrator(ctx.db, { accountId: person.accountId, memberId: person.member?.id ?? null });
  return { edit: eraseQuestion(ctx.say, person.member !== null) };
}

/** Answers, their history and the account; name, unit, role and standing are the roster's and stay. */
export async function erase(ctx: Ctx): Promise<Reply> {
  const person = await self(ctx);
  const now = ctx.clock.now();
  await inTransaction(ctx.db, async (tx) => {
    await lockAdministrators(tx);
    await keepAnAdministrator(tx, { accountId: person.accountId, memberId: person.member?.id ?? null });
    const { member } = person;
    const account = { accountId: person.accountId, channel: person.channel, chatId: person.chatId };
    const accounts = member ? await leave(ctx, tx, member, now) : [account];
    if (member) {
      await eraseAnswers(tx, member.id);
      await eraseNotices(tx, member.id);
      await ctx.emit('memberErased', ctx, tx, member.id);
    }
    for (const one of accounts) {
      await silence(tx, one);
      await eraseAccount(tx, one);
    }
    await audit(tx, now, null, {
      action: 'data.erased',
      unitId: member?.unit.id ?? null,
      subjectId: member?.id ?? null,
    });
  });
  await afterLeaving(ctx);
  const text = ctx.say(person.member ? 'privacy-erased' : 'privacy-erased-account');
  return { toast: ctx.say('privacy-toast-erased'), edit: { text } };
}

async function leave(ctx: Ctx, tx: Tx, member: Member, now: Date) {
  const accounts = await detachAccounts(tx, member.id);
  await withdrawPurposes(tx, member.id, 'all', now);
  await setTracking(tx, member.id, 'paper');
  await tellSecretaries(tx, ctx.texts, {
    unitId: member.unit.id,
    key: `left:${member.id}:${now.getTime()}`,
    message: (say) => ({ text: say('privacy-left-report', { name: member.fullName }) }),
  });
  return accounts;
}

/** The client's own menu shrinks to what is left: an account may still be an administrator's. */
async function afterLeaving(ctx: Ctx): Promise<void> {
  ctx.wake();
  const left = await createCtx(ctx, ctx.incoming, ctx.locale).person();
  void menuFor(ctx, ctx.channel(ctx.incoming.channel), { ...left, chatId: ctx.incoming.chat });
}

async function givenBy(ctx: Ctx, person: Person): Promise<Given[]> {
  if (!person.member) return [];
  const given = await purposesGiven(ctx.db, person.member.id);
  return given.map(({ purpose, platform, givenAt }) => ({
    purpose,
    platform,
    day: formatDate(localDate(givenAt, ctx.zone)),
  }));
}

async function self(ctx: Ctx): Promise<Known> {
  const person = await ctx.person();
  if (person.accountId === null || ctx.incoming.chatKind !== 'private')
    throw new UserError('router-open-private-first');
  return { ...person, accountId: person.accountId };
}

async function joined(ctx: Ctx): Promise<Known & { member: Member }> {
  const person = await self(ctx);
  if (!person.member) throw new UserError('router-not-joined');
  return { ...person, member: person.member };
}

async function keepAnAdministrator(
  sql: Sql,
  held: { accountId: string | null; memberId: string | null },
): Promise<void> {
  if (await isLastAdministrator(sql, held)) throw new UserError('privacy-last-administrator');
}

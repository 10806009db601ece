// What a branch pledges and looks after over the months, under way: for tests of what crosses between branches.
import { openNow } from '../../src/core/asks/engine.ts';
import { askOwner } from '../../src/core/asks/owner-ask.ts';
import { insertAsk } from '../../src/core/asks/store.ts';
import { loadDaysOff } from '../../src/core/calendar/store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { ROUND_FORM } from '../../src/features/essays/shapes.ts';
import { MONTH_FORM } from '../../src/features/focus/shapes.ts';
import { formOf } from '../../src/features/initiatives/shapes.ts';
import { openRound } from '../../src/features/pledges/month/planning.ts';
import { insertCampaign, updateCampaign } from '../../src/features/pledges/register/store.ts';
import { ASKS, type PledgeState, REGISTER_FORM } from '../../src/features/pledges/shapes.ts';
import { ensurePledge, putItem, updatePledge } from '../../src/features/pledges/store.ts';
import { localDate } from '../../src/shared/dates.ts';
import { newId } from '../../src/shared/ids.ts';
import { type Branch, inRole } from './branches.ts';
import type { TestService } from './service.ts';

const MINUTE = 60_000;
type Tx = Parameters<typeof insertAsk>[0];

/** Everything of it that waits for an answer. */
export const PLEDGED_ASKS = ['essays', 'focus', 'initiatives', ASKS.month, ASKS.register];

/** Each kind with its open ask; a commendation that waits and one agreed; a pledge that waits and one received, an item of it not. */
export async function makePledged(s: TestService, branch: Branch): Promise<void> {
  const { services } = s.service.app;
  await inTransaction(services.db, async (tx) => {
    await makeCommended(s, tx, branch);
    await makeWatched(s, tx, branch);
    await makeCollected(s, tx, branch);
    await makePledges(s, tx, branch);
  });
  services.wake();
}

const common = (s: TestService, { cell }: Branch) => ({ unitId: cell.id, createdAt: s.clock.now() });
const ON = new Date('2026-11-20T00:00:00Z');

async function makeCommended(s: TestService, tx: Tx, branch: Branch): Promise<void> {
  const { word, cell } = branch;
  for (const state of ['proposed', 'agreed'])
    await client(tx).commendation.create({
      data: {
        ...common(s, branch),
        id: newId(),
        path: cell.path,
        kind: 'person',
        memberId: inRole(branch, 'group_leader').memberId!,
        proposedBy: inRole(branch, 'secretary').memberId!,
        words: `Việc tốt ${word}`,
        state,
        ...(state === 'agreed' ? { body: 'cell', decidedOn: ON } : {}),
      },
    });
}

async function makeWatched(s: TestService, tx: Tx, branch: Branch): Promise<void> {
  const { services } = s.service.app;
  const { word, cell } = branch;
  const ownerId = inRole(branch, 'group_leader').memberId!;
  const [initiativeId, focusId] = [newId(), newId()];
  const words = { name: `Mô hình ${word}`, words: `Làm ${word}`, measure: 'Cây', measureUnit: 'cây' };
  await client(tx).initiative.create({
    data: { ...common(s, branch), ...words, id: initiativeId, sinceOn: ON, ownerId },
  });
  const area = { kind: 'issue', words: `Trọng tâm ${word}`, ownerId, dueOn: ON, state: 'open' };
  await client(tx).focusArea.create({ data: { ...common(s, branch), ...area, id: focusId } });
  const owned = { unitId: cell.id, ownerId, moment: s.clock.now() };
  const month = { ...owned, feature: 'initiatives', subjectId: initiativeId, form: formOf(words) };
  await askOwner(services, tx, month);
  await askOwner(services, tx, { ...owned, feature: 'focus', subjectId: focusId, form: MONTH_FORM });
}

async function makeCollected(s: TestService, tx: Tx, branch: Branch): Promise<void> {
  const id = newId();
  const round = { id, title: `Thu hoạch ${branch.word}`, createdBy: inRole(branch, 'secretary').memberId! };
  await client(tx).essayRound.create({ data: { ...common(s, branch), ...round } });
  const askId = await openAsk(s, tx, branch, { feature: 'essays', subjectId: id, form: ROUND_FORM });
  await client(tx).essayRound.update({ where: { id }, data: { askId } });
}

async function openAsk(
  s: TestService,
  tx: Tx,
  { cell }: Branch,
  of: Pick<Parameters<typeof insertAsk>[1], 'feature' | 'subjectId' | 'form'>,
): Promise<string> {
  const opensAt = s.clock.now();
  const times = { opensAt, nudgesAt: [], closesAt: new Date(opensAt.getTime() + 600 * MINUTE) };
  const askId = await insertAsk(tx, { ...of, ...times, unitId: cell.id, graceSeconds: 3600 });
  if (of.feature !== ASKS.register) await openNow(s.service.app.services, tx, askId);
  return askId;
}

async function makePledges(s: TestService, tx: Tx, branch: Branch): Promise<void> {
  const { services } = s.service.app;
  const { word, cell } = branch;
  const now = s.clock.now();
  const date = localDate(now, services.zone);
  const year = Number(date.slice(0, 4));
  const write = async (memberId: string, state: PledgeState) => {
    const { id } = await ensurePledge(tx, { memberId, unitId: cell.id, year }, now);
    const rest = { theme: 'work', target: null, measure: null, dueOn: `${year}-12-31` } as const;
    for (const [at, kind] of (['once', 'monthly', 'monthly'] as const).entries()) {
      const isAdded = state === 'accepted' && at === 2;
      const item = { ...rest, words: `Việc ${at + 1} ${word}`, kind };
      await putItem(tx, id, at + 1, item, isAdded ? 'waiting' : 'active');
    }
    await updatePledge(tx, id, { state, sentAt: now, agreedOn: date }, now);
  };
  await write(inRole(branch, 'group_leader').memberId!, 'accepted');
  await write(inRole(branch, 'recorder').memberId!, 'sent');
  const table = await loadDaysOff(tx, cell.id);
  const month = { year, month: Number(date.slice(5, 7)) };
  const askId = await openRound(services, tx, {
    unitId: cell.id,
    month,
    date,
    missed: false,
    opensAt: now,
    table,
  });
  if (askId) await openNow(services, tx, askId);
  const id = newId();
  const openedBy = inRole(branch, 'secretary').memberId!;
  await insertCampaign(tx, { id, unitId: cell.id, year, openedBy, openedAt: now });
  const campaign = await openAsk(s, tx, branch, {
    feature: ASKS.register,
    subjectId: id,
    form: REGISTER_FORM,
  });
  await updateCampaign(tx, id, { askId: campaign });
  await openNow(services, tx, campaign);
}

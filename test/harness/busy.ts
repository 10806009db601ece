// Work under way in a branch, for tests of what crosses: a meeting whose list is open, a survey of each kind, an announcement, games and a contest.
import { openNow } from '../../src/core/asks/engine.ts';
import { postAsk } from '../../src/core/asks/places.ts';
import { askForm } from '../../src/core/asks/shapes.ts';
import { insertAsk, loadAsk } from '../../src/core/asks/store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { insertMeeting } from '../../src/features/meetings/store.ts';
import { decide, insertQuestion } from '../../src/features/quizzes/bank/store.ts';
import { insertContest, updateContest } from '../../src/features/quizzes/contest/store.ts';
import { hostRef, treeRef } from '../../src/features/quizzes/flower/shapes.ts';
import { insertQuiz, insertTurn, saveFlowers, updateQuiz } from '../../src/features/quizzes/flower/store.ts';
import { postGame, postToHost } from '../../src/features/quizzes/games/places.ts';
import { leadRef, roundRef } from '../../src/features/quizzes/quick/shapes.ts';
import { insertRound, updateRound } from '../../src/features/quizzes/quick/store.ts';
import { newId } from '../../src/shared/ids.ts';
import { type Branch, inRole } from './branches.ts';
import { makePledged } from './busy-pledges.ts';
import type { TestService } from './service.ts';

const MINUTE = 60_000;
/** By the real presses where they are few, else as rows with the engine's asks. */
export async function makeBusy(s: TestService, branch: Branch): Promise<void> {
  const { services } = s.service.app;
  const { word, cell } = branch;
  const secretary = inRole(branch, 'secretary');
  const by = secretary.memberId!;
  const now = s.clock.now();
  const meetingId = await inTransaction(services.db, (tx) =>
    insertMeeting(
      tx,
      {
        unitId: cell.id,
        kind: 'regular',
        title: `Họp ${word}`,
        startsAt: new Date(now.getTime() + 30 * MINUTE),
        minutes: 90,
        place: `Phòng ${word}`,
        chairId: by,
        recorderId: inRole(branch, 'recorder').memberId,
        createdBy: by,
      },
      now,
    ),
  );
  const sql = client(services.db);
  await sql.meetingAgendaItem.create({
    data: { id: newId(), meetingId, position: 1, words: `Bàn việc ${word}` },
  });
  await sql.meetingDocument.create({
    data: { id: newId(), meetingId, position: 1, title: `Tài liệu ${word}`, whereToRead: word },
  });
  await sql.meetingVote.create({
    data: {
      id: newId(),
      meetingId,
      position: 1,
      matter: `Biểu quyết ${word}`,
      inFavour: 3,
      against: 0,
      other: 0,
      base: 5,
      present: 4,
      recordedBy: by,
      recordedAt: now,
    },
  });
  await sql.meetingTask.create({
    data: {
      id: newId(),
      meetingId,
      unitId: cell.id,
      memberId: inRole(branch, 'group_leader').memberId!,
      words: `Việc ${word}`,
      dueOn: new Date('2026-12-10T00:00:00Z'),
      createdBy: by,
      createdAt: now,
    },
  });
  const press = async (label: string) => {
    await s.telegram.press(secretary.id, secretary.id, { label }).answered;
    await s.settle();
  };
  s.telegram.sendText(secretary.id, secretary.id, '/hop');
  await s.settle();
  await press(`30/11 · Họp ${word}`);
  for (const label of ['Gửi giấy mời', 'Gửi ngay', 'Về kỳ họp', 'Bắt đầu điểm danh']) await press(label);

  const form = askForm.parse({
    version: 1,
    items: [
      {
        id: 'q1',
        kind: 'choice',
        words: `Hỏi ${word}?`,
        options: [
          { id: 'o1', label: `Có ${word}` },
          { id: 'o2', label: 'Không' },
        ],
      },
      { id: 'q2', kind: 'text', words: `Góp ý ${word}`, required: false },
    ],
  });
  for (const anonymity of ['named', 'anonymous'] as const) {
    const id = newId();
    const times = { opensAt: now, closesAt: new Date(now.getTime() + 600 * MINUTE) };
    await inTransaction(services.db, async (tx) => {
      const row = {
        id,
        unitId: cell.id,
        title: `Khảo sát ${word}`,
        form,
        anonymity,
        audience: {},
        place: 'private',
      };
      await client(tx).survey.create({
        data: { ...row, ...times, state: 'open', createdBy: by, createdAt: now, updatedAt: now },
      });
      const ask = { feature: 'surveys', subjectId: id, unitId: cell.id, form, anonymity, nudgesAt: [] };
      await openAndPost(s, tx, branch, { ...ask, ...times });
    });
  }
  const id = newId();
  const dueAt = new Date(now.getTime() + 600 * MINUTE);
  await inTransaction(services.db, async (tx) => {
    const words = { text: `Thông báo ${word}`, confirm: 'received', signature: `Chi bộ ${word}` };
    await client(tx).announcement.create({
      data: { id, unitId: cell.id, ...words, audience: {}, dueAt, signedBy: by, createdAt: now },
    });
    const only = askForm.parse({
      version: 1,
      items: [{ id: 'ok', kind: 'choice', options: [{ id: 'received' }] }],
    });
    const ask = { feature: 'announcements', subjectId: id, unitId: cell.id, form: only, nudgesAt: [] };
    await openAndPost(s, tx, branch, { ...ask, opensAt: now, closesAt: dueAt });
  });
  await s.settle();
}

/** With pledges, what is looked after, a contest and games as well: all there is to cross a border. */
export async function makeBusiest(s: TestService, branch: Branch): Promise<void> {
  await makeBusy(s, branch);
  await makePledged(s, branch);
  await makeGames(s, branch);
  await s.settle();
}

/** Its own questions, a contest in which somebody is in the middle of a try, a hái hoa with an open question, a quick round. */
async function makeGames(s: TestService, branch: Branch): Promise<void> {
  const { services } = s.service.app;
  const { word, cell, group } = branch;
  const by = inRole(branch, 'secretary').memberId!;
  const now = s.clock.now();
  const ends = new Date(now.getTime() + 600 * MINUTE);
  const asked = { kind: 'true_false', topic: 'don_vi', difficulty: 1 } as const;
  const said = { options: [], right: ['t'], answer: null, accepted: [], explanation: null };
  const place = { channel: 'telegram', chat: String(branch.rooms[0]), topic: null };
  await inTransaction(services.db, async (tx) => {
    const sql = client(tx);
    const questions: string[] = [];
    for (let n = 1; n <= 4; n++) {
      const words = `Câu ${n} của ${word}?`;
      const own = { ...asked, ...said, words, sources: [`Sổ ${word}`], unitId: cell.id, createdBy: by };
      const questionId = await insertQuestion(tx, own, now);
      await decide(tx, { questionId, unitId: cell.id, verdict: 'approved', by }, now);
      questions.push(questionId);
    }
    const rules = { topics: [], questions: 3, seconds: 36_000, tries: 2, tieBreak: 'guess' as const };
    const period = { opensAt: now, closesAt: ends };
    const held = { ...rules, ...period, unitId: cell.id, title: `Cuộc thi ${word}`, createdBy: by };
    const contestId = await insertContest(tx, { ...held }, now);
    const form = askForm.parse({
      version: 1,
      attempts: 'best',
      items: [{ id: 'score', kind: 'number', min: 0, max: 100 }],
    });
    const ask = { feature: 'contest', subjectId: contestId, unitId: cell.id, form, nudgesAt: [], ...period };
    const askId = await insertAsk(tx, { ...ask, graceSeconds: 3600 });
    await updateContest(tx, contestId, { askId });
    await openNow(services, tx, askId);
    const tried = { id: newId(), contestId, memberId: by, number: 1, seed: word, questionIds: questions };
    await sql.contestTry.create({ data: { ...tried, answers: {}, startedAt: now, deadline: ends } });

    const quizId = await insertQuiz(
      tx,
      {
        ...{
          unitId: cell.id,
          ...place,
          hostId: by,
          mode: 'group',
          topics: [],
          flowers: 3,
          drawsOrder: false,
        },
        ...{
          order: [group.id],
          seed: word,
          seedHash: word,
          answerSeconds: 0,
          consultSeconds: 60,
          createdBy: by,
        },
      },
      now,
    );
    await saveFlowers(
      tx,
      quizId,
      questions.map((id, at) => ({
        ...{ number: at + 1, questionId: id, drawnId: id, isExtra: at === 3 },
        state: at === 0 ? 'open' : 'closed',
      })),
    );
    const turn = { ordinal: 1, number: 1, questionId: questions[0]!, phase: 'own' as const, openedAt: now };
    await insertTurn(tx, quizId, { ...turn, ownerId: group.id });
    await updateQuiz(tx, quizId, { state: 'playing', startedAt: now });
    await postGame(tx, treeRef(quizId), 'first', { channel: 'telegram', chat: place.chat });
    await postToHost(tx, hostRef(quizId), 'busy', { id: by, channel: 'telegram' });

    const roundId = await insertRound(
      tx,
      {
        ...{ unitId: cell.id, ...place, hostId: by, topics: [], questionIds: questions, secondsEach: 36_000 },
        ...{ bySpeed: false, seed: word, deadline: ends },
      },
      now,
    );
    await updateRound(tx, roundId, { current: 0, isShowing: false });
    await postGame(tx, roundRef(roundId), 'first', { channel: 'telegram', chat: place.chat });
    await postToHost(tx, leadRef(roundId), 'busy', { id: by, channel: 'telegram' });
  });
}

async function openAndPost(
  s: TestService,
  tx: Parameters<typeof insertAsk>[0],
  { cell }: Branch,
  ask: Omit<Parameters<typeof insertAsk>[1], 'graceSeconds'>,
): Promise<void> {
  const askId = await insertAsk(tx, { ...ask, graceSeconds: 3600 });
  const table = ask.feature === 'surveys' ? client(tx).survey : client(tx).announcement;
  await (table.update as (query: object) => Promise<unknown>)({
    where: { id: ask.subjectId },
    data: { askId },
  });
  await openNow(s.service.app.services, tx, askId);
  const opened = (await loadAsk(tx, askId))!;
  await postAsk(tx, opened, {
    unit: cell,
    date: '2026-11-30',
    membersOnly: true,
    standings: ['full', 'probationary', 'visiting'],
  });
}

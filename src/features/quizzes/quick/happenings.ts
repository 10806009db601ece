// Quick rounds as the record of a meeting mentions them: prizes are the tổ's alone.
import type { Feature } from '../../../core/feature.ts';
import { findChat } from '../../../core/org/chats-store.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { happeningLine } from '../games/happening-messages.ts';
import { teamsOf } from '../games/players.ts';
import { awardTeams, scoresOf } from './rules.ts';
import { answersOf, playedBetween } from './store.ts';

export const happenings: NonNullable<Feature['happenings']> = async (sql, scope, { say }) => {
  const unit = await loadUnit(sql, scope.unitId);
  if (!unit) return [];
  const teams = await teamsOf(sql, unit);
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const found = [];
  for (const round of await playedBetween(sql, scope)) {
    const answers = await answersOf(sql, round.id);
    if (answers.length === 0 || round.endedAt === null) continue;
    const chat = await findChat(sql, round.channel, round.chat);
    const scores = scoresOf(answers, [...names.keys()]);
    const played = {
      game: 'quick' as const,
      people: new Set(answers.map(({ memberId }) => memberId)).size,
      asked: Math.max(0, round.current + 1),
      isMixed: chat?.audience !== 'members_only',
      winners: awardTeams(scores, round.bySpeed).map(({ id, prize }) => ({
        prize,
        name: names.get(id) ?? null,
        isTeam: true,
      })),
    };
    const line = happeningLine(say, played, scope.withNames);
    found.push({ from: round.createdAt, until: round.endedAt, line });
  }
  return found;
};

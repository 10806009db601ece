// Ids of everything under way in a branch, by the feature whose buttons carry them.
import { client } from '../../src/db/prisma.ts';
import { FEATURES } from '../../src/features.ts';
import type { Branch } from './branches.ts';
import type { TestService } from './service.ts';

type Where = (of: { unit: object; members: string[] }) => object;
const ofUnit: Where = ({ unit }) => unit;
const ofMeeting: Where = ({ unit }) => ({ meeting: unit });

/** Tables whose rows' ids stand in buttons, by the name of the feature that owns them. */
const TABLES: Record<string, Record<string, Where>> = {
  readings: { reading: ofUnit },
  meetings: {
    meeting: ofUnit,
    meetingSeries: ofUnit,
    meetingTask: ofUnit,
    meetingVote: ofMeeting,
    meetingDocument: ofMeeting,
    meetingAgendaItem: ofMeeting,
    meetingCode: ofMeeting,
  },
  pledges: {
    pledge: ofUnit,
    pledgeItem: ({ unit }) => ({ pledge: unit }),
    pledgeCampaign: ofUnit,
    pledgeMonth: ofUnit,
  },
  surveys: { survey: ofUnit },
  quizzes: {
    question: ofUnit,
    contest: ofUnit,
    contestTry: ({ members }) => ({ memberId: { in: members } }),
    flowerQuiz: ofUnit,
    quickRound: ofUnit,
  },
  announcements: { announcement: ofUnit },
  commendations: { commendation: ofUnit },
  initiatives: { initiative: ofUnit },
  focus: { focusArea: ofUnit },
  essays: { essayRound: ofUnit },
};

export type Kind = { feature: string; kind: string; ids: string[] };

/** Of each kind that there is: its ids, oldest first; asks are a kind for each name they are stored under. */
export async function underWay(s: TestService, branch: Branch): Promise<Kind[]> {
  const sql = client(s.service.app.services.db);
  const unit = { unitId: { in: [branch.organisation.id, branch.cell.id] } };
  const members = branch.people.flatMap(({ memberId }) => memberId ?? []);
  const kinds: Kind[] = [];
  for (const [feature, tables] of Object.entries(TABLES))
    for (const [kind, where] of Object.entries(tables)) {
      const table = sql[kind as 'meeting'] as unknown as {
        findMany(query: object): Promise<{ id: string }[]>;
      };
      const rows = await table.findMany({ where: where({ unit, members }), orderBy: { id: 'asc' } });
      kinds.push({ feature, kind, ids: rows.map(({ id }) => id) });
    }
  const asks = await sql.ask.findMany({ where: unit, orderBy: { id: 'asc' } });
  for (const { name, asks: own } of FEATURES)
    for (const kind of Object.keys(own ?? {}))
      kinds.push({
        feature: name,
        kind: `ask ${kind}`,
        ids: asks.filter((ask) => ask.feature === kind).map(({ id }) => id),
      });
  return kinds.filter(({ ids }) => ids.length > 0);
}

/** The branch's units, somebody who has not joined, and its people: whom buttons of every feature may be about. */
export const unitsAndPeople = ({ cell, waiting, group, organisation, people }: Branch): string[] => [
  cell.id,
  waiting.id,
  group.id,
  organisation.id,
  ...people.flatMap(({ memberId }) => memberId ?? []),
];

/** Every id of the branch. */
export const allIds = async (s: TestService, branch: Branch): Promise<string[]> => [
  ...unitsAndPeople(branch),
  ...(await underWay(s, branch)).flatMap(({ ids }) => ids),
];

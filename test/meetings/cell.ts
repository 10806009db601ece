// The story's cell with its secretary, some members and a members-only group, ready to meet.
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { type Actor, type Room, telegramActor, telegramRoom } from '../harness/actors.ts';
import { join, PEOPLE, setUp } from '../harness/cell.ts';
import { startService, type TestService } from '../harness/service.ts';

export type Person = Actor & { id: number };

export type MeetingCell = {
  s: TestService;
  admin: Person;
  secretary: Person;
  people: Person[];
  room: Room;
  links: Map<string, string>;
};

/** `joined`: how many of the 27 have joined, the secretary first. Nothing is read on Mondays. */
export async function startCell({ at = '2026-11-25T08:00:00+07:00', joined = 8 } = {}): Promise<MeetingCell> {
  const s = await startService({ at, rates: NO_RATES, telegram: { limits: null } });
  const { admin, links } = await setUp(s);
  const people: Person[] = [];
  for (const row of PEOPLE.slice(0, joined)) {
    const actor = telegramActor(s, row.name);
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  const [secretary] = people;
  const chat = s.telegram.createSupergroup({ title: 'Chi bộ', members: people.map(({ id }) => id) });
  s.telegram.addBot(chat, secretary!.id);
  await s.settle();
  await secretary!.write('/lienket', String(chat));
  await secretary!.press('Chỉ đảng viên', String(chat));
  await secretary!.press('Chi bộ không đọc thứ Hai', String(chat));
  return { s, admin, secretary: secretary!, people, room: telegramRoom(s, chat), links };
}

export const lastOf = (actor: Actor) => actor.private().at(-1)!;

/** What was said to these people from now on: call what it returns. */
export function watch(people: readonly Actor[]): () => Map<string, string[]> {
  const before = new Map(people.map((one) => [one, one.private().length]));
  return () =>
    new Map(
      people.flatMap((one) => {
        const said = one
          .private()
          .slice(before.get(one))
          .map(({ text }) => text);
        return said.length > 0 ? [[one.name, said] as const] : [];
      }),
    );
}

/** The calendar files a person got, oldest first. */
export const calendarsOf = (s: TestService, { id }: Person): string[] =>
  s.telegram
    .messages(id)
    .flatMap(({ file }) => (file?.name.endsWith('.ics') ? [Buffer.from(file.bytes).toString('utf8')] : []));

/** Writes out what these saw, when SHOW_STORY is set. */
export function show(actors: readonly Actor[], room?: Room): void {
  if (!process.env.SHOW_STORY) return;
  const seen = [
    ...actors.map((actor) => [actor.name, actor.private()] as const),
    ...(room ? [['group', room.messages()] as const] : []),
  ];
  for (const [title, messages] of seen)
    process.stdout.write(
      `\n##### ${title}\n${messages.map((m) => `---\n${m.text}\n[${m.buttons.join(' | ')}]`).join('\n')}\n`,
    );
}

// `Sổ thu bài (Excel)`: a cell's names for its committee, figures for who leads the branch; that it was fetched is written down.
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import type { Person } from '../../core/org/person.ts';
import { whereMay } from '../../core/org/rights.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { makeFile } from '../../shared/paper/made-file.ts';
import { paper } from '../../shared/paper/paper.ts';
import { momentOf, tongueIn } from '../../shared/tongue.ts';
import { openRound } from './access.ts';
import { registerBook } from './register-messages.ts';
import { entriesOf, figuresByUnit } from './store.ts';

/** Cells of the round whose names the person may take along, and the branches of it of which only figures. */
export function registerFor(person: Person, path: string): { cells: string[]; branch: string | null } {
  const within = (act: 'export_names' | 'export_figures', kind: 'cell' | 'organisation') =>
    whereMay(person, act).filter((unit) => unit.kind === kind);
  const cells = within('export_names', 'cell').filter((unit) => unit.path.startsWith(path));
  const tops = within('export_figures', 'organisation').map((unit) => unit.path);
  // Whoever leads above the round sees the whole of it; inside it, their part.
  const seen = tops.flatMap((top) => (path.startsWith(top) ? [path] : top.startsWith(path) ? [top] : []));
  const [branch] = seen.sort((a, b) => a.length - b.length);
  return { cells: cells.map(({ id }) => id), branch: branch ?? null };
}

export async function openRegister(ctx: Ctx, roundId: string): Promise<Reply> {
  const { person, round, ask, unit } = await openRound(ctx, ctx.db, roundId);
  if (ctx.incoming.chatKind !== 'private') throw new UserError('router-only-private');
  const { cells, branch } = registerFor(person, unit.path);
  if (cells.length === 0 && branch === null) throw new UserError('router-no-right');
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('essays-no-files');
  const tongue = tongueIn(ctx, ctx.locale);
  const time = momentOf(tongue, ask.closesAt);
  const entries = await entriesOf(ctx.db, ask.id, cells);
  const book = registerBook(tongue, {
    title: round.title,
    until: ctx.say(ask.state === 'open' ? 'essays-until' : 'essays-ended', { time }),
    entries: entries.map(({ at, ...one }) => ({ ...one, day: at && localDate(at, ctx.zone) })),
    units: await figuresByUnit(ctx.db, ask.id, { cells, branch }),
  });
  const file = await makeFile(paper, book, 'so-bai-thu-hoach');
  await audit(ctx.db, ctx.clock.now(), person, {
    action: 'essays.exported',
    unitId: round.unitId,
    subjectId: round.id,
    detail: { people: entries.length },
  });
  return { messages: [{ text: ctx.say('essays-book-done', { title: round.title }), file }] };
}

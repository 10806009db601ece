// Makes the files of a unit and a period, and sends them in chat; where no files can be sent, says the main figures.
import type { OutgoingFile } from '../../channels/channel.ts';
import { unitLocale } from '../../core/asks/viewer-store.ts';
import type { Ctx, Export, Reply, Services } from '../../core/feature.ts';
import { codeOf, type Period, readPeriod } from '../../core/figures/period-rules.ts';
import { audit } from '../../core/org/audit-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { makeFile } from '../../shared/paper/made-file.ts';
import { paper } from '../../shared/paper/paper.ts';
import { searchKey } from '../../shared/text.ts';
import { type Tongue, tongueIn } from '../../shared/tongue.ts';
import { openUnit } from './access.ts';
import { figuresBook } from './excel/book.ts';
import { type Facts, hasFigures, loadFacts } from './facts.ts';
import { fileMessage, noFigures, spokenFigures } from './messages.ts';
import { mayExport } from './rules.ts';
import { reportPaper } from './word/paper-messages.ts';

export const FILES = ['word', 'excel'] as const;
export type FileKind = (typeof FILES)[number];

/** Under the longest text of a channel, for what the channel adds itself. */
const SPARE = 160;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A paper is in the language of its unit. */
const tongueOfUnit = async (services: Services, { id }: UnitRef): Promise<Tongue> =>
  tongueIn(services, (await unitLocale(services.db, id)) ?? services.defaultLocale);

/** 'bao-cao-chi-bo-a-m20261101' */
const fileName = (kind: FileKind, { name }: UnitRef, period: Period): string =>
  [
    kind === 'word' ? 'bao-cao' : 'so-lieu',
    searchKey(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40),
    codeOf(period),
  ].join('-');

const hasAny = ({ topics, counts }: Facts): boolean => hasFigures(topics, counts);

async function buildWord(services: Services, unit: UnitRef, period: Period): Promise<OutgoingFile | null> {
  const facts = await loadFacts(services, services.db, unit, period);
  if (!hasAny(facts)) return null;
  const sheet = reportPaper(await tongueOfUnit(services, unit), facts);
  return makeFile(paper, sheet, fileName('word', unit, period));
}

async function buildExcel(services: Services, unit: UnitRef, period: Period): Promise<OutgoingFile | null> {
  const bytes = await figuresBook(services, services.db, await tongueOfUnit(services, unit), unit, period);
  if (bytes === null) return null;
  const name = `${fileName('excel', unit, period)}.xlsx`;
  return { name, mime: XLSX, base64: Buffer.from(bytes).toString('base64') };
}

export const EXPORTS = [
  { id: 'word', label: 'reports-word', mayTake: mayExport, build: buildWord },
  { id: 'excel', label: 'reports-excel', mayTake: mayExport, build: buildExcel },
] as const satisfies readonly Export[];

/** @throws UserError 'router-old-button' */
export function periodFrom(code: string): Period {
  const period = readPeriod(code);
  if (period === null) throw new UserError('router-old-button');
  return period;
}

export async function sendFile(ctx: Ctx, kind: FileKind, unitId: string, code: string): Promise<Reply> {
  const { unit, person } = await openUnit(ctx, ctx.db, unitId);
  const period = periodFrom(code);
  const tongue = tongueIn(ctx, ctx.locale);
  const facts = await loadFacts(ctx, ctx.db, unit, period);
  if (period.from > facts.today) throw new UserError('reports-future');
  if (!hasAny(facts)) return { messages: [noFigures(tongue, facts)] };
  const { files, textLength } = ctx.channel(ctx.incoming.channel).capabilities;
  if (!files) return { messages: spokenFigures(tongue, facts, textLength - SPARE) };
  const file = await build(ctx, kind, unit, period);
  if (file === null) return { messages: [noFigures(tongue, facts)] };
  await inTransaction(ctx.db, (tx) =>
    audit(tx, ctx.clock.now(), person, {
      action: 'reports.exported',
      unitId: unit.id,
      detail: { kind, period: code },
    }),
  );
  return { messages: [{ ...fileMessage(tongue, kind, facts), file }] };
}

/** @throws UserError 'reports-not-made'; the reason is logged */
async function build(ctx: Ctx, kind: FileKind, unit: UnitRef, period: Period): Promise<OutgoingFile | null> {
  try {
    return await EXPORTS.find(({ id }) => id === kind)!.build(ctx, unit, period);
  } catch (error) {
    ctx.log.error({ err: error, kind }, 'file of figures not made');
    throw new UserError('reports-not-made');
  }
}

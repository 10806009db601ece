// Names a made file by its kind, ready to be sent.
import type { OutgoingFile } from '../../channels/channel.ts';
import type { Paper } from './paper.ts';
import type { Sheet, SheetKind } from './sheets.ts';

const PDF = { ending: 'pdf', mime: 'application/pdf' };
const PNG = { ending: 'png', mime: 'image/png' };
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const TYPES: Readonly<Record<SheetKind, { ending: string; mime: string }>> = {
  slips: PDF,
  checks: PDF,
  signatures: PDF,
  frame: PDF,
  letters: PDF,
  bundle: PDF,
  word: { ending: 'docx', mime: `${OFFICE}.wordprocessingml.document` },
  workbook: { ending: 'xlsx', mime: `${OFFICE}.spreadsheetml.sheet` },
  chart: PNG,
  qr: PNG,
};

/**
 * The sheet as a file called `name` with the ending of its kind.
 * @throws Error when the sheet cannot be made
 */
export async function makeFile(
  paper: Pick<Paper, 'print'>,
  sheet: Sheet,
  name: string,
): Promise<OutgoingFile> {
  const { ending, mime } = TYPES[sheet.kind];
  const bytes = await paper.print(sheet);
  return { name: `${name}.${ending}`, mime, base64: Buffer.from(bytes).toString('base64') };
}

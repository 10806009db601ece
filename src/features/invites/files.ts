// The list of links as a file for a spreadsheet; pure.
import { stringify } from 'csv-stringify/sync';
import type { OutgoingFile } from '../../channels/channel.ts';
import { csvSafe } from '../../shared/text.ts';

export type Invited = { fullName: string; unitName: string; link: string };

/** Names of the columns are part of the contract (docs/contract.md), the same in every language. */
const HEADER = ['Họ và tên', 'Đơn vị', 'Đường dẫn'];
const FILE_NAME = 'loi-moi.csv';

/** UTF-8 with BOM, as spreadsheets want it; no cell runs as a formula. */
export function linksFile(invited: readonly Invited[]): OutgoingFile {
  const rows = invited.map(({ fullName, unitName, link }) => [csvSafe(fullName), csvSafe(unitName), link]);
  const text = stringify([HEADER, ...rows], { bom: true, record_delimiter: 'windows' });
  return { name: FILE_NAME, mime: 'text/csv', base64: Buffer.from(text, 'utf8').toString('base64') };
}

export const slipsFile = (pdf: Uint8Array): OutgoingFile => ({
  name: 'phieu-moi.pdf',
  mime: 'application/pdf',
  base64: Buffer.from(pdf).toString('base64'),
});

// Finds a secrecy stamp on a text: a line of its own or the head, never the syllable in a sentence ("nuôi ong lấy mật" passes).

export const STAMPS = ['mật', 'tối mật', 'tuyệt mật', 'lưu hành nội bộ'] as const;
export type Stamp = (typeof STAMPS)[number];

/** As typed without accents; 'mat' is left out, since it is many words. */
const PLAIN: Readonly<Record<string, Stamp>> = {
  'toi mat': 'tối mật',
  'tuyet mat': 'tuyệt mật',
  'luu hanh noi bo': 'lưu hành nội bộ',
};
/** What may stand before the stamp on its line. */
const LEAD_IN = /^(?:(?:độ|mức độ|dấu(?: độ)?) mật|tài liệu|văn bản)[\s:–—-]*/u;
const EDGES = /^[^\p{L}]+|[^\p{L}]+$/gu;
/** Letters set apart: 'T Ố I M Ậ T'. */
const SPACED = /^\p{L}(?:\s+\p{L})+$/u;
/** At the head of a text, what shows that the stamp was not the first word of a sentence. */
const HEAD = /^[^\p{L}]*(tối mật|tuyệt mật|lưu hành nội bộ|mật)(?![\p{L}\p{M}])\s*(\S?)(\S*)/iu;
const BREAK = /^[^\p{L}\p{N}]/u;

/** The stamp a text bears, or null. Source: the law on state secrets; papers stamped so are refused and not kept. */
export function secrecyStamp(text: string): Stamp | null {
  const clean = text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .trim();
  for (const line of clean.split(/[\r\n\u0085\u2028\u2029]+/u)) {
    const found = stampOfLine(line);
    if (found) return found;
  }
  return stampAtHead(clean);
}

function stampOfLine(line: string): Stamp | null {
  const bare = line.replace(EDGES, '').replace(/\s+/gu, ' ');
  const key = bare.toLowerCase();
  const named = key.replace(LEAD_IN, '').replace(EDGES, '');
  const found =
    known(SPACED.test(key) ? key.replace(/\s/gu, '') : key, SPACED.test(key)) ?? known(named, false);
  // A pasted text may break before its last word; a stamp is never written all small.
  return found === 'mật' && bare === 'mật' ? null : found;
}

function known(key: string, joined: boolean): Stamp | null {
  const same = (word: string) => (joined ? word.replaceAll(' ', '') : word) === key;
  return STAMPS.find(same) ?? PLAIN[key] ?? null;
}

/** 'Tối mật: …', 'MẬT – …', 'TUYỆT MẬT Báo cáo …' are stamps; 'Mật ong …', 'Tối mật thám …' are sentences. */
function stampAtHead(text: string): Stamp | null {
  const [, said = '', first = '', rest = ''] = HEAD.exec(text) ?? [];
  const stamp = STAMPS.find((one) => one === said.toLowerCase());
  if (!stamp) return null;
  if (first === '' || BREAK.test(first)) return stamp;
  if (stamp === 'tuyệt mật' || stamp === 'lưu hành nội bộ') return stamp;
  const isCapitals = (word: string) => word === word.toUpperCase();
  return isCapitals(said) && !isCapitals(`${first}${rest}`) ? stamp : null;
}

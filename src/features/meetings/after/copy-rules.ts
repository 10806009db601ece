// Parts a long text into messages at line ends, and a long line at its commas; pure.

/** Pieces of a line, none longer than `max`, broken after a comma or a space where there is one. */
function pieces(line: string, max: number): string[] {
  const found: string[] = [];
  let rest = line;
  while (rest.length > max) {
    const head = rest.slice(0, max);
    const comma = head.lastIndexOf(', ');
    const space = head.lastIndexOf(' ');
    const end = comma > max / 2 ? comma + 1 : space > 0 ? space : wholeLetters(head);
    found.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...found, rest];
}

/** Where a cut does not part a letter of two units. */
const wholeLetters = (text: string): number =>
  /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;

/**
 * The lines as one text where it fits, else as several, each after the first opened by `again`.
 * @param max UTF-16 units of one message, at least 100
 */
export function partText(lines: readonly string[], max: number, again: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of lines.flatMap((line) => pieces(line, max - again.length - 1))) {
    const grown = part === '' ? piece : `${part}\n${piece}`;
    if (grown.length <= max) {
      part = grown;
      continue;
    }
    parts.push(part);
    part = `${again}\n${piece}`;
  }
  return [...parts, part];
}

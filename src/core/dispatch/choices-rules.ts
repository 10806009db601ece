// Which offered choice a number or a word means; pure.

export type Offered = { prompt: string; position: number; labelKey: string; data: string };

/** Button data of `Quay lại` and `Thôi` in forms. */
const WAYS_OUT = ['fm.back', 'fm.leave'];

/** `offered` newest prompt first. A number means the newest prompt only; a word the newest prompt that has it. */
export function pickChoice(key: string, offered: Offered[]): string | null {
  const newest = offered[0]?.prompt;
  const number = /^\d{1,2}$/.test(key) ? Number(key) : null;
  // A question that offers nothing but the way out wants words or a number typed: they are the answer, even where they read as
  // a choice of an older prompt.
  const latest = offered.filter((one) => one.prompt === newest);
  if (latest.length > 0 && latest.every(({ data }) => WAYS_OUT.includes(data)))
    return number === null ? (latest.find((one) => one.labelKey === key)?.data ?? null) : null;
  if (number !== null)
    return offered.find((one) => one.prompt === newest && one.position === number)?.data ?? null;
  return offered.find((one) => one.labelKey === key)?.data ?? null;
}

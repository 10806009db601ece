// Which offered choice a number or a word means; pure.

export type Offered = { prompt: string; position: number; labelKey: string; data: string };

/** Button data of `Quay lại` and `Thôi` in forms. */
const WAYS_OUT = ['fm.back', 'fm.leave'];

/** `offered` newest prompt first. A number means the newest prompt only; a word the newest prompt that has it. */
export function pickChoice(key: string, offered: Offered[]): string | null {
  const newest = offered[0]?.prompt;
  const number = /^\d{1,2}$/.test(key) ? Number(key) : null;
  // A question that offers nothing but the way out wants words or a number typed: the number is the answer.
  if (number !== null && offered.every((one) => one.prompt !== newest || WAYS_OUT.includes(one.data)))
    return null;
  if (number !== null)
    return offered.find((one) => one.prompt === newest && one.position === number)?.data ?? null;
  return offered.find((one) => one.labelKey === key)?.data ?? null;
}

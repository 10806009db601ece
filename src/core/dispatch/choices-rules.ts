// Which offered choice a number or a word means; pure.

export type Offered = { prompt: string; position: number; labelKey: string; data: string };

/** `offered` newest prompt first. A number means the newest prompt only; a word the newest prompt that has it. */
export function pickChoice(key: string, offered: Offered[]): string | null {
  const newest = offered[0]?.prompt;
  const number = /^\d{1,2}$/.test(key) ? Number(key) : null;
  if (number !== null)
    return offered.find((one) => one.prompt === newest && one.position === number)?.data ?? null;
  return offered.find((one) => one.labelKey === key)?.data ?? null;
}

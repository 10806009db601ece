// Cuts a text to a platform's limit in UTF-16 units.

/** At most `max` UTF-16 units, ending in an ellipsis where something was cut; never half a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  const splitsPair = /[\uD800-\uDBFF]$/.test(kept);
  return `${splitsPair ? kept.slice(0, -1) : kept}…`;
}

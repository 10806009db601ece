// Makes a text fit for XML, of which Word files, workbooks and SVG are made.

/** Source: XML 1.0, section 2.2: no control characters but tab and line feed, no halves of letters, no U+FFFE and U+FFFF. */
const REFUSED = /(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

export const xmlText = (text: string): string => text.replace(REFUSED, '');

/** Between tags and in attributes. */
export const escaped = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

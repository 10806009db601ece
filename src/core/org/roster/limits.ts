// The limits of a roster file.

export const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Rows below the header, blank ones included. */
export const MAX_ROWS = 20_000;
/** Columns times rows of a sheet as it claims to be: a sheet may name a far cell and stay small on disk. */
export const MAX_SHEET_CELLS = 2_000_000;
/** The header stands within so many rows; a title may stand above it. */
export const HEADER_ROWS = 15;

/** Code points, as PostgreSQL counts them. */
export const MAX_NAME = 80;
export const MAX_UNIT_NAME = 120;
export const MAX_GROUP_NAME = 60;
export const MAX_CODE = 32;
export const MAX_DEPTH = 12;

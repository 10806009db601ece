// Names that the parts of reports share.

export const CODE = 'bc';
export const FEATURE = 'reports';

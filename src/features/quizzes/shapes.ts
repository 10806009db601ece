// What all parts of the quizzes slice share.

/** Begins all button data and deep links of the feature. */
export const CODE = 'qz';

// The sentences of a report, by heading: which figure each one says; pure.

/** What the second part of a report tells, in its order. `always`: said even when there is nothing to say. */
export const RESULTS = [
  { id: 'sessions', always: true },
  { id: 'readings', always: true },
  { id: 'pledges', always: true },
  { id: 'meetings', always: true },
  { id: 'quizzes', always: false },
  { id: 'surveys', always: false },
  { id: 'focus', always: false },
  { id: 'initiatives', always: true },
  { id: 'commendations', always: true },
  { id: 'oversight', always: true },
  { id: 'dialogue', always: true },
  { id: 'paper', always: false },
  { id: 'other', always: false },
] as const;
export type ResultId = (typeof RESULTS)[number]['id'];

/** Its words are `reports-doc-said-<says>`: the number of `of`, and where there is one its share in `base`. */
export type Sentence = { says: string; of: string; base?: string };

export const SENTENCES: Partial<Record<ResultId, readonly Sentence[]>> = {
  sessions: [
    { says: 'sessions', of: 'meetings_sessions' },
    { says: 'session-came', of: 'meetings_session_came', base: 'meetings_session_expected' },
    { says: 'essays', of: 'essays_held' },
    { says: 'essay-answers', of: 'essays_answered', base: 'essays_expected' },
  ],
  readings: [
    { says: 'readings', of: 'readings_held' },
    { says: 'heard', of: 'readings_heard', base: 'readings_expected' },
    { says: 'behalf', of: 'readings_behalf' },
    { says: 'reread', of: 'readings_reread' },
  ],
  pledges: [
    { says: 'pledges', of: 'pledges_registered', base: 'pledges_expected' },
    { says: 'received', of: 'pledges_received' },
    { says: 'pledge-months', of: 'pledge_months_answered', base: 'pledge_months_expected' },
    { says: 'finished', of: 'pledges_finished' },
  ],
  meetings: [
    { says: 'meetings', of: 'meetings_held' },
    { says: 'thematic', of: 'meetings_thematic' },
    { says: 'came', of: 'meetings_came', base: 'meetings_expected' },
  ],
  quizzes: [
    { says: 'flowers', of: 'games_flowers' },
    { says: 'contests', of: 'contests_held' },
    { says: 'contest-answers', of: 'contests_answered', base: 'contests_expected' },
    { says: 'quick', of: 'games_quick' },
  ],
  surveys: [
    { says: 'surveys', of: 'surveys_held' },
    { says: 'survey-answers', of: 'surveys_answered', base: 'surveys_expected' },
  ],
  focus: [
    { says: 'focus-open', of: 'focus_open' },
    { says: 'focus-done', of: 'focus_done' },
  ],
  initiatives: [
    { says: 'initiatives', of: 'initiatives_active' },
    { says: 'started', of: 'initiatives_started' },
    { says: 'ended', of: 'initiatives_ended' },
  ],
  commendations: [
    { says: 'persons', of: 'commendations_persons' },
    { says: 'groups', of: 'commendations_groups' },
  ],
};

const SAID = new Set(
  Object.values(SENTENCES)
    .flat()
    .map(({ of }) => of),
);
/** Figures that have a sentence; those of any other name are told as a line under their heading. */
export const hasSentence = (count: string): boolean => SAID.has(count);

/** Of use to who leads, but no result of studying and following: in the annex alone. */
const NOT_TOLD = ['announcements', 'reports'];

/** The heading under which a feature's figures are told; null: none. */
export function headingOf(feature: string): ResultId | null {
  if (NOT_TOLD.includes(feature)) return null;
  if (feature === 'essays') return 'sessions';
  return RESULTS.find(({ id }) => id === feature)?.id ?? 'other';
}

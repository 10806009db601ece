// Sets the meetings of the story by the real path: one held this evening and closed, and a schedule for those to come.
import { instantOf, localDate } from '../../shared/dates.ts';
import type { Say } from '../../shared/texts.ts';
import type { Player } from './cast.ts';
import type { Hands } from './hands.ts';
import { MEETS_ON } from './moves.ts';
import type { Group, Scene } from './play.ts';

/** After the invitation: the list opens shortly before 19:00, the meeting ends as planned. */
const OPENS_AT = '18:50';
const ENDS_AT = '20:30';
/** Of those who have joined: so many say that they come, so many press in the room; the rest is recorded. */
const COMING = 6;
const PRESSING = 4;

type Setting = { scene: Scene; hands: Hands; say: Say; group: Group; joined: readonly Player[] };

/** Held today: announced, attended, closed by the chair, one task handed out. */
export async function holdMeeting(setting: Setting): Promise<void> {
  const { scene, hands, say, group, joined } = setting;
  const { stage, cast } = scene;
  const { recorder } = cast;
  const [chair, ...members] = joined;
  const away = members.at(-1);
  if (!chair || !recorder || !away) throw new Error('the cell has nobody to meet');
  const tap = (key: string) => hands.tap(chair, { label: say(key) });
  const until = (time: string) =>
    stage.advance(instantOf(localDate(stage.clock.now(), stage.zone), time, stage.zone));

  await hands.write(chair, '/hop');
  for (const key of ['plan-new-label', 'plan-kind-thematic', 'plan-how-once']) await tap(key);
  for (const words of [say('playground-meeting-day'), '19h', say('playground-meeting-place')])
    await hands.write(chair, words);
  await hands.tap(chair, { label: chair.name });
  await hands.write(chair, recorder.name);
  for (const key of ['plan-prepare-label', 'rsvp-ask-label', 'rsvp-confirm-yes']) await tap(key);
  await hands.tapAll([chair, ...members.slice(0, COMING)], { label: say('rsvp-come') }, group.id);
  await hands.tap(away, { label: say('rsvp-away') }, group.id);
  await hands.tap(away, { label: say('rsvp-reason-business') });

  await until(OPENS_AT);
  for (const key of ['meetings-back-card', 'meeting-attendance-start']) await tap(key);
  const present = { label: say('meeting-attendance-status-present') };
  await hands.tapAll([recorder, ...members.slice(0, PRESSING)], present, group.id);
  for (const key of ['all', 'all-everyone', 'all-ok']) await tap(`meeting-attendance-${key}`);

  await until(ENDS_AT);
  for (const key of ['end', 'end', 'seal', 'seal', 'seal']) await tap(`meeting-attendance-${key}`);
  for (const key of ['meetings-back-card', 'meeting-tasks-give']) await tap(key);
  for (const words of [recorder.name, say('playground-meeting-task'), say('playground-meeting-task-due')])
    await hands.write(chair, words);
}

/** Regular meetings, every month on the same day. */
export async function planMeetings({ hands, say, joined: [chair] }: Setting): Promise<void> {
  if (!chair) return;
  const tap = (label: string) => hands.tap(chair, { label });
  await hands.write(chair, '/hop');
  for (const key of ['new-label', 'kind-regular', 'how-rule', 'series-kind-monthday'])
    await tap(say(`plan-${key}`));
  await hands.write(chair, String(MEETS_ON));
  await hands.write(chair, '19h');
  await tap(say('playground-meeting-place'));
}

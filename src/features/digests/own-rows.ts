// What digests keep of a person, for /dulieu: their hour, and the reminders they sent.
import type { Feature } from '../../core/feature.ts';
import { addDays } from '../../shared/dates.ts';
import { formatDate, formatMoment, formatTime } from '../../shared/format.ts';
import { lastSent, loadSetting, remindersBy } from './store.ts';

export const ownRows: NonNullable<Feature['ownRows']> = async ({ zone }, sql, memberId, say) => {
  const setting = await loadSetting(sql, memberId);
  const reminders = await remindersBy(sql, memberId);
  const sent = await lastSent(sql, { memberId });
  if (setting.first === null && !setting.isOff && reminders.length + sent.length === 0) return [];
  return [
    {
      name: 'digests',
      head: say('digests-label'),
      rows: [{ setting }, ...reminders, ...sent.map(({ unit, from, until }) => ({ unit, from, until }))],
      lines: [
        setting.isOff
          ? say('digests-home-off')
          : say('digests-own-time', { time: formatTime(setting.time, say), weekday: setting.weekday }),
        ...sent.map(({ unit, from, until }) =>
          say('digests-own-sent', { unit, from: formatDate(from), last: formatDate(addDays(until, -1)) }),
        ),
        ...reminders.map(({ unit, at }) =>
          say('digests-own-reminder', { unit, moment: formatMoment(at, zone, 'vi', say) }),
        ),
      ],
    },
  ];
};

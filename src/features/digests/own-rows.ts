// What digests keep of a person, for /dulieu: their hour, and the reminders they sent.
import type { Feature } from '../../core/feature.ts';
import { formatMoment, formatTime } from '../../shared/format.ts';
import { loadSetting, remindersBy } from './store.ts';

export const ownRows: NonNullable<Feature['ownRows']> = async ({ zone }, sql, memberId, say) => {
  const setting = await loadSetting(sql, memberId);
  const reminders = await remindersBy(sql, memberId);
  if (setting.first === null && !setting.isOff && reminders.length === 0) return [];
  return [
    {
      name: 'digests',
      head: say('digests-label'),
      rows: [{ setting }, ...reminders],
      lines: [
        setting.isOff
          ? say('digests-home-off')
          : say('digests-own-time', { time: formatTime(setting.time, say), weekday: setting.weekday }),
        ...reminders.map(({ unit, at }) =>
          say('digests-own-reminder', { unit, moment: formatMoment(at, zone, 'vi', say) }),
        ),
      ],
    },
  ];
};

// The screen of a person's own digest; pure.
import type { Message } from '../../channels/channel.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { addDays, type LocalDate, type Weekday } from '../../shared/dates.ts';
import { formatTime, formatWeekday } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import { dayOf, type Tongue } from '../../shared/tongue.ts';
import { CODE } from './shapes.ts';
import { type Edition, editionCode } from './slot-rules.ts';
import type { Setting } from './store.ts';

const MOST_UNITS = 8;
const UNIT_LENGTH = 18;
/** A Monday; which week is of no matter. */
const MONDAY = '2026-11-23';

const weekdayName = ({ locale }: Tongue, day: Weekday): string =>
  formatWeekday(addDays(MONDAY, day - 1), locale);

/** 'Thứ Sáu' */
export function weekdayLabel(tongue: Tongue, day: Weekday): string {
  const name = weekdayName(tongue, day);
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
}

export type SettingsScreen = {
  /** Each unit with the newest there is of it. */
  editions: readonly { unit: UnitRef; edition: Edition }[];
  setting: Setting;
  next: LocalDate;
};

export function settingsScreen(tongue: Tongue, { editions, setting, next }: SettingsScreen): Message {
  const { say } = tongue;
  const { weekday, time, isOff } = setting;
  const when = isOff
    ? say('digests-home-off')
    : say('digests-home-when', {
        time: formatTime(time, say),
        weekday: weekdayName(tongue, weekday),
        next: dayOf(tongue, next),
      });
  return {
    text: [
      say('digests-home', { units: editions.map(({ unit }) => unit.name).join('; ') }),
      when,
      say('digests-home-empty'),
    ].join('\n'),
    buttons: [
      ...editions.slice(0, MOST_UNITS).map(({ unit: { id, name }, edition }) => [
        {
          label:
            editions.length === 1
              ? say('digests-see-digest')
              : say('digests-see-of', { unit: truncate(name, UNIT_LENGTH) }),
          data: encodeButton(CODE, 'see', id, editionCode(edition)),
        },
      ]),
      [{ label: say('digests-change-time'), data: encodeButton(CODE, 'time') }],
      [
        isOff
          ? { label: say('digests-switch-on'), data: encodeButton(CODE, 'switch', 'on') }
          : { label: say('digests-switch-off'), data: encodeButton(CODE, 'switch', 'off') },
      ],
    ],
  };
}

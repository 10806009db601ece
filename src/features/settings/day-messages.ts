// The screens of `Ngày nghỉ`; pure.
import type { Button, Locale, Message } from '../../channels/channel.ts';
import type { StoredDay } from '../../core/calendar/store.ts';
import { PER_PAGE, pageOf } from '../../core/menu/pages-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatWeekdayDay } from '../../shared/format.ts';
import type { Say } from '../../shared/texts.ts';

const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton('st', action, ...args),
});

/** '30/11/2026'; the year tells next year's Tết from this one's. */
const short = (day: Pick<StoredDay, 'date'>): string => day.date.split('-').reverse().join('/');

const line = (say: Say, { date, kind, name }: StoredDay, locale: Locale): string =>
  say('settings-day-line', { day: formatWeekdayDay(date, locale, say), kind, name });

export type DaysScene = {
  /** 'all' or the unit's id. */
  scope: string;
  /** Null: the public days. */
  unitName: string | null;
  days: readonly StoredDay[];
  page: number;
};

/** The coming days, each with its `Bỏ`. */
export function daysScreen(say: Say, scene: DaysScene, locale: Locale): Message {
  const { scope, unitName, days, page } = scene;
  const last = Math.max(0, Math.ceil(days.length / PER_PAGE) - 1);
  const at = Math.min(page, last);
  const shown = days.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((day) => line(say, day, locale));
  const head =
    unitName === null ? say('settings-days-public') : say('settings-days-unit', { unit: unitName });
  return {
    text: [head, '', ...(shown.length > 0 ? shown : [say('settings-days-none')])].join('\n'),
    buttons: [
      [button(say('settings-day-add'), 'dayadd', scope)],
      ...pageOf(
        days,
        at,
        (day) => button(say('settings-day-drop', { day: short(day) }), 'daydrop', day.id),
        (to) => encodeButton('st', 'days', scope, `p${to}`),
      ),
      [unitName === null ? button(say('form-back'), 'open') : button(say('form-back'), 'unit', scope)],
    ],
  };
}

export const dropQuestion = (say: Say, day: StoredDay, scope: string, locale: Locale): Message => ({
  text: say('settings-day-drop-question', { line: line(say, day, locale) }),
  buttons: [
    [button(say('settings-day-drop-yes'), 'daygone', day.id)],
    [button(say('settings-day-keep'), 'days', scope, 'p0')],
  ],
});

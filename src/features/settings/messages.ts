// The screens of /caidat; pure.
import type { Button, Locale, Message } from '../../channels/channel.ts';
import { PUBLIC } from '../../core/calendar/day-off-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { ADDRESSES, CARES, type UnitSettings } from '../../core/org/unit-settings-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import { LOCALES, type Say } from '../../shared/texts.ts';

const MOST_UNITS = 8;

export type Own = {
  locale: Locale;
  /** What other features let the person set for themselves. */
  more: readonly Button[];
  units: readonly UnitRef[];
  /** May edit the public days off. */
  days: boolean;
};

export function personScreen(say: Say, { locale, more, units, days }: Own): Message {
  const languages = LOCALES.map((one) =>
    choice(say(`settings-language-${one}`), one === locale, encodeButton('st', 'lang', one)),
  );
  const ofUnits = units.slice(0, MOST_UNITS).map((unit) => [
    {
      label: say('settings-of-unit', { unit: truncate(unit.name, 24) }),
      data: encodeButton('st', 'unit', unit.id),
    },
  ]);
  return {
    text: say('settings-person', { language: say(`settings-language-${locale}`) }),
    buttons: [
      ...[...languages, ...more].map((one) => [one]),
      ...ofUnits,
      ...(days ? [[daysButton(say, PUBLIC)]] : []),
    ],
  };
}

export function unitScreen(say: Say, unit: UnitRef, settings: UnitSettings, words: boolean): Message {
  const locale = settings.locale ?? 'vi';
  const head = say('settings-unit', {
    unit: unit.name,
    language: say(`settings-language-${locale}`),
    address: say(`settings-address-${settings.address}`),
  });
  const town = say('settings-town-is', { town: settings.town ?? say('settings-town-none') });
  const care = unit.kind === 'cell' ? [say('settings-care-is', { care: settings.care })] : [];
  return {
    text: [head, town, ...care].join('\n'),
    buttons: [
      ...LOCALES.map((one) => [
        choice(
          say(`settings-language-${one}`),
          one === settings.locale,
          encodeButton('st', 'ulang', unit.id, one),
        ),
      ]),
      ...ADDRESSES.map((one) => [
        choice(
          say(`settings-address-${one}`),
          one === settings.address,
          encodeButton('st', 'uaddr', unit.id, one),
        ),
      ]),
      [{ label: say('settings-town'), data: encodeButton('st', 'town', unit.id) }],
      ...(unit.kind === 'cell' ? [careButton(say, unit, settings), [daysButton(say, unit.id)]] : []),
      ...(words ? [[{ label: say('settings-words'), data: encodeButton('st', 'words', unit.id) }]] : []),
      [{ label: say('form-back'), data: encodeButton('st', 'open') }],
    ],
  };
}

const daysButton = (say: Say, scope: string): Button => ({
  label: say('settings-days'),
  data: encodeButton('st', 'days', scope, 'p0'),
});

/** Turns it to what does not hold now. */
function careButton(say: Say, unit: UnitRef, { care }: UnitSettings): Button[] {
  const to = CARES.find((one) => one !== care) ?? care;
  return [{ label: say(`settings-care-${to}`), data: encodeButton('st', 'care', unit.id, to) }];
}

/** A tick before what holds now. */
const choice = (label: string, chosen: boolean, data: string): Button => ({
  label: chosen ? `✓ ${label}` : label,
  data,
});

// What is said around `Nhắc bí thư`, to the leader who asks for it and to whom it goes; pure.
import type { Message } from '../../channels/channel.ts';
import type { NoticePayload } from '../../core/delivery/notices/rules.ts';
import { periodName } from '../../core/figures/messages.ts';
import type { Period } from '../../core/figures/period-rules.ts';
import type { HeldRole, UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import { reasonWords, summaryButton } from './messages.ts';
import { CODE, type Reason } from './shapes.ts';
import { type Edition, editionCode, periodFor } from './slot-rules.ts';
import type { Reminded } from './store.ts';

type Signed = { name: string; office: HeldRole };
type About = { unit: UnitRef; period: Period };
type Letter = About & { reasons: readonly Reason[]; signed: Signed; name: string };

/** The letter itself. */
function letter(tongue: Tongue, { unit, period, reasons, signed, name }: Letter): string {
  const { say } = tongue;
  return [
    say('digests-letter-to', { name }),
    say('digests-letter', {
      leader: signed.name,
      office: say(`digests-office-${signed.office.role}`),
      above: signed.office.unit.name,
      unit: unit.name,
      period: periodName(tongue, period),
    }),
    ...reasons.map((reason) => `• ${reasonWords(tongue, reason, period)}`),
    say('digests-letter-ask'),
  ].join('\n');
}

export function remindConfirm(
  tongue: Tongue,
  {
    unit,
    edition,
    reasons,
    signed,
    count,
  }: Omit<Letter, 'name' | 'period'> & { edition: Edition; count: number },
): Message {
  const { say } = tongue;
  const period = periodFor(edition);
  const text = letter(tongue, { unit, period, reasons, signed, name: '…' });
  return {
    text: `${say('digests-remind-ask', { unit: unit.name, count })}\n\n${text}`,
    buttons: [
      [
        {
          label: say('digests-remind-send'),
          data: encodeButton(CODE, 'send', unit.id, editionCode(edition)),
        },
      ],
      [summaryButton(say('digests-see'), unit.id, period)],
      [{ label: say('form-leave'), data: encodeButton(CODE, 'leave') }],
    ],
  };
}

export const remindDone = (
  { say }: Tongue,
  { unit, keepers }: { unit: UnitRef; keepers: readonly { fullName: string | null }[] },
): Message => ({
  text: say('digests-remind-done', {
    unit: unit.name,
    names: keepers.flatMap(({ fullName }) => (fullName === null ? [] : [fullName])).join(', '),
  }),
});

export const remindNobody = ({ say }: Tongue, { unit, period }: About): Message => ({
  text: say('digests-remind-nobody', { unit: unit.name }),
  buttons: [[summaryButton(say('digests-see'), unit.id, period)]],
});

export const remindTold = (tongue: Tongue, { unit, period, last }: About & { last: Reminded }): Message => ({
  text: tongue.say('digests-remind-told', {
    unit: unit.name,
    by: last.by ?? tongue.say('digests-somebody'),
    moment: momentOf(tongue, last.at),
  }),
  buttons: [[summaryButton(tongue.say('digests-see'), unit.id, period)]],
});

export function remindNotice(tongue: Tongue, about: Letter): NoticePayload {
  const { say } = tongue;
  const button = summaryButton(say('digests-summary'), about.unit.id, about.period);
  return {
    text: letter(tongue, about),
    buttons: [[button]],
    line: say('digests-letter-line', { leader: about.signed.name, unit: about.unit.name }),
    button,
  };
}

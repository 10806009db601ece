// Words of a registration campaign: to its members, and to those who look after it; pure.
import type { Message } from '../../../channels/channel.ts';
import type { ChoiceLook } from '../../../core/asks/choice-rules.ts';
import { nameLines } from '../../../core/asks/desk/messages.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import type { Participant } from '../../../core/asks/store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDate, formatNumber, formatRate } from '../../../shared/format.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { button, paperName, rows } from '../messages.ts';
import { CODE, type PaperName, REGISTERED_ITEM, yearArg } from '../shapes.ts';
import { type Above, aboveLines } from './messages.ts';

/** The desk's list of who has not registered; registering itself is a form. */
export const REGISTER_LOOK: ChoiceLook = {
  code: CODE,
  item: REGISTERED_ITEM,
  choices: () => [],
  press: (askId) => encodeButton(CODE, 'fix', askId),
  words: {
    missing: 'pledges-missing-label',
    empty: 'pledges-missing-none',
    over: 'pledges-campaign-over',
    remindedBefore: 'pledges-again-before',
    notOpen: 'pledges-campaign-not-open',
    notAsked: 'pledges-not-asked',
  },
};

export type CampaignScene = { year: number; unit: { id: string; name: string }; paper: PaperName };

const what = ({ say }: Tongue, { year, unit, paper }: CampaignScene) => ({
  year: String(year),
  unit: unit.name,
  paper: paperName(say, paper),
});
const dayOfClosing = ({ zone }: Tongue, at: Date): string => formatDate(localDate(at, zone));

/** To one member, while it runs. */
export function campaignPrompt(
  tongue: Tongue,
  scene: CampaignScene,
  ask: Pick<Ask, 'opensAt' | 'closesAt'>,
  above: Above,
  isRegistered: boolean,
): Message {
  const { say } = tongue;
  const dates = { from: dayOfClosing(tongue, ask.opensAt), until: momentOf(tongue, ask.closesAt) };
  const head = say('pledges-campaign', { ...what(tongue, scene), ...dates });
  const tail = isRegistered ? say('pledges-campaign-registered') : say('pledges-campaign-ask');
  const label = say(isRegistered ? 'pledges-view' : 'pledges-register');
  return {
    text: [head, ...aboveLines(say, above), '', tail].join('\n'),
    buttons: rows(button(label, 'reg', yearArg(scene.year))),
  };
}

export const campaignOver = (tongue: Tongue, scene: CampaignScene, isRegistered: boolean): Message => ({
  text: tongue.say(
    isRegistered ? 'pledges-campaign-over-done' : 'pledges-campaign-over-missing',
    what(tongue, scene),
  ),
});

/** Where it comes together with other things. */
export const campaignLine = (tongue: Tongue, scene: CampaignScene) => ({
  line: tongue.say('pledges-campaign-nudge-line', what(tongue, scene)),
  button: button(tongue.say('pledges-register'), 'reg', yearArg(scene.year)),
});

export const campaignNudge = (
  tongue: Tongue,
  scene: CampaignScene,
  ask: Pick<Ask, 'closesAt'>,
  name: string,
) => {
  const { say } = tongue;
  const together = campaignLine(tongue, scene);
  return {
    text: say('pledges-campaign-nudge', {
      ...what(tongue, scene),
      name,
      until: momentOf(tongue, ask.closesAt),
    }),
    buttons: [[together.button]],
    ...together,
  };
};

/** Registered of how many; the goal is everyone. */
export const rateLine = ({ say, locale }: Tongue, { answered, expected }: Figures): string =>
  say('pledges-campaign-rate', { rate: formatRate(answered, expected, locale) });

export type Paper = { registered: number | null; total: number };

export function campaignScreen(
  tongue: Tongue,
  scene: CampaignScene,
  of: { id: string; ask: Ask; figures: Figures; paper: Paper; isSecretary: boolean },
): Message {
  const { say, locale } = tongue;
  const { ask, figures, paper } = of;
  const number = (value: number) => formatNumber(value, locale);
  const isOpen = ask.state === 'open';
  const runs = isOpen || ask.state === 'scheduled';
  const lines = [
    say('pledges-campaign-head', {
      ...what(tongue, scene),
      from: dayOfClosing(tongue, ask.opensAt),
      until: momentOf(tongue, ask.closesAt),
      state: ask.state,
    }),
    ...(ask.state === 'scheduled' ? [] : [rateLine(tongue, figures)]),
    ...(figures.exempt > 0 ? [say('pledges-exempt', { count: number(figures.exempt) })] : []),
    ...(figures.notJoined > 0 ? [say('pledges-not-joined', { count: number(figures.notJoined) })] : []),
    ...paperLines(tongue, paper),
  ];
  return {
    text: lines.join('\n'),
    buttons: rows(
      ask.state !== 'scheduled' && button(say('pledges-missing-label'), 'who', ask.id),
      of.isSecretary && paper.total > 0 && button(say('pledges-paper-label'), 'camppaper', of.id),
      of.isSecretary && runs && button(say('pledges-campaign-more'), 'campmore', of.id),
      of.isSecretary && runs && button(say('pledges-campaign-stop'), 'campoff', of.id),
      button(say('form-back'), 'cell', scene.unit.id),
    ),
  };
}

const paperLines = ({ say, locale }: Tongue, { registered, total }: Paper): string[] =>
  total === 0
    ? []
    : [
        say('pledges-paper-line', {
          total: formatNumber(total, locale),
          registered: registered === null ? '—' : formatNumber(registered, locale),
        }),
      ];

export const stopQuestion = (tongue: Tongue, scene: CampaignScene, id: string): Message => ({
  text: tongue.say('pledges-campaign-stop-question', what(tongue, scene)),
  buttons: rows(
    button(tongue.say('pledges-campaign-stop'), 'campgone', id),
    button(tongue.say('pledges-keep'), 'camp', scene.unit.id),
  ),
});

/** At the end, to the secretary, with the names. */
export function campaignSummary(
  tongue: Tongue,
  scene: CampaignScene,
  figures: Figures,
  missing: readonly Participant[],
): Message {
  const { say } = tongue;
  const names =
    missing.length > 0
      ? ['', say('pledges-campaign-missing'), ...nameLines(say, missing)]
      : [say('pledges-missing-none')];
  return {
    text: [say('pledges-campaign-ended', what(tongue, scene)), rateLine(tongue, figures), ...names].join(
      '\n',
    ),
    buttons: rows(button(say('pledges-cell-label'), 'cell', scene.unit.id)),
  };
}

export const missingTitle = (
  tongue: Tongue,
  scene: CampaignScene,
  of: { missing: string; expected: string },
): string => tongue.say('pledges-campaign-missing-title', { ...what(tongue, scene), ...of });

export const campaignMenu = (tongue: Tongue, scene: CampaignScene): string =>
  tongue.say('pledges-campaign-menu', what(tongue, scene));

// The message of a survey in a group and in a private chat, while it is open and after; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { missingForGroup } from '../../../core/asks/rules.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { button } from '../messages.ts';
import { barsOf } from '../results/rules.ts';
import { choicesOf, endsOf, type Scene } from '../shapes.ts';
import { answerWords } from './messages.ts';

const head = ({ say }: Tongue, { survey, unit }: Scene): string[] => [
  say('survey-living', { title: survey.title, unit: unit.name }),
];

/** How many have answered; how many are missing where that points at nobody. */
function countLines({ say, locale }: Tongue, figures: Figures | null): string[] {
  if (!figures) return [];
  const missing = missingForGroup(figures.expected, figures.expected - figures.answered);
  const answered = formatNumber(figures.answered, locale);
  if (typeof missing === 'number')
    return [say('survey-count-missing', { answered, missing: formatNumber(missing, locale) })];
  return [say(`survey-count-${missing}`, { answered })];
}

/** A short message with the way to the questions: a link in a group, a button in private. */
export function invitation(
  tongue: Tongue,
  scene: Scene,
  ask: Ask,
  figures: Figures | null,
  link: string | null,
): Message {
  const { say } = tongue;
  const answer = say('survey-answer');
  return {
    text: [
      ...head(tongue, scene),
      say('survey-living-about', { count: ask.form.items.length, anonymity: ask.anonymity }),
      say('survey-until', { moment: momentOf(tongue, ask.closesAt) }),
      ...countLines(tongue, figures),
    ].join('\n'),
    buttons: [[link === null ? button(answer, 'go', ask.id) : { label: answer, url: link }]],
  };
}

/** In a message of several. */
export const promptLine = (
  tongue: Tongue,
  { title }: Pick<Scene['survey'], 'title'>,
  { id, closesAt }: Pick<Ask, 'id' | 'closesAt'>,
): { line: string; button: Button } => ({
  line: tongue.say('survey-prompt-line', { title, moment: momentOf(tongue, closesAt) }),
  button: button(tongue.say('survey-nudge-label', { title }), 'go', id),
});

/** One question answered by a tap where it stands; counts behind the answers unless they wait for the end. `plain`: no buttons there, labels need no cutting. */
export function groupQuestion(
  tongue: Tongue,
  scene: Scene,
  ask: Ask,
  { figures, own, plain }: { figures: Figures | null; own: string | null; plain: boolean },
): Message {
  const { say } = tongue;
  const [item] = ask.form.items;
  if (!item) return { text: head(tongue, scene).join('\n') };
  const choices = choicesOf(item);
  const isLong = !plain && choices.some(({ label }) => label.length > 24);
  const ends = item.kind === 'scale' ? endsOf(item) : null;
  const shows = figures !== null && !scene.survey.hideUntilClosed;
  const count = (id: string): string => {
    const n = shows ? (figures.choices[`${item.id}:${id}`] ?? 0) : 0;
    return n > 0 ? ` (${n})` : '';
  };
  const buttons: Button[] = choices.map(({ id, label }, at) => ({
    ...button('', 'one', ask.id, id),
    label: `${truncate(isLong ? `${at + 1}) ${label}` : label, plain ? 80 : 24)}${count(id)}`,
  }));
  const rows =
    item.kind === 'scale'
      ? Array.from({ length: Math.ceil(buttons.length / 5) }, (_, row) => buttons.slice(row * 5, row * 5 + 5))
      : buttons.map((one) => [one]);
  return {
    text: [
      ...head(tongue, scene),
      ...(scene.survey.rewordedAt ? [say('survey-reworded')] : []),
      '',
      item.words ?? '',
      ...(isLong ? choices.map(({ label }, at) => `${at + 1}) ${label}`) : []),
      ...(ends ? [say('survey-ends', { min: item.min ?? 1, max: item.max ?? 5, ...ends })] : []),
      ...(item.kind === 'multi' ? [say('survey-group-multi')] : []),
      '',
      say('survey-group-named', { moment: momentOf(tongue, ask.closesAt) }),
      ...countLines(tongue, figures),
      ...(own ? [say('survey-your-answer', { answer: answerWords(tongue, item, own) })] : []),
    ].join('\n'),
    buttons: rows,
  };
}

/** Afterwards: how many answered; of a question asked in the group, what they said. */
export function closedLiving(tongue: Tongue, scene: Scene, ask: Ask, figures: Figures): Message {
  const { say, locale } = tongue;
  const [item] = ask.form.items;
  const lines =
    scene.survey.place === 'group' && item
      ? [
          '',
          item.words ?? '',
          ...barsOf(item, figures).map(({ label, count, of }) =>
            say('survey-result-line', {
              label,
              rate: formatRate(count, of, locale),
              count: formatNumber(count, locale),
            }),
          ),
        ]
      : [];
  return {
    text: [
      ...head(tongue, scene),
      say('survey-living-closed', { rate: formatRate(figures.answered, figures.expected, locale) }),
      ...lines,
    ].join('\n'),
  };
}

export const cancelledLiving = (tongue: Tongue, scene: Scene): Message => ({
  text: [...head(tongue, scene), tongue.say('survey-cancelled')].join('\n'),
});

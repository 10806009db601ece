// Words every screen of surveys uses: buttons, kinds, the list under /khaosat; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { distinctLabels } from '../../core/asks/audience/rules.ts';
import type { AskForm, AskItem } from '../../core/asks/shapes.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDate } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import { CODE, choicesOf, endsOf, LABEL_LENGTH, type Survey } from './shapes.ts';

export const button = (label: string, action: string, ...args: string[]): Button => ({
  label: truncate(label, LABEL_LENGTH),
  data: encodeButton(CODE, action, ...args),
});

export const backTo = (say: Say, action: string, ...args: string[]): Button[] => [
  button(say('form-back'), action, ...args),
];

/** 'Câu 3: Đồng chí đánh giá …': a bare number would read as a choice where there are no buttons. */
export const numbered = (say: Say, n: number, words: string | undefined, max: number): string =>
  truncate(say('survey-nth', { n, words: words ?? '' }), max);

export const kindWord = (say: Say, { kind, max = 5 }: Pick<AskItem, 'kind' | 'max'>): string =>
  say('survey-kind', { kind, max });

/** The choices of a question as lines: '– Tốt'; the ends of a scale. */
export function choiceWords(say: Say, item: AskItem): string[] {
  if (item.kind !== 'scale') return choicesOf(item).map(({ label }) => say('survey-choice-line', { label }));
  const ends = endsOf(item);
  const { min = 1, max = 5 } = item;
  return ends ? [say('survey-ends', { min, max, ...ends })] : [];
}

/** 'Chỉ hỏi khi câu 2 trả lời: Chưa tốt, Kém' */
export function conditionWords(say: Say, form: AskForm, { shownIf }: AskItem): string[] {
  const at = form.items.findIndex(({ id }) => id === shownIf?.item);
  const parent = form.items[at];
  if (!shownIf || !parent) return [];
  const labels = choicesOf(parent).filter(({ id }) => shownIf.in.includes(id));
  const answers = truncate(labels.map(({ label }) => label).join(', '), 150);
  return [say('survey-condition', { n: at + 1, answers })];
}

export const unitChoices = (say: Say, units: readonly UnitRef[], action: string): Message => ({
  text: say('survey-choose-unit'),
  buttons: units.map(({ id, name }) => [button(name, action, id)]),
});

export type Waiting = { askId: string; title: string; state: string };

/** What waits for the person first; then what they look after. */
export function homeMessage(
  { say }: Tongue,
  waiting: readonly Waiting[],
  kept: { mayBuild: boolean; counts: Record<'draft' | 'running' | 'over', number> },
): Message {
  const lists = (['running', 'draft', 'over'] as const).filter((list) => kept.counts[list] > 0);
  const lines = waiting.map(({ title, state }) => say('survey-home-line', { title, state }));
  return {
    text: [
      say('survey-home'),
      '',
      ...(lines.length > 0 ? [say('survey-home-waiting'), ...lines] : [say('survey-home-none')]),
    ].join('\n'),
    buttons: [
      ...waiting.map(({ askId, title }, at) => [
        button(say('survey-home-answer', { n: at + 1, title }), 'go', askId),
      ]),
      ...(kept.mayBuild ? [[button(say('survey-new'), 'new')]] : []),
      ...lists.map((list) => [
        button(say(`survey-list-${list}`, { count: kept.counts[list] }), 'list', list, 'p0'),
      ]),
    ],
  };
}

/** '28/11 · Giờ họp': surveys of a series are told apart by the day they end. */
export function listMessage(
  { say, zone }: Tongue,
  list: string,
  { surveys, managed }: { surveys: readonly Survey[]; managed: ReadonlySet<string> },
  page: number,
): Message {
  const names = distinctLabels(
    surveys.map(({ id, title, state, closesAt }) => {
      const day = state !== 'draft' && closesAt ? formatDate(localDate(closesAt, zone)).slice(0, 5) : null;
      return { id, name: day === null ? title : say('survey-list-line', { day, title }) };
    }),
  );
  const leadsTo = ({ id, unitId, state }: Survey): [string, ...string[]] => {
    if (state === 'draft') return ['draft', id, 'p0'];
    return managed.has(unitId) ? ['card', id] : ['res', id, 'p0'];
  };
  return {
    text: say(surveys.length > 0 ? 'survey-list-choose' : 'survey-list-empty'),
    buttons: [
      ...pageOf(
        surveys,
        page,
        (survey) => button(names[surveys.indexOf(survey)] ?? '', ...leadsTo(survey)),
        (to) => encodeButton(CODE, 'list', list, `p${to}`),
      ),
      backTo(say, 'home'),
    ],
  };
}

/** 'Mở: … Kết thúc: …' */
export const timeLines = (tongue: Tongue, opensAt: Date | null, closesAt: Date | null): string[] => [
  opensAt
    ? tongue.say('survey-opens', { moment: momentOf(tongue, opensAt) })
    : tongue.say('survey-opens-now'),
  ...(closesAt ? [tongue.say('survey-closes', { moment: momentOf(tongue, closesAt) })] : []),
];

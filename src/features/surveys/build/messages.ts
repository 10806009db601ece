// The screens on which a survey is built: its questions, one question, what it may depend on; pure.
import type { Message } from '../../../channels/channel.ts';
import type { AskItem } from '../../../core/asks/shapes.ts';
import { PER_PAGE, pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { backTo, button, choiceWords, conditionWords, kindWord, numbered } from '../messages.ts';
import {
  CODE,
  choicesOf,
  LABEL_LENGTH,
  LIMITS,
  PRESETS,
  QUESTION_KINDS,
  type Scene,
  type Survey,
  type SurveyTemplate,
} from '../shapes.ts';
import { numberIn, parentsOf } from './rules.ts';

const LINE = 80;

/** From nothing, or from a template. */
export const startMessage = (
  say: Say,
  unitId: string,
  templates: readonly SurveyTemplate[],
  page: number,
): Message => ({
  text: say('survey-start'),
  buttons: [
    [button(say('survey-blank'), 'blank', unitId)],
    ...pageOf(
      templates,
      page,
      ({ id, title }) => button(title, 'tpl', unitId, id),
      (to) => encodeButton(CODE, 'from', unitId, `p${to}`),
    ),
    backTo(say, 'home'),
  ],
});

/** One template before it is taken: its questions. */
export function templateMessage(
  say: Say,
  unitId: string,
  { id, title, form, unitId: of }: SurveyTemplate,
  mayDrop: boolean,
): Message {
  const lines = form.items.map(({ words }, at) =>
    numbered(say, at + 1, words, form.items.length > 15 ? 48 : LINE),
  );
  return {
    text: [title, say('survey-template-count', { count: form.items.length }), '', ...lines].join('\n'),
    buttons: [
      [button(say('survey-template-take'), 'take', unitId, id)],
      ...(of !== null && mayDrop ? [[button(say('survey-template-drop'), 'tpldrop', unitId, id)]] : []),
      backTo(say, 'from', unitId, 'p0'),
    ],
  };
}

export function draftCard(say: Say, { survey, unit }: Scene, page: number): Message {
  const { id, title, form } = survey;
  const last = Math.max(0, Math.ceil(form.items.length / PER_PAGE) - 1);
  const at = Math.min(Math.max(0, page), last);
  const lines = form.items.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((item, n) =>
    say('survey-question-line', {
      line: numbered(say, at * PER_PAGE + n + 1, item.words, LINE),
      kind: kindWord(say, item),
    }),
  );
  const isFull = form.items.length >= LIMITS.questions;
  return {
    text: [
      say('survey-draft', { title, unit: unit.name }),
      say('survey-draft-count', { count: form.items.length, max: LIMITS.questions }),
      ...(lines.length > 0 ? ['', ...lines] : []),
    ].join('\n'),
    buttons: [
      ...pageOf(
        form.items,
        at,
        (item) => button(numbered(say, numberIn(form, item.id), item.words, 30), 'q', id, item.id),
        (to) => encodeButton(CODE, 'draft', id, `p${to}`),
      ),
      ...(isFull ? [] : [[button(say('survey-add'), 'add', id)]]),
      ...(form.items.length > 0
        ? [[button(say('survey-try'), 'try', id)], [button(say('survey-send'), 'send', id)]]
        : []),
      [button(say('survey-retitle'), 'title', id)],
      ...(form.items.length > 0 ? [[button(say('survey-keep'), 'keep', id)]] : []),
      [button(say('survey-drop'), 'drop', id)],
      backTo(say, 'home'),
    ],
  };
}

/** `lastOf`: on which page of the draft a question stands. */
export const pageOfQuestion = (at: number): string => `p${Math.floor(Math.max(0, at - 1) / PER_PAGE)}`;

export function questionCard(say: Say, { id, form }: Survey, item: AskItem): Message {
  const n = numberIn(form, item.id);
  const mayDepend = item.shownIf !== undefined || parentsOf(form, item.id).length > 0;
  const row = (label: string, action: string) => [button(say(label), action, id, item.id)];
  return {
    text: [
      say('survey-question', { n, of: form.items.length, kind: kindWord(say, item) }),
      item.words ?? '',
      ...choiceWords(say, item),
      '',
      say('survey-required', { required: String(item.required) }),
      ...conditionWords(say, form, item),
    ].join('\n'),
    buttons: [
      row('survey-edit-words', 'words'),
      ...(item.kind === 'choice' || item.kind === 'multi' ? [row('survey-edit-choices', 'choices')] : []),
      ...(item.kind === 'scale' ? [row('survey-edit-ends', 'ends')] : []),
      row(item.required ? 'survey-make-optional' : 'survey-make-required', 'req'),
      ...(mayDepend ? [row('survey-edit-condition', 'cond')] : []),
      ...(n > 1 ? [row('survey-up', 'up')] : []),
      ...(n < form.items.length ? [row('survey-down', 'down')] : []),
      row('survey-remove', 'del'),
      backTo(say, 'draft', id, pageOfQuestion(n)),
    ],
  };
}

export const kindChoices = (say: Say, surveyId: string): Message => ({
  text: say('survey-choose-kind'),
  buttons: [
    ...QUESTION_KINDS.map((kind) => [button(kindWord(say, { kind, max: 5 }), 'kind', surveyId, kind)]),
    ...PRESETS.map((preset) => [button(say(`survey-preset-${preset}`), 'kind', surveyId, preset)]),
    backTo(say, 'draft', surveyId, 'p99'),
  ],
});

/** Which earlier question it depends on. */
export function conditionParents(say: Say, { id, form }: Survey, item: AskItem, page: number): Message {
  const n = numberIn(form, item.id);
  return {
    text: [say('survey-condition-ask', { n }), ...conditionWords(say, form, item)].join('\n'),
    buttons: [
      ...pageOf(
        parentsOf(form, item.id),
        page,
        (parent) =>
          button(
            numbered(say, numberIn(form, parent.id), parent.words, 30),
            'condof',
            id,
            item.id,
            parent.id,
          ),
        (to) => encodeButton(CODE, 'condp', id, item.id, `p${to}`),
      ),
      ...(item.shownIf ? [[button(say('survey-condition-drop'), 'condno', id, item.id)]] : []),
      backTo(say, 'q', id, item.id),
    ],
  };
}

/** Which of its answers. */
export function conditionAnswers(say: Say, { id, form }: Survey, item: AskItem, parent: AskItem): Message {
  const chosen = item.shownIf?.item === parent.id ? item.shownIf.in : [];
  // Where labels are cut, the number tells them apart.
  const isLong = choicesOf(parent).some(({ label }) => label.length > LABEL_LENGTH - 2);
  return {
    text: [
      say('survey-condition-answers', {
        n: numberIn(form, item.id),
        parent: numberIn(form, parent.id),
        words: truncate(parent.words ?? '', LIMITS.words),
      }),
      ...conditionWords(say, form, item),
    ].join('\n'),
    buttons: [
      ...choicesOf(parent).map((choice, at) => [
        button(
          `${chosen.includes(choice.id) ? '✓ ' : ''}${isLong ? `${at + 1}) ` : ''}${choice.label}`,
          'condon',
          id,
          item.id,
          parent.id,
          choice.id,
        ),
      ]),
      [button(say('survey-done'), 'q', id, item.id)],
    ],
  };
}

/** A danger, and the way out of it. */
export const confirmMessage = (
  say: Say,
  text: string,
  yes: { label: string; action: string; args: string[] },
  no: { action: string; args: string[] },
): Message => ({
  text,
  buttons: [
    [button(yes.label, yes.action, ...yes.args)],
    [button(say('survey-leave-as-is'), no.action, ...no.args)],
  ],
});

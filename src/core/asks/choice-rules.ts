// What a feature says about an ask that one choice answers: the desk and a person's own answer are made from it.
import type { Button } from '../../channels/channel.ts';
import type { Sql } from '../../db/index.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { Say } from '../../shared/texts.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import type { Ctx, Services } from '../feature.ts';
import type { UnitRef } from '../org/person.ts';
import type { Ask, AskForm } from './shapes.ts';

/** The part without a database. */
export type ChoiceLook = {
  /** The feature's, which its button data begins with. */
  code: string;
  /** The item of the form that is answered. */
  item: string;
  /** What can be answered, in the order of the buttons; nobody is answered for where there is nothing. */
  choices(ask: Ask): readonly string[];
  /** Default: the words of the option in the ask's own form. */
  label?(say: Say, value: string): string;
  /** Button data by which a person gives this answer. */
  press(askId: string, value: string): string;
  /** What `Ghi cả tổ` records; without it the button is not offered. */
  whole?: string;
  words: ChoiceWords;
  /** The moment of closing as it is said; default with its day. */
  closing?(tongue: Tongue, closesAt: Date): string;
};

export type ChoiceAsk = ChoiceLook & {
  /** What it is about; null: it is gone. */
  about(services: Services, sql: Sql, ask: Ask): Promise<About | null>;
  /** Stands under the names in the list. `cells`: those the person answers for as a whole. */
  beside?(ctx: Ctx, sql: Sql, ask: Ask, of: { cells: UnitRef[]; mayRecord: boolean }): Promise<Beside>;
};

/** Buttons of a feature's desk, for lists of what is open. */
export type DeskButtons = {
  /** Shows who is missing. */
  who(ask: Ask): string;
  /** Answers for one of them; null: nobody does. */
  record(ask: Ask, memberId: string): string | null;
};

export const deskOf = ({ code, choices }: ChoiceLook): DeskButtons => ({
  who: ({ id }) => encodeButton(code, 'who', id),
  record: (ask, memberId) => (choices(ask).length > 0 ? encodeButton(code, 'pick', ask.id, memberId) : null),
});

/** By the `feature` their asks are stored under. */
export type Kinds = Readonly<Record<string, ChoiceAsk>>;

/** Text keys. */
export type ChoiceWords = {
  /** Button that opens the list: 'Chưa ghi nhận', 'Chưa trả lời'. */
  missing: string;
  /** Nobody is missing. */
  empty: string;
  /** Nothing can be recorded any more. */
  over: string;
  /** The one more reminder was sent before. */
  remindedBefore: string;
  notOpen: string;
  /** The presser is of another unit. */
  notAsked: string;
};

export type About = {
  /** First line of the list; numbers are written out. */
  title(tongue: Tongue, of: { missing: string; expected: string }): string;
  /** Above a person's own choices. */
  choose(tongue: Tongue): string;
  /** Entry of /menu while it is open. */
  menu(tongue: Tongue): string;
  /** To who was answered for; `line` is for when several are told in one message. Default: by whom, and what. */
  told?(tongue: Tongue, of: { by: string; role: string; answer: string }): { text: string; line: string };
};

export type Beside = { lines: string[]; buttons: Button[][] };

type WithForm = { form?: AskForm };

export const labelOf = (look: ChoiceLook, say: Say, value: string, ask?: WithForm | null): string =>
  look.label?.(say, value) ??
  ask?.form?.items.find(({ id }) => id === look.item)?.options?.find(({ id }) => id === value)?.label ??
  value;

export const closingOf = (look: ChoiceLook, tongue: Tongue, closesAt: Date): string =>
  (look.closing ?? momentOf)(tongue, closesAt);

/** One a row; a count behind the label where there is one. */
export const choiceButtons = (
  look: ChoiceLook,
  say: Say,
  ask: { id: string } & WithForm,
  values: readonly string[],
  count: (value: string) => number = () => 0,
): Button[][] =>
  values.map((value) => {
    const label = labelOf(look, say, value, ask);
    const n = count(value);
    return [
      {
        label: n > 0 ? say('asks-answer-count', { label, count: n }) : label,
        data: look.press(ask.id, value),
      },
    ];
  });

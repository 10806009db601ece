// Screens of registering: the draft with what stands above it, its items, what the secretary receives; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Said } from '../../../core/org/year-words-store.ts';
import { formatDate } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { button, itemLine, itemLines, paperName, rows, stateLine } from '../messages.ts';
import type { Item, PaperName, Pledge, PledgePlan } from '../shapes.ts';
import { isFull, isWaiting } from './rules.ts';

/** What stands above a pledge: the theme of the year, the ethics standards. */
export type Above = { unitId: string; theme: Said | null; ethics: Said | null };

/** Who set it is said where it is a unit above. */
export function aboveLines(say: Say, { unitId, theme, ethics }: Above): string[] {
  const line = (key: string, said: Said | null) =>
    said
      ? [
          say(key, {
            whose: said.unitId === unitId ? 'own' : 'above',
            unit: said.unitName,
            words: said.words,
          }),
        ]
      : [];
  return [...line('pledges-theme-of-year', theme), ...line('pledges-ethics', ethics)];
}

export type Draft = {
  pledge: Pledge;
  plan: PledgePlan;
  above: Above;
  canCopy: boolean;
  /** Whose it is, when another writes it. */
  behalfOf: string | null;
};

const title = (say: Say, { pledge, plan, behalfOf }: Pick<Draft, 'pledge' | 'plan' | 'behalfOf'>): string => {
  const what = { paper: paperName(say, plan.paperName), year: String(pledge.year) };
  return behalfOf === null
    ? say('pledges-draft', what)
    : say('pledges-draft-behalf', { ...what, name: behalfOf });
};

/** At most three buttons; the ethics standards stand above as long as nothing is written. */
export function draftScreen(tongue: Tongue, draft: Draft): Message {
  const { say } = tongue;
  const { pledge, above, canCopy } = draft;
  const { items, id } = pledge;
  const isEmpty = items.length === 0;
  const remark = pledge.state === 'returned' && pledge.remark ? [stateLine(tongue, pledge)] : [];
  const text = [
    title(say, draft),
    ...remark,
    ...aboveLines(say, isEmpty ? above : { ...above, ethics: null }),
    '',
    ...(isEmpty ? [say('pledges-draft-empty')] : itemLines(tongue, items)),
    ...(isEmpty ? [] : ['', say('pledges-draft-hint', { items: items.length })]),
  ];
  return {
    text: text.join('\n'),
    buttons: isEmpty
      ? rows(
          button(say('pledges-add'), 'add', id),
          canCopy && button(say('pledges-copy'), 'copy', id),
          draft.behalfOf !== null && button(say('form-back'), 'behalf', pledge.unitId, 'p0'),
        )
      : rows(
          button(say('pledges-send'), 'send', id),
          !isFull(pledge) && button(say('pledges-add'), 'add', id),
          button(say('pledges-edit'), 'edit', id),
        ),
  };
}

/** Which item to change. */
export const itemPicker = (tongue: Tongue, { id, items }: Pledge): Message => ({
  text: [tongue.say('pledges-edit-which'), '', ...itemLines(tongue, items)].join('\n'),
  buttons: [
    ...items.map((item) => [
      button(tongue.say('pledges-item-label', { position: item.position }), 'eitem', item.id),
    ]),
    [button(tongue.say('form-back'), 'draft', id)],
  ],
});

export const itemScreen = (tongue: Tongue, pledgeId: string, item: Item): Message => ({
  text: itemLine(tongue, item),
  buttons: rows(
    button(tongue.say('pledges-rewrite'), 'rewrite', item.id),
    button(tongue.say('pledges-remove'), 'remove', item.id),
    button(tongue.say('form-back'), 'edit', pledgeId),
  ),
});

/** After `Gửi`. */
export const sentScreen = (say: Say, plan: PledgePlan, pledge: Pledge): Message => ({
  text: say('pledges-sent', { paper: paperName(say, plan.paperName), year: String(pledge.year) }),
  buttons: rows(button(say('pledges-view'), 'view', pledge.id)),
});

export type Viewed = { pledge: Pledge; name: string; paper: PaperName };

/** What the secretary reads, with what can be done. */
export function receivedScreen(
  tongue: Tongue,
  { pledge, name, paper }: Viewed,
  mayReceive: boolean,
): Message {
  const { say } = tongue;
  const head = say('pledges-of', { paper: paperName(say, paper), year: String(pledge.year), name });
  return {
    text: [head, stateLine(tongue, pledge), '', ...itemLines(tongue, pledge.items)].join('\n'),
    buttons: mayReceive && isWaiting(pledge) ? receiveButtons(say, pledge.id) : [],
  };
}

export const receiveButtons = (say: Say, pledgeId: string): Button[][] =>
  rows(
    button(say('pledges-accept'), 'accept', pledgeId),
    button(say('pledges-send-back'), 'sendback', pledgeId),
  );

/** To the secretary: an item more in a pledge that was received. */
export const addedNews = (
  tongue: Tongue,
  of: { pledgeId: string; name: string; reason: string; item: Item },
): Message => ({
  text: [
    tongue.say('pledges-added-news', { name: of.name, reason: of.reason }),
    itemLine(tongue, of.item),
  ].join('\n'),
  buttons: receiveButtons(tongue.say, of.pledgeId),
});

/** A member's own, handed in. */
export function ownScreen(
  tongue: Tongue,
  { pledge, paper, canAdd }: Omit<Viewed, 'name'> & { canAdd: boolean },
): Message {
  const { say } = tongue;
  const head = say('pledges-own', { paper: paperName(say, paper), year: String(pledge.year) });
  const accepted = pledge.state === 'accepted';
  return {
    text: [head, stateLine(tongue, pledge), '', ...itemLines(tongue, pledge.items)].join('\n'),
    buttons: rows(
      accepted && button(say('pledges-history'), 'hist', pledge.id),
      accepted && button(say('pledges-year-sheet'), 'sheet', pledge.id),
      canAdd && button(say('pledges-add'), 'addmore', pledge.id),
    ),
  };
}

/** To the member, when the committee's agreement was written down. */
export const acceptedNews = (say: Say, { pledge, plan }: { pledge: Pledge; plan: PledgePlan }): Message => ({
  text: say('pledges-accepted-news', {
    paper: paperName(say, plan.paperName),
    year: String(pledge.year),
    day: pledge.agreedOn ? formatDate(pledge.agreedOn) : '',
    monthDay: plan.monthDay,
  }),
  buttons: rows(button(say('pledges-view'), 'view', pledge.id)),
});

/** Items that were added: the committee agreed. */
export const addedAcceptedNews = (
  say: Say,
  { pledge, plan, day }: ReturnedOf & { day: string },
): Message => ({
  text: say('pledges-added-accepted-news', {
    paper: paperName(say, plan.paperName),
    year: String(pledge.year),
    day,
  }),
  buttons: rows(button(say('pledges-view'), 'view', pledge.id)),
});

/** Items that were added go back with a remark; each can be reworded. */
export const addedReturnedNews = (say: Say, { pledge, plan }: ReturnedOf): Message => ({
  text: say('pledges-added-returned-news', {
    paper: paperName(say, plan.paperName),
    year: String(pledge.year),
    remark: pledge.remark ?? '',
  }),
  buttons: pledge.items
    .filter(({ state }) => state === 'waiting')
    .slice(0, 3)
    .map(({ id, position }) => [button(say('pledges-behalf-fix', { position }), 'adjust', id)]),
});

type ReturnedOf = { pledge: Pledge; plan: PledgePlan };

export const returnedNews = (say: Say, { pledge, plan }: { pledge: Pledge; plan: PledgePlan }): Message => ({
  text: say('pledges-returned-news', {
    paper: paperName(say, plan.paperName),
    year: String(pledge.year),
    remark: pledge.remark ?? '',
  }),
  buttons: rows(button(say('pledges-open-draft'), 'draft', pledge.id)),
});

/** To who was written for. */
export const behalfNews = (
  say: Say,
  of: { pledge: Pledge; paper: PaperName; by: string; role: string },
): Message => ({
  text: say('pledges-behalf-news', {
    by: of.by,
    role: of.role,
    paper: paperName(say, of.paper),
    year: String(of.pledge.year),
  }),
  buttons: rows(button(say('pledges-view'), 'view', of.pledge.id)),
});

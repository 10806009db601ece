// Words about commendations: the screens, the news, what the unit hears; pure.
import type { Button, Message } from '../../channels/channel.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDay, formatNumber } from '../../shared/format.ts';
import { PERIODS, type Period } from '../../shared/periods.ts';
import { capital, sentence, truncate } from '../../shared/text.ts';
import type { Tongue } from '../../shared/tongue.ts';
import { saidAs, tellsWho } from './rules.ts';
import { CODE, type Counts, type Outcome, type Scene, type UnitCounts, type Wish } from './shapes.ts';

const LABEL_LENGTH = 30;
/** Lines of units on one screen. */
const MOST_UNITS = 25;
/** Longest name of a unit in a line of figures. */
const UNIT_LENGTH = 40;

const row = (label: string, action: string, ...args: string[]): Button[] => [
  { label, data: encodeButton(CODE, action, ...args) },
];
const backHome = ({ say }: Tongue, unitId: string): Button[] => row(say('form-back'), 'unit', unitId);

export const countsLine = ({ say, locale }: Tongue, { persons, individual, groups }: Counts): string => {
  const number = (value: number) => formatNumber(value, locale);
  return say('commend-counts', {
    persons: number(persons),
    individual: number(individual),
    groups: number(groups),
  });
};

export type HomeView = {
  unit: { id: string; name: string };
  year: string;
  counts: Counts;
  /** Null: not this person's to see. */
  waiting: number | null;
  own: boolean;
  proposes: boolean;
};

export function homeMessage(tongue: Tongue, view: HomeView): Message {
  const { say } = tongue;
  const { unit, year, counts, waiting } = view;
  return {
    text: [
      say('commend-home', { unit: unit.name }),
      say('commend-home-year', { year, counts: countsLine(tongue, counts) }),
      ...(view.proposes ? ['', say('commend-home-what')] : []),
    ].join('\n'),
    buttons: [
      ...(view.proposes ? [row(say('commend-propose'), 'new', unit.id)] : []),
      ...(waiting === null
        ? []
        : [
            row(say('commend-waiting', { count: waiting }), 'list', unit.id, 'waiting', 'p0'),
            row(say('commend-register'), 'list', unit.id, 'decided', 'p0'),
          ]),
      row(say('commend-numbers'), 'nums', unit.id, 'year'),
      ...(view.own ? [row(say('commend-own'), 'mine')] : []),
    ],
  };
}

const whoIs = ({ say }: Tongue, { kind, name, groupName, to }: Scene): string =>
  say('commend-who', {
    kind: kind === 'group' ? 'group' : to === 'member' ? 'member' : 'other',
    name: groupName === null ? name : say('commend-who-of', { name, group: groupName }),
  });

/** 'Chi bộ thống nhất ngày 20/11/2026.' */
const decisionLine = ({ say }: Tongue, { body, decidedOn, unitKind, state }: Scene): string =>
  say('commend-decision', {
    what: state === 'not_agreed' ? 'no' : `${unitKind === 'organisation' ? 'org_' : ''}${body ?? 'cell'}`,
    day: decidedOn ? formatDay(decidedOn, say) : '',
  });

export const outcomeLabel = ({ say }: Tongue, outcome: Outcome, unitKind: Scene['unitKind']): string =>
  say('commend-outcome', {
    outcome: outcome !== 'no' && unitKind === 'organisation' ? `org_${outcome}` : outcome,
  });

export function listMessage(
  tongue: Tongue,
  unit: { id: string; name: string },
  view: 'waiting' | 'decided',
  found: readonly Scene[],
  page: number,
): Message {
  const { say } = tongue;
  const button = (one: Scene): Button => ({
    label: truncate(say('commend-entry', { name: one.name, words: one.words }), LABEL_LENGTH),
    data: encodeButton(CODE, 'card', one.id),
  });
  const rows = pageOf(found, page, button, (to) => encodeButton(CODE, 'list', unit.id, view, `p${to}`));
  const head = say(view === 'waiting' ? 'commend-waiting-title' : 'commend-register-title', {
    unit: unit.name,
  });
  return {
    text: found.length === 0 ? `${head}\n${say('commend-none')}` : head,
    buttons: [...rows, backHome(tongue, unit.id)],
  };
}

/** `reachable`: the person can be asked by us how it is to be said. */
export function cardMessage(
  tongue: Tongue,
  scene: Scene,
  { decides, reachable }: { decides: boolean; reachable: boolean },
): Message {
  const { say, zone } = tongue;
  const { id, state } = scene;
  const dayOfInstant = (at: Date) => formatDay(localDate(at, zone), say);
  const by = say('commend-proposed-by', {
    name: scene.proposerName ?? say('commend-nobody'),
    day: dayOfInstant(scene.createdAt),
  });
  const isDecided = state !== 'proposed';
  const lines = [
    capital(whoIs(tongue, scene)),
    sentence(scene.words),
    '',
    by,
    isDecided ? decisionLine(tongue, scene) : say('commend-open'),
    ...(state === 'agreed' ? [howLine(tongue, scene, reachable)] : []),
  ];
  const decide = (outcome: Outcome) => row(outcomeLabel(tongue, outcome, scene.unitKind), 'dec', id, outcome);
  const asksHere = state === 'agreed' && scene.kind === 'person' && !reachable && scene.shownAt === null;
  return {
    text: lines.join('\n'),
    buttons: [
      ...(decides && scene.shownAt === null ? [decide('committee'), decide('cell')] : []),
      ...(decides && state === 'proposed' ? [decide('no'), row(say('commend-edit'), 'words', id)] : []),
      ...(decides && asksHere
        ? [
            row(say('commend-wish-unnamed'), 'set', id, 'unnamed'),
            row(say('commend-wish-none'), 'set', id, 'none'),
          ]
        : []),
      backHome(tongue, scene.unitId),
    ],
  };
}

function howLine({ say, zone }: Tongue, scene: Scene, reachable: boolean): string {
  if (scene.shownAt !== null)
    return say('commend-how-shown', { day: formatDay(localDate(scene.shownAt, zone), say) });
  if (scene.showing === null) return say(reachable ? 'commend-how-asked' : 'commend-how-unreachable');
  const as = saidAs(scene, false);
  return say('commend-how-coming', {
    how: as ?? 'none',
    where: scene.audience,
  });
}

/** Lượt and persons of the unit in a period, then of the units below. */
export function numbersMessage(
  tongue: Tongue,
  unit: { id: string; name: string },
  period: Period,
  {
    counts,
    below,
    from,
    until,
  }: { counts: Counts; below: readonly UnitCounts[]; from: string; until: string },
): Message {
  const { say } = tongue;
  const lines = below
    .slice(0, MOST_UNITS)
    .map((one) =>
      say('commend-unit-line', { unit: truncate(one.name, UNIT_LENGTH), counts: countsLine(tongue, one) }),
    );
  const more = below.length - lines.length;
  return {
    text: [
      say('commend-numbers-title', {
        unit: unit.name,
        from: formatDay(from, say),
        until: formatDay(until, say),
      }),
      countsLine(tongue, counts),
      ...(lines.length > 0 ? ['', ...lines] : []),
      ...(more > 0 ? [say('commend-units-more', { count: more })] : []),
    ].join('\n'),
    buttons: [
      ...PERIODS.filter((one) => one !== period).map((one) =>
        row(say(`commend-period-${one}`), 'nums', unit.id, one),
      ),
      backHome(tongue, unit.id),
    ],
  };
}

/** To the secretary: somebody proposes. */
export const proposedNews = (tongue: Tongue, scene: Scene): Message => {
  const card = cardMessage(tongue, scene, { decides: true, reachable: true });
  return { ...card, text: `${tongue.say('commend-news-proposed')}\n\n${card.text}` };
};

/** To who proposed it: thanked either way, and no reasons. */
export const answeredNews = (tongue: Tongue, scene: Scene): Message => ({
  text: tongue.say(scene.state === 'agreed' ? 'commend-news-agreed' : 'commend-news-not-agreed', {
    who: whoIs(tongue, scene),
    decision: decisionLine(tongue, scene),
  }),
});

/** To the person: what was agreed about them. */
export const toldMessage = (tongue: Tongue, scene: Scene): Message => ({
  text: tongue.say('commend-told', {
    to: scene.to,
    name: scene.name,
    words: sentence(scene.words),
    decision: decisionLine(tongue, scene),
  }),
});

const wish = ({ say }: Tongue, id: string, what: Wish): Button[] =>
  row(say(`commend-wish-${what}`), 'show', id, what);

/** "May your name be shown?", asked alone. */
export const nameQuestion = (tongue: Tongue, { id, to }: Scene): Message => ({
  text: tongue.say('commend-ask-name', { to }),
  buttons: [wish(tongue, id, 'yes'), wish(tongue, id, 'no')],
});

/** Consent stands from before: they are told, and can say no. */
export const nameNotice = (tongue: Tongue, { id, to }: Scene): Message => ({
  text: tongue.say('commend-name-stands', { to }),
  buttons: [wish(tongue, id, 'no')],
});

export const mixedQuestion = (tongue: Tongue, { id, to }: Scene): Message => ({
  text: tongue.say('commend-ask-mixed', { to }),
  buttons: [wish(tongue, id, 'members'), wish(tongue, id, 'mixed')],
});

export const unnamedQuestion = (tongue: Tongue, { id, to }: Scene): Message => ({
  text: tongue.say('commend-ask-unnamed', { to }),
  buttons: [wish(tongue, id, 'unnamed'), wish(tongue, id, 'none')],
});

export const wishThanks = ({ say }: Tongue, { showing, audience }: Scene): Message => ({
  text: say('commend-wish-kept', { how: showing ?? 'none', where: audience }),
});

/** What the unit hears of it in this place; null: nothing. */
export function shownLine(tongue: Tongue, scene: Scene, outsiders: boolean): string | null {
  const { say } = tongue;
  const as = saidAs(scene, outsiders);
  if (as === null) return null;
  const decision = decisionLine(tongue, scene);
  if (as === 'named')
    return say('commend-shown', { who: whoIs(tongue, scene), words: sentence(scene.words), decision });
  return tellsWho(scene.words, scene.name)
    ? say('commend-shown-bare', { to: scene.to, decision })
    : say('commend-shown-unnamed', { to: scene.to, words: sentence(scene.words), decision });
}

/** A message of its own, where no weekly one carries it. */
export const ownMessage = ({ say }: Tongue, unitName: string, lines: readonly string[]): Message => ({
  text: [say('commend-own-message', { unit: unitName }), ...lines.flatMap((line) => ['', line])].join('\n'),
});

export function mineMessage(tongue: Tongue, unitId: string, found: readonly Scene[]): Message {
  const { say } = tongue;
  const unanswered = found.filter(({ showing, shownAt }) => showing === null && shownAt === null);
  return {
    text: [
      say('commend-mine'),
      ...found.slice(0, 5).map((one) => `• ${sentence(one.words)} ${decisionLine(tongue, one)}`),
    ].join('\n'),
    buttons: [
      ...unanswered.slice(0, 1).map((one) => row(say('commend-answer-name'), 'asked', one.id)),
      backHome(tongue, unitId),
    ],
  };
}

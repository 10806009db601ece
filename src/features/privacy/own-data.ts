// What is stored about one person, as a file for machines and one for people; pure.
import type { OutgoingFile } from '../../channels/channel.ts';
import type { OwnRows } from '../../core/feature.ts';
import { localDate } from '../../shared/dates.ts';
import { formatDate } from '../../shared/format.ts';
import { platformName } from '../../shared/platform-name.ts';
import type { Say } from '../../shared/texts.ts';

type Answer = {
  feature: string;
  askedAt: Date;
  item: string;
  value: string;
  note: string | null;
  at: Date;
  byAnother: boolean;
};

export type OwnData = {
  account: {
    channel: string;
    shownName: string;
    locale: string;
    createdAt: Date;
    claimedAt: Date | null;
  };
  member: {
    fullName: string;
    code: string | null;
    standing: string;
    tracking: string;
    unit: string;
    group: string | null;
  } | null;
  roles: { role: string; unit: string; since: Date; until: Date | null }[];
  absences: { kind: string; from: string; until: string | null }[];
  consents: {
    purpose: string;
    platform: string;
    textVersion: string;
    givenAt: Date;
    withdrawnAt: Date | null;
  }[];
  answers: Answer[];
  earlierAnswers: Answer[];
  /** Anonymous forms that were not handed in. */
  drafts: { feature: string; askedAt: Date; answers: Record<string, string> }[];
  tasks: { words: string; dueOn: string; state: string }[];
  pledges: { year: number; state: string; words: string; dueOn: string; itemState: string }[];
  /** What pledge items said before they were changed. */
  pledgeChanges: { year: number; words: string; reason: string; at: Date }[];
  /** Announcements signed. */
  signed: { text: string; sentAt: Date }[];
  claims: { typedName: string; state: string; createdAt: Date }[];
  /** Of features with tables of their own. */
  more: OwnRows[];
};

const NOTHING = '—';

/** One line a fact, under headings. */
export function readable(say: Say, data: OwnData, zone: string): string {
  const day = (at: Date | null) => (at ? formatDate(localDate(at, zone)) : NOTHING);
  const answer = (one: Answer) =>
    say('privacy-line-answer', {
      feature: one.feature,
      asked: day(one.askedAt),
      item: one.item,
      value: [one.value, one.note].filter(Boolean).join('; ') || NOTHING,
      at: day(one.at),
      by: say(one.byAnother ? 'privacy-by-another' : 'privacy-by-self'),
    });
  const { account, member } = data;
  const sections: [string, string[]][] = [
    [
      'privacy-head-account',
      [
        say('privacy-line-account', {
          platform: platformName(account.channel),
          shown: account.shownName,
          since: day(account.createdAt),
        }),
      ],
    ],
    [
      'privacy-head-member',
      member
        ? [
            say('privacy-line-member', {
              name: member.fullName,
              unit: [member.group, member.unit].filter(Boolean).join(', '),
              standing: say('privacy-standing', { standing: member.standing }),
              code: member.code ?? NOTHING,
            }),
          ]
        : [],
    ],
    [
      'privacy-head-roles',
      data.roles.map(({ role, unit, since, until }) =>
        say('privacy-line-role', {
          role: say('privacy-role', { role }),
          unit,
          since: day(since),
          until: day(until),
        }),
      ),
    ],
    [
      'privacy-head-absences',
      data.absences.map(({ kind, from, until }) =>
        say('privacy-line-absence', {
          kind: say('privacy-absence', { kind }),
          from: formatDate(from),
          until: until ? formatDate(until) : NOTHING,
        }),
      ),
    ],
    [
      'privacy-head-consents',
      data.consents.map((one) =>
        say('privacy-line-consent', {
          purpose: say('privacy-purpose', { purpose: one.purpose }),
          platform: platformName(one.platform),
          given: day(one.givenAt),
          withdrawn: day(one.withdrawnAt),
        }),
      ),
    ],
    ['privacy-head-answers', data.answers.map(answer)],
    ['privacy-head-earlier', data.earlierAnswers.map(answer)],
    [
      'privacy-head-drafts',
      data.drafts.map(({ feature, askedAt, answers }) =>
        say('privacy-line-draft', {
          feature,
          asked: day(askedAt),
          value: Object.values(answers).join('; ') || NOTHING,
        }),
      ),
    ],
    [
      'privacy-head-tasks',
      data.tasks.map(({ words, dueOn, state }) =>
        say('privacy-line-task', {
          words,
          due: formatDate(dueOn),
          state: say('privacy-task-state', { state }),
        }),
      ),
    ],
    [
      'privacy-head-pledges',
      [
        ...data.pledges.map(({ year, words, dueOn }) =>
          say('privacy-line-pledge', { year: String(year), words, due: formatDate(dueOn) }),
        ),
        ...data.pledgeChanges.map(({ year, words, reason, at }) =>
          say('privacy-line-pledge-change', { year: String(year), words, reason, at: day(at) }),
        ),
      ],
    ],
    [
      'privacy-head-signed',
      data.signed.map(({ text, sentAt }) => say('privacy-line-signed', { text, at: day(sentAt) })),
    ],
    [
      'privacy-head-claims',
      data.claims.map(({ typedName, createdAt }) =>
        say('privacy-line-claim', { typed: typedName, at: day(createdAt) }),
      ),
    ],
  ];
  return [...sections.map(([head, lines]) => ({ head: say(head), lines })), ...data.more]
    .filter(({ lines }) => lines.length > 0)
    .map(({ head, lines }) => [head, ...lines].join('\n'))
    .join('\n\n');
}

export function jsonFile({ more, ...data }: OwnData): OutgoingFile {
  const ofFeatures = Object.fromEntries(more.map(({ name, rows }) => [name, rows]));
  return file(
    'du-lieu-cua-toi.json',
    'application/json',
    JSON.stringify({ ...data, ...ofFeatures }, null, 2),
  );
}

/** With a BOM: old phones and editors read it right. */
export const textFile = (text: string): OutgoingFile =>
  file('du-lieu-cua-toi.txt', 'text/plain', `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`);

const file = (name: string, mime: string, text: string): OutgoingFile => ({
  name,
  mime,
  base64: Buffer.from(text, 'utf8').toString('base64'),
});

/** Whole lines together, no text longer than the channel takes (UTF-16 units). */
export function inParts(text: string, length: number): string[] {
  const parts: string[] = [];
  for (const line of text.split('\n').map((one) => one.slice(0, length))) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= length)
      parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts;
}

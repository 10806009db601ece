// Messages about coming readings fit the smallest channel for the longest real data, in both languages.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fitTo } from '../../../core/delivery/fit.ts';
import { loadTexts } from '../../../shared/texts.ts';
import { storyCard } from '../library/messages.ts';
import type { Story } from '../library/shapes.ts';
import { readStarterStories } from '../library/starter.ts';
import type { Plan, Reading } from '../shapes.ts';
import { askMessage, helpChooseMessage, proposalMessage, type TurnScene } from './messages.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const TEXT_ONLY = { buttons: false, files: false, textLength: 2000, captionLength: 2000 };
const LONG_NAME = 'Nguyễn Thị Phương Thảo '.repeat(5).trim();
const texts = loadTexts();

const stories: Story[] = readStarterStories(
  readFileSync(new URL('../../../../content/stories.csv', import.meta.url), 'utf8'),
)
  .map((one) => ({
    id: ID,
    starterId: one.id,
    unitId: null,
    kind: one.kind,
    title: one.title,
    titleRebuilt: one.title_rebuilt,
    source: one.source_name,
    link: one.source_url,
    text: null,
    summary: one.summary_vi,
    confidence: one.confidence,
    fitsDate: null,
    near: [],
    contributedBy: null,
    withdrawn: false,
    approved: false,
    approver: { name: LONG_NAME, unit: LONG_NAME, unitId: ID, at: '2026-11-25T09:00:00Z' },
    lastRead: '2026-01-05',
  }))
  .sort((one, other) => other.title.length + other.source.length - one.title.length - one.source.length);

const scene: TurnScene = {
  reading: { id: ID, unitId: ID, date: '2026-11-30', turnGroupId: ID, turnMemberId: null } as Reading,
  plan: { startsAt: '07:30' } as Plan,
  names: { turn: LONG_NAME, reader: LONG_NAME },
  deadline: new Date('2026-11-27T09:00:00Z'),
  zone: 'Asia/Ho_Chi_Minh',
};

it.each(['vi', 'en'] as const)('nothing is cut (%s)', (locale) => {
  const say = texts.say(locale);
  const words = {
    locale,
    name: LONG_NAME,
    isSecretary: true,
    isSelf: false,
    stories: stories.slice(0, 3),
    settled: null,
  };
  const messages = [
    ...(['ask', 'remind', 'again'] as const).map((why) => askMessage(say, scene, { ...words, why })),
    askMessage(say, scene, { ...words, why: 'ask', settled: stories[0]! }),
    helpChooseMessage(say, scene, stories.slice(0, 3), words),
    ...stories.flatMap((story) => [
      proposalMessage(say, scene, story, { locale, by: LONG_NAME }),
      storyCard(
        say,
        story,
        ID,
        { locale, zone: scene.zone },
        { approves: true, withdraws: true, readingFor: { id: ID, day: '30/11' }, back: 'x' },
      ),
    ]),
  ];
  for (const message of messages) expect(fitTo(message, TEXT_ONLY).wasCut).toBe(false);
});

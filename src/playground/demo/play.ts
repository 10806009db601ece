// The running playground: the present stage with its people and group, and how it starts over.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadPerson } from '../../core/org/person-store.ts';
import type { Log } from '../../shared/log.ts';
import type { Say } from '../../shared/texts.ts';
import {
  buildSampleCity,
  isNeighbour,
  isStoryCell,
  isStoryLeader,
  type SampleRow,
  sampleCityCsv,
} from '../city.ts';
import { type Cast, createCast } from './cast.ts';
import { prepareStory } from './prepare.ts';
import { type Stage, startStage } from './stage.ts';
import type { Mode } from './steps.ts';

export type Group = { id: number; title: string; members: Set<number>; hasBot: boolean };

export type Scene = {
  mode: Mode;
  stage: Stage;
  cast: Cast;
  groups: Group[];
  /** In the language of its people. */
  say: Say;
  /** The roster file that is at hand: the whole city, or the cell alone. */
  sampleFile: { name: string; mimeType: string; bytes: Uint8Array };
};

export type Play = {
  /** Null while a scene is being set. */
  scene(): Scene | null;
  isStarting(): boolean;
  /** Ends the present scene and sets another in a fresh folder; not while one is being set. */
  start(mode: Mode): Promise<void>;
  /** User ids of those who have joined. */
  joined(): Promise<Set<number>>;
  /** Called after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  stop(): Promise<void>;
};

/** Wednesday morning before the first Monday; what the prepared cell did before it, it did on Monday evening. */
const STARTS_AT: Readonly<Record<Mode, Date>> = {
  story: new Date('2026-11-23T17:45:00+07:00'),
  empty: new Date('2026-11-25T07:00:00+07:00'),
};

export type PlayOptions = {
  /** Each scene gets a new folder in it. */
  dataDir: string;
  /** Keeps the folders of ended scenes. */
  keep: boolean;
  /** The whole city, or only the story's cell (for tests). */
  people: 'city' | 'cell';
  logLevel: string;
  log: Log;
  say: Say;
  /** What is being done now, in one line. */
  progress: (line: string) => void;
};

/** Nothing runs before `start`. */
export function createPlay(options: PlayOptions): Play {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const city = buildSampleCity().filter((row) => options.people === 'city' || isInSmallCity(row));
  let scene: Scene | null = null;
  let live: { stage: Stage; folder: string } | null = null;
  let starting: Promise<void> | null = null;
  let ended = false;

  const end = async (): Promise<void> => {
    const old = live;
    live = null;
    scene = null;
    changed();
    if (!old) return;
    await old.stage.stop();
    if (!options.keep) rmSync(old.folder, { recursive: true, force: true });
  };

  const set = async (mode: Mode): Promise<void> => {
    const { say, log, logLevel, progress } = options;
    await end();
    const folder = mkdtempSync(join(options.dataDir, 'demo-'));
    const botName = say('playground-bot-name');
    const startsAt = STARTS_AT[mode];
    const stage = await startStage({ startsAt, dataDir: folder, logLevel, log, onChange: changed, botName });
    live = { stage, folder };
    if (ended) return;
    const cast = createCast(stage.telegram, city, {
      administrator: say('playground-name-administrator'),
      stranger: say('playground-name-stranger'),
    });
    const listed = mode === 'story' ? city : city.filter(isStoryCell);
    const next: Scene = { mode, stage, cast, groups: [], say, sampleFile: rosterFile(listed) };
    if (mode === 'story') await prepareStory(next, say, progress);
    scene = next;
    changed();
  };

  return {
    scene: () => scene,
    isStarting: () => starting !== null,
    start: (mode) => {
      if (starting) throw new Error('a scene is being set');
      starting = set(mode).finally(() => {
        starting = null;
      });
      return starting;
    },
    joined: async () => {
      if (!scene) return new Set();
      const { stage, cast } = scene;
      const { db } = stage.service.app.services;
      const persons = await Promise.all(
        cast.featured.map(async ({ user, name }) => {
          const sender = { id: String(user), shownName: name, locale: 'vi' as const };
          return { user, person: await loadPerson(db, 'telegram', sender) };
        }),
      );
      return new Set(
        persons.filter(({ person }) => person.member ?? person.roles[0]).map(({ user }) => user),
      );
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: async () => {
      ended = true;
      // Until the stage stands there is nothing to stop; after that it need not be finished.
      if (!live) await starting?.catch(() => undefined);
      await end();
    },
  };
}

/** The story's cell, the one beside it, and their leaders. */
const isInSmallCity = (row: SampleRow): boolean => isStoryLeader(row) || isStoryCell(row) || isNeighbour(row);

const rosterFile = (rows: readonly SampleRow[]): Scene['sampleFile'] => ({
  name: 'danh-sach.csv',
  mimeType: 'text/csv',
  bytes: Buffer.from(sampleCityCsv(rows)),
});

// What a feature declares: commands, buttons, links, files, forms, jobs. The router and the menu are built from it.
import type { z } from 'zod';
import type {
  Channel,
  Incoming,
  IncomingFile,
  Locale,
  Message,
  OutgoingFile,
  Place,
} from '../channels/channel.ts';
import type { Db, Sql, Tx } from '../db/index.ts';
import type { Job, Jobs } from '../jobs/jobs.ts';
import type { Clock } from '../shared/clock.ts';
import type { LocalDate, LocalTime } from '../shared/dates.ts';
import type { Log } from '../shared/log.ts';
import type { Say, Texts } from '../shared/texts.ts';
import type { Tongue } from '../shared/tongue.ts';
import type { AskKind } from './asks/engine.ts';
import type { Sight } from './asks/viewer.ts';
import type { Period } from './figures/period-rules.ts';
import type { FigureSource } from './figures/shapes.ts';
import type { Person, UnitRef } from './org/person.ts';
import type { RoleName } from './org/roles.ts';
import type { Site } from './site-rules.ts';

/** What every action gets. */
export type Services = {
  db: Db;
  clock: Clock;
  zone: string;
  defaultLocale: Locale;
  texts: Texts;
  jobs: Jobs;
  log: Log;
  channel(name: string): Channel;
  /** A rehearsal runs on a moved clock and says so. */
  rehearsal: boolean;
  /** Where the leaders' pages are reached. */
  site(): Site;
  /** Tells the sender that the outbox has something new. */
  wake(): void;
  /** Tells every feature that listens; collects the messages they add. */
  emit<E extends keyof Events>(event: E, ...args: Parameters<Events[E]>): Promise<Message[]>;
  /** Every feature, for /menu, /trogiup and the client's menus. */
  features(): readonly Feature[];
};

/** Answers requests that are none of the service's own (health, metrics, webhook). `address`: of who is connected. */
export type Pages = (request: Request, from: { address: string | undefined }) => Promise<Response>;

/** One update being handled. */
export type Ctx = Services & {
  incoming: Incoming;
  /** Unique per update; outbox keys and answers derive from it. */
  updateKey: string;
  locale: Locale;
  say: Say;
  /** The presser or writer, from the database, read once. */
  person(): Promise<Person>;
};

/** What a handler answers; the router sends it. */
export type Reply = {
  /** Said at once on the pressed button. */
  toast?: string;
  /** New messages where the person wrote. */
  messages?: Message[];
  /** Replaces the message whose button was pressed (sent anew where edits are impossible). */
  edit?: Message;
  /** To the person's private chat. */
  inPrivate?: Message[];
  /** The statement that recorded the answer has marked the update done as well, which saves a round trip. */
  isDone?: boolean;
};

export type Command = {
  /** First the stable name, then aliases; without '/'. */
  names: [string, ...string[]];
  where: 'private' | 'group' | 'anywhere';
  /** Who sees it in the client's menu and in /menu; 'everyone' includes people who have not joined, 'comrades' no people outside the Party. */
  seenBy: 'everyone' | 'joined' | 'comrades' | readonly RoleName[];
  /** Text key of the one-line description. */
  about: string;
  run(ctx: Ctx, argument: string): Promise<Reply>;
};

export type ButtonHandler = {
  /** Shape of the arguments after decoding; a mismatch is answered as an outdated button. */
  args: z.ZodType<string[]>;
  /** Where a press is heard; default 'private': what a person sees there is not for a group, whatever data is forged. */
  where?: Command['where'];
  run(ctx: Ctx, args: string[]): Promise<Reply>;
};

/** What a person gave to a form's step. */
export type FormInput = { text?: string; choice?: string; file?: IncomingFile };

export type FormPrompt = {
  text: string;
  /** Offered as buttons, in rows of `perRow` (default 1). Value: a UUID or up to 22 characters of A-Za-z0-9_-. */
  choices?: { label: string; value: string }[];
  perRow?: number;
  /** Which question of how many, where that depends on the data. Default: by the form's steps. */
  at?: { at: number; of: number };
};

export type FormStep<D> = {
  prompt(ctx: Ctx, data: D): Promise<FormPrompt>;
  /** The next step, 'done', or a UserError to be shown above the same prompt. */
  read(ctx: Ctx, data: D, input: FormInput): Promise<{ data: D; next: string }>;
};

/** Questions asked one after the other; kept in the database between them. */
export type Form<D> = {
  /** '<feature>.<what>' */
  name: string;
  data: z.ZodType<D>;
  first: string;
  /** In the order shown as (2/5). */
  steps: Record<string, FormStep<D>>;
  /** Steps that only some people come to, or that lead back to where they were called: not counted in (2/5). */
  aside?: readonly string[];
  /** Does it; its UserError keeps the form where it was. */
  done(ctx: Ctx, data: D): Promise<Reply>;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of forms holds forms of any data
export type AnyForm = Form<any>;

/** An entry of /menu for this person, most useful first. */
export type MenuEntry = { label: string; data: string; rank: number };

/** What features are told of, inside the transaction that did it. */
export type Events = {
  /** A group was bound to a unit; the messages are added to the answer in the group. */
  chatBound(ctx: Ctx, tx: Tx, chat: BoundChat): Promise<Message[]>;
  /** A person claimed their name and agreed; the messages are added to the answer in private. */
  memberJoined(ctx: Ctx, tx: Tx, memberId: string): Promise<Message[]>;
  /** The days off of a unit were changed, or (null) the public ones, which hold for every unit. */
  daysOffChanged(services: Services, tx: Tx, unitId: string | null): Promise<Message[]>;
  /** The weekly message of a unit (its reading) is on its way; what `weekLines` says belongs to this ask from now on. */
  weekAnnounced(services: Services, tx: Tx, week: Week): Promise<Message[]>;
  /** A study session is over, its attendance closed: what follows from it may be offered to the unit. */
  studySessionHeld(services: Services, tx: Tx, meeting: { id: string; unitId: string }): Promise<Message[]>;
  /**
   * The service's clock may have been set back (it was, or the service has just started): what counts down looks whether more is
   * left than it was given. Told by every process, perhaps twice.
   */
  clockSetBack(services: Services, tx: Tx): Promise<Message[]>;
  /** A person had their data erased: what still names them as its author loses the name. */
  memberErased(services: Services, tx: Tx, memberId: string): Promise<Message[]>;
};

/** The ask behind one weekly message, and the unit it is for. */
export type Week = { askId: string; unitId: string };

/** One kind of rows that name a person, for /dulieu: as a machine takes them, and as lines under a heading. */
export type OwnRows = { name: string; head: string; rows: Record<string, unknown>[]; lines: string[] };

/** A file made of a unit's figures over a period: its feature sends it in chat, the leaders' pages offer it. */
export type Export = {
  /** Fit for an address: 2 to 12 of a-z. */
  id: string;
  /** Text key of its name. */
  label: string;
  /** Whether this person, as read from the database for this call, may take it away. */
  mayTake(person: Person, unit: UnitRef): boolean;
  /** Null: the period has nothing to put into it. @throws Error when it cannot be made */
  build(services: Services, unit: UnitRef, period: Period): Promise<OutgoingFile | null>;
};

/** Whose calendar: the days of `from` to `until`, the last not included, in `zone`. */
export type CalendarScope = {
  unit: Pick<UnitRef, 'id' | 'path'>;
  from: LocalDate;
  until: LocalDate;
  zone: string;
};

/**
 * What is on one day: of the unit itself with its time, or (`isOwn` false) of so many units below it, without. `kind`: its words are
 * `calendar-<kind>`. `title`: for those who belong to the unit.
 */
export type CalendarEntry = {
  date: LocalDate;
  time: LocalTime | null;
  kind: string;
  isOwn: boolean;
  units: number;
  title: string | null;
};

/** What took place in a unit's own group, and the one line that the record of the meeting held then has of it. */
export type Happening = { from: Date; until: Date; line: string };

/** What ran at some time between two moments. `withNames`: of persons who agreed, where their names were told as well. */
export type HappeningScope = { unitId: string; from: Date; until: Date; withNames: boolean };

export type BoundChat = {
  id: string;
  channel: string;
  chat: string;
  topic: string | null;
  unitId: string;
  audience: 'members_only' | 'mixed';
};

export type Feature = {
  name: string;
  /** Two or three letters that start its button data and deep links. */
  code: string;
  commands?: Command[];
  buttons?: Record<string, ButtonHandler>;
  /** `/start <code>_<22 characters>`: a link that opens the private chat at the right place. */
  deepLink?(ctx: Ctx, id: string): Promise<Reply>;
  /** A document sent in private outside a form; null: not for this feature. */
  file?(ctx: Ctx, file: IncomingFile, caption: string): Promise<Reply | null>;
  /** A text sent in private outside a form; null: not for this feature. */
  text?(ctx: Ctx, text: string): Promise<Reply | null>;
  /** A text in a group that speaks to us, outside a form; null: not for this feature. */
  groupText?(ctx: Ctx, text: string): Promise<Reply | null>;
  forms?: AnyForm[];
  jobs?: Job<Services>[];
  /** Text keys of this feature's paragraph in /trogiup, by who may read it. */
  help?: { key: string; seenBy: Command['seenBy'] }[];
  /** What a person can do here now. */
  menu?(ctx: Ctx): Promise<MenuEntry[]>;
  /** What this person sets here for themselves: buttons in /caidat, in the words of `say`. */
  ownSettings?(ctx: Ctx, say: Say): Promise<Omit<MenuEntry, 'rank'>[]>;
  on?: Partial<Events>;
  /** Data that ships with the product; runs at every start, changes nothing the second time. */
  seed?(services: Services, tx: Tx): Promise<void>;
  /** How the engine shows and ends this feature's asks, by the name they are stored under (`Ask.feature`). */
  asks?: Record<string, AskKind>;
  /** Living messages that are no asks', by what stands before ':' in their reference (unique); null: nothing to show. */
  living?: Record<string, (services: Services, db: Db, id: string, place: Place) => Promise<Message | null>>;
  /** Said below the unit's weekly message in this place; rendered anew with every edit of it. */
  weekLines?(services: Services, sql: Sql, week: Week, sight: Sight): Promise<string[]>;
  /** When the next weekly message of this unit goes out; null: none is planned. */
  nextWeekly?(services: Services, sql: Sql, unitId: string): Promise<Date | null>;
  /** Dated facts with their sources, offered to who chooses what is read in these days; never said to a group. */
  readingHints?(days: { from: LocalDate; to: LocalDate }, say: Say): string[];
  /** What this feature counts, for summaries, digests, reports and the leaders' pages. */
  figures?: FigureSource;
  /** Files made of figures, for the leaders' pages. */
  exports?: readonly Export[];
  /** Pages over HTTP; called at the first request, so that what they need is loaded then. */
  pages?(services: Services): Promise<Pages>;
  /** What is planned or was held in a month, for the leaders' pages; what the engine's asks already show is left out. */
  calendar?(sql: Sql, scope: CalendarScope): Promise<CalendarEntry[]>;
  /** What took place in a unit's own group and belongs into the record of its meeting; for those who keep it, never for a group. */
  happenings?(sql: Sql, scope: HappeningScope, tongue: Tongue): Promise<Happening[]>;
  /** What this feature's own tables hold about a person. */
  ownRows?(services: Services, sql: Sql, memberId: string, say: Say): Promise<OwnRows[]>;
  /** The same of an account, whether or not it speaks for a member. */
  ownAccountRows?(services: Services, sql: Sql, accountId: string, say: Say): Promise<OwnRows[]>;
};

// The port between the core and a chat platform: what comes in, what goes out, what the platform can do.

export type Locale = 'vi' | 'en';

/** Where something happened or is to be shown. */
export type Place = { channel: string; chat: string; topic?: string | undefined };

export type Sender = {
  /** The platform's user id, as text. */
  id: string;
  /** Name as the platform shows it; shown to the secretary alone, for matching. */
  shownName: string;
  locale: Locale;
};

type Base = {
  channel: string;
  /** Unique per channel: the same update twice has the same id. */
  updateId: string;
  chat: string;
  topic?: string | undefined;
  chatKind: 'private' | 'group';
  chatTitle?: string | undefined;
  sender: Sender;
};

export type IncomingFile = {
  /** The platform's handle, for `Channel.download`. */
  ref: string;
  name: string;
  mime: string;
  bytes: number;
};

/** What a person or the platform did. */
export type Incoming = Base &
  (
    | { kind: 'command'; command: string; argument: string }
    /** `isToUs`: in a group, it replies to us or begins with our name. */
    | { kind: 'text'; text: string; isToUs?: boolean }
    | { kind: 'button'; data: string; messageId: string; toastRef: string }
    | { kind: 'file'; file: IncomingFile; caption: string }
    /** We were added to a group. */
    | { kind: 'added' }
    /** We were removed from a group, or the person blocked us. */
    | { kind: 'removed' }
    /** A group got a new id. */
    | { kind: 'migrated'; newChat: string }
    /** Something we do not take (stickers, calls …): answered kindly in private, ignored in groups. */
    | { kind: 'other' }
  );

export type Button = { label: string } & ({ data: string } | { url: string });

export type OutgoingFile = {
  name: string;
  mime: string;
  /** base64, so that the outbox can keep it. */
  base64: string;
};

/** Shown as a photo where the client can: an edit replaces it. Any other file stays as it was sent. */
export const isPicture = ({ mime }: Pick<OutgoingFile, 'mime'>): boolean =>
  mime === 'image/png' || mime === 'image/jpeg';

/**
 * One message as the client shows it: plain text, buttons in rows, perhaps a file. An edit may bring a picture or
 * replace it; it cannot take one away.
 */
export type Message = {
  text: string;
  buttons?: Button[][] | undefined;
  file?: OutgoingFile | undefined;
};

export type Capabilities = {
  buttons: boolean;
  edits: boolean;
  files: boolean;
  /** Short answer to a press that is not a message. */
  toasts: boolean;
  /** Longest text in UTF-16 units. */
  textLength: number;
  /** The same for a text with a file. */
  captionLength: number;
  /** Longest toast in UTF-16 units. */
  toastLength: number;
  buttonDataBytes: number;
};

/** What became of a send, as delivery needs to know it. */
export type Sent =
  | { ok: true; messageId: string }
  /** The platform said no, and nothing was shown. */
  | { ok: false; reason: 'retry_after'; seconds: number }
  | { ok: false; reason: 'migrated'; newChat: string }
  /** The person blocked us, or never opened us, or is gone. */
  | { ok: false; reason: 'unreachable'; detail: string }
  /** We are no longer in the group. */
  | { ok: false; reason: 'removed'; detail: string }
  /** The message to edit or delete is gone; an unchanged edit counts as ok. */
  | { ok: false; reason: 'message_gone'; detail: string }
  /** The topic we were bound in is gone. */
  | { ok: false; reason: 'topic_gone'; detail: string }
  /** Refused for its content: trying again cannot help. */
  | { ok: false; reason: 'refused'; detail: string }
  /** The request did not reach the platform: safe to repeat. */
  | { ok: false; reason: 'not_reached'; detail: string }
  /** It left, and no answer came: it may have been shown. */
  | { ok: false; reason: 'uncertain'; detail: string };

/** A command in the client's menu. */
export type MenuCommand = { command: string; description: string };

export type MenuScope =
  | { kind: 'private_default' }
  | { kind: 'groups_default' }
  | { kind: 'private_chat'; chat: string };

export interface Channel {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Starts taking updates in; `take` makes them durable before they are acknowledged. */
  start(take: (updates: RawUpdate[]) => Promise<void>): Promise<void>;
  /** Stops taking updates in; those taken are still handled by the caller. */
  stop(): Promise<void>;
  /** Null when there is nothing in it for us. */
  read(raw: RawUpdate): Incoming | null;
  send(place: Place, message: Message): Promise<Sent>;
  edit(place: Place, messageId: string, message: Message): Promise<Sent>;
  delete(place: Place, messageId: string): Promise<Sent>;
  /** Whether the platform answers, by a call that shows nothing to anybody. Never throws. */
  probe(): Promise<boolean>;
  /** Answers a press at once; errors are swallowed, it is never repeated. */
  toast(incoming: Incoming, text: string): Promise<void>;
  /** @throws UserError when the file is too large or gone. */
  download(ref: string): Promise<Uint8Array>;
  setMenu(scope: MenuScope, locale: Locale, commands: MenuCommand[]): Promise<void>;
  /** People in a group without us; null when the platform does not say. */
  headcount(chat: string): Promise<number | null>;
  /** Link that opens a private chat with us at `code`, and one that adds us to a group. */
  link(code: string): string;
  groupLink(code: string): string;
  /** Empty when reachable, else the reason for /readyz. */
  trouble(): string | null;
}

/** A platform's update as it came. */
export type RawUpdate = { updateId: string; chat: string; payload: unknown };

// Says what became of a call from the error it ended with.
import { GrammyError, HttpError } from 'grammy';
import { redact } from '../../shared/log.ts';
import type { Sent } from '../channel.ts';
import { NOT_CONNECTED } from './http.ts';

export type NotSent = Extract<Sent, { ok: false }>;

/** Seconds to wait when Telegram says "too many requests" without saying how long. */
const RETRY_AFTER_UNKNOWN = 5;

/** Sources: the texts of the open Bot API server and TDLib. They have no codes. */
const MESSAGE_GONE =
  /message to edit not found|message can't be edited|message to delete not found|message can't be deleted|MESSAGE_ID_INVALID/i;
const TOPIC_GONE = /message thread not found|TOPIC_DELETED|TOPIC_CLOSED/i;
const CHAT_GONE = /chat not found|PEER_ID_INVALID|user not found|USER_DEACTIVATED|group chat was deleted/i;
const PERSON_GONE = /blocked by the user|deactivated|can't initiate|messages to bots/i;
const WE_ARE_OUT = /kicked|not a member/i;

export const isNotModified = (error: unknown): boolean =>
  error instanceof GrammyError && /message is not modified/i.test(error.description);

export const isWithoutText = (error: unknown): boolean =>
  error instanceof GrammyError && /there is no text in the message to edit/i.test(error.description);

/** True when the token itself is refused: revoked (401) or misshapen (404 for every method). */
export const isUnauthorized = (status: number, description: string): boolean =>
  status === 401 || (status === 404 && description === 'Not Found');

/** What a failed send, edit or delete means. `chat` tells groups (negative ids) from people. */
export function outcomeOf(error: unknown, chat: string, token: string): NotSent {
  const detail = describe(error, token);
  if (!(error instanceof GrammyError)) {
    return { ok: false, reason: codeOf(error) === NOT_CONNECTED ? 'not_reached' : 'uncertain', detail };
  }
  const { error_code: status, description, parameters } = error;
  const isGroup = chat.startsWith('-');
  if (parameters.migrate_to_chat_id !== undefined) {
    return { ok: false, reason: 'migrated', newChat: String(parameters.migrate_to_chat_id) };
  }
  if (status === 429) {
    return { ok: false, reason: 'retry_after', seconds: parameters.retry_after ?? RETRY_AFTER_UNKNOWN };
  }
  if (status >= 500) return { ok: false, reason: 'uncertain', detail };
  // Nothing wrong with the message: it can go when the token is right again.
  if (isUnauthorized(status, description)) return { ok: false, reason: 'not_reached', detail };
  return { ok: false, reason: refusal(status, description, isGroup), detail };
}

function refusal(
  status: number,
  text: string,
  isGroup: boolean,
): 'unreachable' | 'removed' | 'message_gone' | 'topic_gone' | 'refused' {
  if (MESSAGE_GONE.test(text)) return 'message_gone';
  if (TOPIC_GONE.test(text)) return 'topic_gone';
  if (PERSON_GONE.test(text) && !isGroup) return 'unreachable';
  if (WE_ARE_OUT.test(text)) return 'removed';
  if (status === 403 || CHAT_GONE.test(text)) return isGroup ? 'removed' : 'unreachable';
  return 'refused';
}

/** One line for logs and reports: no token, none of the payload. */
export function describe(error: unknown, token: string): string {
  return redact(plainly(error).replaceAll(token, '[token]'));
}

function plainly(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  if (error instanceof HttpError) return plainly(error.error);
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  const cause: unknown = error instanceof HttpError ? error.error : error;
  return (cause as { code?: unknown } | null | undefined)?.code;
}

// Decides what becomes of a message after the platform's answer. Pure.
import type { Sent } from '../../../channels/channel.ts';

/** How often a send of unknown outcome is repeated; an edit or deletion shows nothing twice, so more often. */
const RESENDS = 1;
const REEDITS = 5;

export type Judged = {
  kind: 'send' | 'edit' | 'delete';
  living: string | null;
  topic: string | null;
  whenUncertain: 'resend' | 'never';
  expiresAt: Date | null;
  /** Sends of unknown outcome before this one. */
  tries: number;
};

export type Outcome =
  | { do: 'sent'; messageId: string | null }
  /** Back to waiting; `tries` counts the unknown outcomes. */
  | { do: 'retry'; error: string; tries: number }
  | { do: 'pause_chat'; seconds: number }
  | { do: 'migrate'; newChat: string }
  | { do: 'close'; as: 'blocked' | 'kicked'; error: string }
  /** The message to edit is gone: the same content is sent as a new one. */
  | { do: 'send_fresh' }
  | { do: 'leave_topic' }
  | { do: 'bury'; error: string };

/** @param now domain time */
export function judge(message: Judged, sent: Sent, now: Date): Outcome {
  if (sent.ok) return { do: 'sent', messageId: sent.messageId };
  switch (sent.reason) {
    case 'retry_after':
      return { do: 'pause_chat', seconds: Math.max(1, sent.seconds) };
    case 'migrated':
      return { do: 'migrate', newChat: sent.newChat };
    case 'unreachable':
      return { do: 'close', as: 'blocked', error: `unreachable: ${sent.detail}` };
    case 'removed':
      return { do: 'close', as: 'kicked', error: `removed: ${sent.detail}` };
    case 'message_gone':
      return whenGone(message, sent.detail);
    case 'topic_gone':
      return message.topic === null
        ? { do: 'bury', error: `topic_gone: ${sent.detail}` }
        : { do: 'leave_topic' };
    case 'refused':
      return { do: 'bury', error: `refused: ${sent.detail}` };
    case 'not_reached':
      return { do: 'retry', error: `not_reached: ${sent.detail}`, tries: message.tries };
    case 'uncertain':
      return whenUncertain(message, sent.detail, now);
  }
}

/** It left and no answer came, or its process died: prompts are sent once more in time, the rest is not. */
export function whenUncertain(message: Judged, detail: string, now: Date): Outcome {
  const error = `uncertain: ${detail}`;
  const limit = message.kind === 'send' ? RESENDS : REEDITS;
  const mayRepeat = message.whenUncertain === 'resend' && message.tries < limit;
  const inTime = message.expiresAt === null || message.expiresAt >= now;
  return mayRepeat && inTime ? { do: 'retry', error, tries: message.tries + 1 } : { do: 'bury', error };
}

function whenGone(message: Judged, detail: string): Outcome {
  switch (message.kind) {
    case 'delete':
      return { do: 'sent', messageId: null };
    case 'edit':
      return { do: 'send_fresh' };
    case 'send':
      return { do: 'bury', error: `message_gone: ${detail}` };
  }
}

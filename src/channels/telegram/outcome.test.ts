// Every answer and failure of the Bot API, and what it means for a message.
import { GrammyError, HttpError } from 'grammy';
import { expect, describe as group, it } from 'vitest';
import { describe, outcomeOf } from './outcome.ts';

const TOKEN = '123456789:AAFakeTokenOfTheLocalPlayground00000';
const PERSON = '501';
const GROUP = '-1001234567890';

const refused = (error_code: number, description: string, parameters?: object): GrammyError =>
  new GrammyError(
    'failed',
    { ok: false, error_code, description, ...(parameters && { parameters }) },
    'sendMessage',
    { text: 'riêng tư' },
  );
const broken = (code: string | undefined, message = `request to http://x/bot${TOKEN}/sendMessage failed`) =>
  new HttpError('Network request failed!', Object.assign(new Error(message), { code }));

group('a refusal by Telegram', () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', PERSON, 'unreachable'],
    [403, 'Forbidden: user is deactivated', PERSON, 'unreachable'],
    [403, "Forbidden: bot can't initiate conversation with a user", PERSON, 'unreachable'],
    [403, "Forbidden: bot can't send messages to bots", PERSON, 'unreachable'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', GROUP, 'removed'],
    [403, 'Forbidden: bot was kicked from the group chat', '-4001', 'removed'],
    [403, 'Forbidden: bot is not a member of the supergroup chat', GROUP, 'removed'],
    [403, 'Forbidden: the group chat was deleted', GROUP, 'removed'],
    [403, 'Forbidden: something new', PERSON, 'unreachable'],
    [403, 'Forbidden: something new', GROUP, 'removed'],
    [400, 'Bad Request: chat not found', PERSON, 'unreachable'],
    [400, 'Bad Request: chat not found', GROUP, 'removed'],
    [400, 'Bad Request: message to edit not found', PERSON, 'message_gone'],
    [400, "Bad Request: message can't be edited", PERSON, 'message_gone'],
    [400, 'Bad Request: message to delete not found', GROUP, 'message_gone'],
    [400, 'Bad Request: MESSAGE_ID_INVALID', GROUP, 'message_gone'],
    [400, 'Bad Request: message thread not found', GROUP, 'topic_gone'],
    [400, 'Bad Request: TOPIC_CLOSED', GROUP, 'topic_gone'],
    [400, 'Bad Request: message is too long', PERSON, 'refused'],
    [400, 'Bad Request: BUTTON_DATA_INVALID', PERSON, 'refused'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', GROUP, 'refused'],
    [413, 'Request Entity Too Large', PERSON, 'refused'],
    [500, 'Internal Server Error', PERSON, 'uncertain'],
    [502, 'Bad Gateway', GROUP, 'uncertain'],
    [401, 'Unauthorized', PERSON, 'not_reached'],
    [404, 'Not Found', PERSON, 'not_reached'],
  ])('%i %s to %s means %s', (status, description, chat, reason) => {
    expect(outcomeOf(refused(status, description), chat, TOKEN)).toEqual({
      ok: false,
      reason,
      detail: `sendMessage: ${status} ${description}`,
    });
  });

  it('with retry_after says how long to wait', () => {
    const error = refused(429, 'Too Many Requests: retry after 17', { retry_after: 17 });
    expect(outcomeOf(error, GROUP, TOKEN)).toEqual({ ok: false, reason: 'retry_after', seconds: 17 });
  });

  it('of too many requests without a time waits a little', () => {
    expect(outcomeOf(refused(429, 'Too Many Requests'), GROUP, TOKEN)).toMatchObject({ seconds: 5 });
  });

  it('of a group that moved says where to', () => {
    const text = 'Bad Request: group chat was upgraded to a supergroup chat';
    const error = refused(400, text, { migrate_to_chat_id: -1009 });
    expect(outcomeOf(error, '-4001', TOKEN)).toEqual({ ok: false, reason: 'migrated', newChat: '-1009' });
  });
});

group('a failure on the way', () => {
  it.each([
    ['NOT_CONNECTED', 'not_reached'],
    ['ECONNRESET', 'uncertain'],
    ['ETIMEDOUT', 'uncertain'],
    [undefined, 'uncertain'],
  ])('with code %s is %s', (code, reason) => {
    expect(outcomeOf(broken(code), PERSON, TOKEN)).toMatchObject({ ok: false, reason });
  });

  it('of an unknown kind is uncertain', () => {
    expect(outcomeOf('?', PERSON, TOKEN)).toEqual({ ok: false, reason: 'uncertain', detail: '?' });
  });
});

group('the detail of a failure', () => {
  it('has neither the token nor what was written', () => {
    const errors = [
      broken('ECONNRESET'),
      broken('NOT_CONNECTED'),
      refused(400, `Bad Request: https://api.telegram.org/bot${TOKEN}/x`),
      new Error(TOKEN),
    ];
    for (const error of errors) {
      const detail = describe(error, TOKEN);
      expect(detail).not.toContain(TOKEN.slice(10));
      expect(detail).not.toContain('riêng tư');
    }
  });
});

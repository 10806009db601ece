// What the server says when it refuses, in Telegram's words (source: the open Bot API server and TDLib).

type RefusalParameters = { retry_after?: number; migrate_to_chat_id?: number };

/** A call refused by the Bot API: `code` is the HTTP status and `error_code`, the message its description. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: RefusalParameters | undefined;
  constructor(code: number, description: string, parameters?: RefusalParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

const badRequest = (text: string): Refusal => new Refusal(400, `Bad Request: ${text}`);
const forbidden = (text: string): Refusal => new Refusal(403, `Forbidden: ${text}`);
const conflict = (text: string): Refusal => new Refusal(409, `Conflict: ${text}`);

/** Telegram lowers the first letter of a message unless the second one is a capital or an underscore. */
const lowered = (text: string): string =>
  /^.[_A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

export const refuse = {
  unauthorized: () => new Refusal(401, 'Unauthorized'),
  methodNotFound: () => new Refusal(404, 'Not Found'),
  badJson: () => badRequest('JSON object expected'),
  tooLarge: () => new Refusal(413, 'Request Entity Too Large'),
  tooMany: (seconds: number) =>
    new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
  bad: (text: string) => badRequest(lowered(text)),

  otherPoller: () =>
    conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
  terminatedByWebhook: () => conflict('terminated by setWebhook request'),
  webhookActive: () =>
    conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    ),
  webhookUrl: () => badRequest('invalid webhook URL specified'),
  webhookNotHttps: () => badRequest('bad webhook: An HTTPS URL must be provided for webhook'),
  secretTooLong: () => badRequest('secret token is too long'),
  secretCharacters: () => badRequest('secret token contains unallowed characters'),

  chatIdEmpty: () => badRequest('chat_id is empty'),
  chatNotFound: () => badRequest('chat not found'),
  userNotFound: () => badRequest('user not found'),
  threadNotFound: () => badRequest('message thread not found'),
  topicClosed: () => badRequest('TOPIC_CLOSED'),
  upgraded: (to: number) =>
    new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: to }),
  blocked: () => forbidden('bot was blocked by the user'),
  cannotInitiate: () => forbidden("bot can't initiate conversation with a user"),
  deactivated: () => forbidden('user is deactivated'),
  kicked: (type: string) => forbidden(`bot was kicked from the ${type} chat`),
  notMember: (type: string) => forbidden(`bot is not a member of the ${type} chat`),
  noAdministrators: () => badRequest('there are no administrators in the private chat'),
  noPinRight: () => badRequest('not enough rights to manage pinned messages in the chat'),
  cannotLeavePrivate: () => badRequest("chat member status can't be changed in private chats"),

  textEmpty: () => badRequest('message text is empty'),
  textBlank: () => badRequest('text must be non-empty'),
  textTooLong: () => badRequest('message is too long'),
  textFarTooLong: () => badRequest('text is too long'),
  captionTooLong: () => badRequest('message caption is too long'),
  cannotParse: (why: string) => badRequest(`can't parse entities: ${why}`),
  parseMode: () => badRequest('unsupported parse_mode'),
  replyNotFound: () => badRequest('message to be replied not found'),

  notModified: () =>
    badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    ),
  editNotFound: () => badRequest('message to edit not found'),
  cannotEdit: () => badRequest("message can't be edited"),
  noTextToEdit: () => badRequest('there is no text in the message to edit'),
  noCaptionToEdit: () => badRequest('there is no caption in the message to edit'),
  mediaMissing: () => badRequest('parameter "media" is required'),
  mediaJson: () => badRequest("can't parse input media JSON object"),
  media: (why: string) => badRequest(`can't parse InputMedia: ${why}`),
  noMediaToEdit: () => badRequest('there is no media in the message to edit'),
  noMessageId: () => badRequest('message identifier is not specified'),
  deleteNotFound: () => badRequest('message to delete not found'),
  cannotDelete: () => badRequest("message can't be deleted"),
  cannotDeleteForAll: () => badRequest("message can't be deleted for everyone"),
  pinNotFound: () => badRequest('message to pin not found'),

  buttonData: () => badRequest('BUTTON_DATA_INVALID'),
  buttonUrl: (url: string) => badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`),
  markupTooLong: () => badRequest('reply markup is too long'),
  markupJson: () => badRequest("can't parse reply keyboard markup JSON object"),
  markupObject: () => badRequest('object expected as reply markup'),
  markupRows: () => badRequest('field "inline_keyboard" must be an Array of Arrays'),
  markupButton: (why: string) => badRequest(`can't parse inline keyboard button: ${why}`),
  inlineOnly: () => badRequest('inline keyboard expected'),

  queryTooOld: () => badRequest('query is too old and response timeout expired or query ID is invalid'),
  toastTooLong: () => badRequest('MESSAGE_TOO_LONG'),
  toastUrl: () => badRequest('URL_INVALID'),

  noFile: (kind: string) => badRequest(`there is no ${kind} in the request`),
  fileEmpty: () => badRequest('file must be non-empty'),
  fileId: () => badRequest('wrong file_id or the file is temporarily unavailable'),
  fileIdMissing: () => badRequest('file_id not specified'),
  wrongFileIdentifier: () => badRequest('wrong remote file identifier specified: Wrong string length'),
  fileTooBig: () => badRequest('file is too big'),
  photoTooBig: (size: number) =>
    badRequest(`file of size ${size} bytes is too big for a photo; the maximum size is 10485760 bytes`),
  photoDimensions: () => badRequest('PHOTO_INVALID_DIMENSIONS'),
  photoUnreadable: () => badRequest('IMAGE_PROCESS_FAILED'),
  urlContent: () => badRequest('failed to get HTTP URL content'),

  commandInvalid: () => badRequest('BOT_COMMAND_INVALID'),
  commandDescription: () => badRequest('BOT_COMMAND_DESCRIPTION_INVALID'),
  commandsTooMany: () => badRequest('BOT_COMMANDS_TOO_MUCH'),
  languageCode: () => badRequest('invalid language code specified'),
};

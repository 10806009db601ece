// Screens of a meeting's documents; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { documentLine } from '../invite/messages.ts';
import { backToCard, LABEL_LENGTH } from '../messages.ts';
import { CODE, type Meeting, type MeetingDocument } from '../shapes.ts';

const button = (label: string, action: string, id: string): Button[] => [
  { label: truncate(label, LABEL_LENGTH), data: encodeButton(CODE, action, id) },
];

/** `manages`: adds and takes out. Others open what has a file. */
export function documentsScreen(
  say: Say,
  { id, title }: Meeting,
  documents: readonly MeetingDocument[],
  manages: boolean,
): Message {
  const lines = documents.map((one) => say('rsvp-letter-item', { words: documentLine(say, one) }));
  const opened = documents.filter(({ fileName }) => manages || fileName !== null);
  return {
    text: [
      say('plan-documents', { title }),
      '',
      ...(lines.length > 0 ? lines : [say('plan-documents-none')]),
    ].join('\n'),
    buttons: [
      ...opened.map((one) => button(one.title, manages ? 'p_doc' : 'p_doc_get', one.id)),
      ...(manages ? [button(say('plan-document-add'), 'p_doc_add', id)] : []),
      backToCard(say, id),
    ],
  };
}

export function documentScreen(
  say: Say,
  meetingId: string,
  document: MeetingDocument,
  manages: boolean,
): Message {
  const { id, fileName } = document;
  return {
    text: documentLine(say, document),
    buttons: [
      ...(fileName === null ? [] : [button(say('plan-file-get'), 'p_doc_get', id)]),
      ...(manages && fileName === null ? [button(say('plan-file-attach'), 'p_file', id)] : []),
      ...(manages && fileName !== null ? [button(say('plan-file-drop'), 'p_file_drop', id)] : []),
      ...(manages ? [button(say('plan-document-drop'), 'p_doc_drop', id)] : []),
      button(say('form-back'), 'p_docs', meetingId),
    ],
  };
}

/** Before a file is taken: somebody says that it is public. */
export const publicQuestion = (say: Say, { id, title }: MeetingDocument): Message => ({
  text: say('plan-file-public-ask', { title }),
  buttons: [
    // Said whole: it is what the person stands for.
    [{ label: say('plan-file-public'), data: encodeButton(CODE, 'p_file_yes', id) }],
    [{ label: say('plan-file-no'), data: encodeButton(CODE, 'p_doc', id) }],
  ],
});

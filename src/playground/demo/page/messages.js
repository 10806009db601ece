// Draws a chat: day headings, bubbles, buttons in rows, files, marks.
import { h, sync, word } from './dom.js';

const NEAR_THE_END = 120;
/** Stands under a picture whose code leads to the same. */
const DIGITS = /(?<!\d)\d{6}(?!\d)/;

/**
 * Draws the messages into `log`; stays at the end when it was there.
 * `on` has press(message, button), link(url), command(text), phones, scan(user, digits).
 */
export function drawMessages(log, messages, on) {
  const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END;
  const items = [];
  let day = '';
  for (const message of messages) {
    if (message.day !== day) items.push({ key: `day ${message.day}`, heading: message.day });
    day = message.day;
    items.push({ key: message.id, message });
  }
  if (items.length === 0) items.push({ key: 'empty', heading: word('no-messages') });
  sync(
    log,
    items,
    ({ key }) => key,
    ({ heading, message }) => (heading ? h('p', { class: 'day' }, heading) : bubble(message, on)),
  );
  if (wasAtEnd) log.scrollTop = log.scrollHeight;
}

function bubble(message, on) {
  if (message.event) return h('p', { class: 'event' }, message.event);
  const { isMine, isBot, from, file, replyTo, time } = message;
  return h(
    'article',
    { class: `message ${isMine ? 'mine' : 'theirs'}`, 'aria-label': from },
    h(
      'div',
      { class: 'bubble' },
      isMine
        ? null
        : h('p', { class: 'from' }, from, isBot ? h('span', { class: 'tag' }, word('bot')) : null),
      replyTo
        ? h('blockquote', { title: word('reply-to') }, h('b', {}, replyTo.from), ' ', replyTo.text)
        : null,
      file ? (file.picture ? picture(file) : fileLink(file)) : null,
      message.text ? h('p', { class: 'text' }, ...formatted(message.text, message.entities, on)) : null,
      h('p', { class: 'mark' }, message.isEdited ? `${word('edited')} ` : null, h('time', {}, time)),
    ),
    file?.picture && DIGITS.test(message.text) ? scanning(DIGITS.exec(message.text)[0], on) : null,
    message.buttons.length > 0 ? keyboard(message, on) : null,
  );
}

/** The picture changes with the code in it; the phone that was chosen stays. */
let phone = null;

function scanning(digits, on) {
  const choice = h(
    'select',
    {
      onchange: ({ target }) => {
        phone = target.value;
      },
    },
    on.phones.map(({ user, name }) => h('option', { value: user, selected: String(user) === phone }, name)),
  );
  return h(
    'div',
    { class: 'scan' },
    h('label', {}, word('scan-as'), ' ', choice),
    h('button', { type: 'button', onclick: () => on.scan(Number(choice.value), digits) }, word('scan')),
  );
}

const fileLink = (file) =>
  h(
    'a',
    { class: 'file', href: file.url, download: file.name },
    h('span', { class: 'sheet', 'aria-hidden': 'true' }, file.name.split('.').at(-1).slice(0, 4)),
    h('span', {}, file.name, h('small', {}, `${file.size} · ${word('download')}`)),
  );

const picture = (file) =>
  h(
    'a',
    { class: 'picture', href: file.url, download: file.name, title: word('download') },
    h('img', { src: file.url, alt: file.name, ...file.picture }),
  );

/** A machine may have no letters for it: the flower is drawn. */
const flowered = (text) =>
  text.startsWith('🌸')
    ? [h('span', { class: 'flower', role: 'img', 'aria-label': '🌸' }), text.slice('🌸'.length)]
    : [text];

const keyboard = (message, on) =>
  h(
    'div',
    { class: 'keyboard' },
    message.buttons.map((row) =>
      h(
        'div',
        { class: 'row' },
        row.map((button) =>
          h(
            'button',
            { type: 'button', onclick: (event) => on.press(message, button, event.currentTarget) },
            ...flowered(button.text),
            button.url ? h('span', { 'aria-hidden': 'true' }, ' ↗') : null,
          ),
        ),
      ),
    ),
  );

/** Text with its entities; offsets count UTF-16 units, as strings here do. */
function formatted(text, entities, on) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1];
    const covering = entities.filter((one) => one.offset <= start && one.offset + one.length >= end);
    return covering.reduce((inner, entity) => dressed(entity, inner, text, on), text.slice(start, end));
  });
}

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'code',
  blockquote: 'q',
};

function dressed({ type, offset, length, url }, inner, text, on) {
  const whole = text.slice(offset, offset + length);
  const asLink = (act) => h('button', { type: 'button', class: 'link', onclick: act }, inner);
  if (type === 'bot_command') return asLink(() => on.command(whole));
  if (type === 'url') return asLink(() => on.link(/^[a-z]+:/i.test(whole) ? whole : `https://${whole}`));
  if (type === 'text_link') return asLink(() => on.link(url));
  return TAGS[type] ? h(TAGS[type], {}, inner) : inner;
}

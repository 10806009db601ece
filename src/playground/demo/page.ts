// The playground's page: the frame that its script fills.
import { html, raw } from 'hono/html';
import type { FormatLocale } from '../../shared/format.ts';
import type { Say } from '../../shared/texts.ts';
import type { MoveName } from './moves.ts';

/** The words that the script needs, by their last part. */
const SCRIPT_WORDS = [
  'joined',
  'not-joined',
  'edited',
  'no-messages',
  'no-group',
  'new-group',
  'outside',
  'join-group',
  'add-bot',
  'no-bot',
  'people-count',
  'link-waits',
  'open-link',
  'working',
  'failed',
  'setting-scene',
  'confirm-empty',
  'confirm-story',
  'play-as',
  'go-to',
  'bot',
  'download',
  'reply-to',
  'nobody',
  'scan-as',
  'scan',
  'others',
  'others-answer',
] as const;

/** Always in the bar; those of the open chapter follow. */
const BAR_MOVES = ['quarter', 'hour', 'day', 'week'] as const satisfies MoveName[];

/** The whole document; `say` speaks the visitor's language. */
export function renderPage(locale: FormatLocale, say: Say) {
  const words = Object.fromEntries(SCRIPT_WORDS.map((word) => [word, say(`playground-page-${word}`)]));
  const other = locale === 'vi' ? 'en' : 'vi';
  const composer = (where: 'private' | 'group') => html`
    <form class="composer" data-chat="${where}">
      <div class="commands" role="listbox" hidden aria-label="${say('playground-page-commands')}"></div>
      <button type="button" class="icon" data-act="commands" aria-label="${say('playground-page-commands')}" title="${say('playground-page-commands')}">/</button>
      <label class="icon file" title="${say('playground-page-attach')}">
        <span class="sr">${say('playground-page-attach')}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 12.5l6.5-6.5a3 3 0 014.2 4.2l-8.6 8.7a5 5 0 01-7.1-7.1l8-8" /></svg>
        <input type="file" accept=".csv,.xlsx,.txt,text/csv" />
      </label>
      <label class="grow"><span class="sr">${say('playground-page-message')}</span>
        <input type="text" name="text" autocomplete="off" maxlength="4096" placeholder="${say('playground-page-message')}" /></label>
      <button type="submit" class="send">${say('playground-page-send')}</button>
    </form>`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${say('playground-page-title')}</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="/page/layout.css" />
  <link rel="stylesheet" href="/page/chat.css" />
  <link rel="stylesheet" href="/page/phone.css" />
</head>
<body data-tab="private">
  <header>
    <h1>${say('playground-page-title')}</h1>
    <div class="clock" role="group" aria-label="${say('playground-page-clock')}">
      <strong id="clock" aria-live="polite">…</strong>
      <div class="moves">
        ${BAR_MOVES.map((move) => html`<button type="button" data-move="${move}">${say(`playground-move-${move}`)}</button>`)}
        <span id="chapter-moves"></span>
        <form id="move-to"><label><span class="sr">${say('playground-page-move-to')}</span><input type="datetime-local" name="at" /></label>
          <button type="submit">${say('playground-page-go')}</button></form>
      </div>
    </div>
    <div class="more">
      <button type="button" data-start="empty">${say('playground-page-start-empty')}</button>
      <button type="button" data-start="story">${say('playground-page-start-story')}</button>
      <a href="/?lang=${other}" hreflang="${other}" lang="${other}">${say('playground-page-other-language')}</a>
    </div>
  </header>
  <p id="busy" role="status" hidden></p>
  <main>
    <section id="side" aria-label="${say('playground-page-side')}">
      <div class="people" data-panel="people">
        <h2>${say('playground-page-people')}</h2>
        <label class="search"><span class="sr">${say('playground-page-search')}</span>
          <input type="search" id="search" placeholder="${say('playground-page-search')}" autocomplete="off" /></label>
        <ul id="people"></ul>
      </div>
      <div class="steps" data-panel="steps">
        <h2 id="steps-title">${say('playground-page-steps')}</h2>
        <div id="chapters" role="group" aria-labelledby="steps-title"></div>
        <ol id="steps"></ol>
        <p class="hint"><a href="/sample" download>${say('playground-page-sample')}</a></p>
      </div>
    </section>
    <section class="chat" data-panel="private" aria-labelledby="private-title">
      <div class="head"><h2 id="private-title">…</h2><p id="private-about"></p></div>
      <div id="private-notice" class="notice" hidden></div>
      <div class="log" id="private" role="log" aria-live="polite" tabindex="0"></div>
      ${composer('private')}
    </section>
    <section class="chat" data-panel="group" aria-labelledby="group-title">
      <div class="head"><h2 id="group-title">${say('playground-page-group')}</h2><p id="group-about"></p></div>
      <div id="group-notice" class="notice" hidden></div>
      <div class="log" id="group" role="log" aria-live="polite" tabindex="0"></div>
      ${composer('group')}
    </section>
  </main>
  <nav aria-label="${say('playground-page-tabs')}">
    ${(['people', 'private', 'group', 'steps'] as const).map((tab) => html`<button type="button" data-tab="${tab}">${say(`playground-tab-${tab}`)}</button>`)}
  </nav>
  <div id="toast" role="status" aria-live="assertive" hidden></div>
  <dialog id="alert"><p></p><form method="dialog"><button>${say('playground-page-close')}</button></form></dialog>
  <script type="application/json" id="words">${raw(JSON.stringify(words).replaceAll('<', '\\u003c'))}</script>
  <script type="module" src="/page/main.js"></script>
</body>
</html>`;
}

// The page's script: keeps what is shown in step with the server and passes on what the visitor does.
import { h, word } from './dom.js';
import { drawMessages } from './messages.js';
import * as server from './server.js';
import { drawChapters, drawMoves, drawPeople, drawSteps } from './side.js';

const $ = (selector) => document.querySelector(selector);
const CHOSEN = 'playground-user';
const CHAPTER = 'playground-chapter';
const TOAST_MS = 4500;
const WAITS_MS = 400;

let user = Number(sessionStorage.getItem(CHOSEN) ?? 0);
let chapter = sessionStorage.getItem(CHAPTER);
let search = '';
let seen = null;
let working = null;
/** Another person is shown: nothing of the chats drawn before may stay. */
let freshLogs = false;
let asking = false;
let askAgain = false;

/** One look at a time; a change during it causes one more. */
async function refresh() {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  do {
    askAgain = false;
    try {
      const asked = user;
      const found = await server.look(asked, search);
      if (asked !== user) {
        // Another person was chosen meanwhile: this look is of the one before.
        askAgain = true;
        continue;
      }
      seen = found;
      user = seen.person.user;
      draw();
    } catch (error) {
      showBusy(error.message);
    }
  } while (askAgain);
  asking = false;
}

function draw() {
  const isAnother = freshLogs;
  freshLogs = false;
  if (isAnother) for (const log of document.querySelectorAll('.log')) log.replaceChildren();
  $('#clock').textContent = seen.clock.text;
  const field = $('#move-to input');
  field.min = seen.clock.field;
  if (document.activeElement !== field) field.value = seen.clock.field;
  drawPeople($('#people'), seen.people, user, on);
  if (isAnother) $('#people [aria-pressed=true]')?.scrollIntoView({ block: 'nearest' });
  drawChapter();
  $('#private-title').textContent = seen.person.name;
  $('#private-about').textContent =
    `${seen.person.about} · ${word(seen.person.isJoined ? 'joined' : 'not-joined')}`;
  drawLinkNotice();
  drawMessages($('#private'), seen.private, chatOn(user));
  drawGroup();
  showBusy(working);
}

function drawChapter() {
  const open = seen.chapters.find(({ name }) => name === chapter) ?? seen.chapters[0];
  drawChapters($('#chapters'), seen.chapters, open.name, on);
  drawSteps($('#steps'), open.steps, Boolean(working), on);
  drawMoves($('#chapter-moves'), open.moves, Boolean(working), on);
}

function drawLinkNotice() {
  const { link } = seen.person;
  notice(
    '#private-notice',
    link === null ? null : word('link-waits'),
    link === null ? [] : [[word('open-link'), () => on.link(link)]],
  );
}

function drawGroup() {
  const { group } = seen;
  const composer = $('.composer[data-chat=group]');
  composer.hidden = !group?.isInside;
  if (!group) {
    notice('#group-notice', word('no-group'), [
      [word('new-group'), () => perform({ kind: 'new-group', user })],
    ]);
    drawMessages($('#group'), [], {});
    return;
  }
  $('#group-title').textContent = group.title;
  $('#group-about').textContent = `${group.memberCount} ${word('people-count')}`;
  if (!group.isInside) {
    notice('#group-notice', word('outside'), [
      [word('join-group'), () => perform({ kind: 'join-group', user, chat: group.id })],
    ]);
  } else if (!group.hasBot) {
    notice('#group-notice', word('no-bot'), [
      [word('add-bot'), () => perform({ kind: 'add-bot', user, chat: group.id })],
    ]);
  } else notice('#group-notice', null, []);
  drawMessages($('#group'), group.messages, chatOn(group.id));
}

function notice(where, text, acts) {
  const box = $(where);
  const look = JSON.stringify([text, acts.map(([label]) => label), user]);
  box.hidden = text === null;
  if (box.look === look) return;
  box.look = look;
  box.replaceChildren(
    h('p', {}, text ?? ''),
    ...acts.map(([label, act]) => h('button', { type: 'button', onclick: act }, label)),
  );
}

function showBusy(text) {
  const box = $('#busy');
  box.hidden = !text;
  box.textContent = text ?? '';
  document.body.classList.toggle('working', Boolean(working));
  for (const button of document.querySelectorAll('.moves button, [data-start]'))
    button.disabled = Boolean(working);
}

let toastTimer = 0;
function toast(text) {
  const box = $('#toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    box.hidden = true;
  }, TOAST_MS);
}

function tell({ toast: text, alert, open }) {
  if (text && alert) {
    $('#alert p').textContent = text;
    $('#alert').showModal();
  } else if (text) toast(text);
  if (open) globalThis.open(open, '_blank', 'noopener');
}

async function perform(what) {
  try {
    const told = await server.act(what);
    if (told.open && /^https:\/\/t\.me\//.test(told.open))
      await server.act({ kind: 'link', user, url: told.open }).then(tell);
    else tell(told);
  } catch (error) {
    toast(error.message);
  }
  refresh();
}

async function during(text, work) {
  if (working) return;
  working = text;
  showBusy(working);
  try {
    await work();
  } catch (error) {
    toast(error.message);
  }
  working = null;
  refresh();
}

function choose(id, tab = 'private') {
  user = id;
  sessionStorage.setItem(CHOSEN, String(id));
  show(tab);
  freshLogs = true;
  return refresh();
}

const on = {
  choose: (id) => choose(id),
  open: (name) => {
    chapter = name;
    sessionStorage.setItem(CHAPTER, name);
    drawChapter();
    $('#steps').scrollTop = 0;
  },
  link: async (url) => {
    await perform({ kind: 'link', user, url });
    // What the service says to it, it says in private.
    if (/^https:\/\/t\.me\/\w+\?start=/.test(url)) show('private');
  },
  move: (move) => during(word('working'), () => server.act({ kind: 'move', move })),
  others: (step) => during(word('others-answer'), () => server.act({ kind: 'others', user, step })),
  send: async (id, what) => {
    if (id !== undefined && id !== user) await choose(id);
    await perform({ kind: 'shortcut', user, what });
  },
};

const chatOn = (chat) => ({
  press: async (message, button, element) => {
    element.classList.add('pressed');
    if (button.url) await on.link(button.url);
    else if (button.data !== null)
      await perform({ kind: 'press', user, chat, message: message.id, data: button.data });
    setTimeout(() => element.classList.remove('pressed'), WAITS_MS);
  },
  link: on.link,
  command: (text) => perform({ kind: 'text', user, chat, text }),
  phones: seen.phones,
  /** As the camera of that phone would: the link in the picture does the same as these digits. */
  scan: async (by, digits) => {
    await choose(by);
    await perform({ kind: 'text', user: by, chat: by, text: `/hop ${digits}` });
  },
});

function show(tab) {
  document.body.dataset.tab = tab;
  for (const button of document.querySelectorAll('nav button')) {
    if (button.dataset.tab === tab) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  toTheEnd();
}

/** A chat that was out of sight, or another size, could not follow its end. */
function toTheEnd() {
  for (const log of document.querySelectorAll('.log')) log.scrollTop = log.scrollHeight;
}

function wireComposer(form) {
  const isPrivate = form.dataset.chat === 'private';
  const chat = () => (isPrivate ? user : seen.group.id);
  const text = form.elements.text;
  const list = form.querySelector('.commands');
  const showCommands = (filter) => {
    const menu = (isPrivate ? seen?.menu : seen?.group?.menu) ?? [];
    const fitting = filter === null ? [] : menu.filter(({ command }) => command.startsWith(filter));
    list.hidden = fitting.length === 0;
    list.replaceChildren(
      ...fitting.map(({ command, description }) =>
        h(
          'button',
          {
            type: 'button',
            role: 'option',
            onclick: () => {
              showCommands(null);
              text.value = '';
              perform({ kind: 'text', user, chat: chat(), text: `/${command}` });
              text.focus();
            },
          },
          h('b', {}, `/${command}`),
          h('small', {}, description),
        ),
      ),
    );
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = text.value.trim();
    if (said === '') return;
    text.value = '';
    showCommands(null);
    perform({ kind: 'text', user, chat: chat(), text: said });
  });
  text.addEventListener('input', () => showCommands(/^\/\w*$/.test(text.value) ? text.value.slice(1) : null));
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') showCommands(null);
  });
  form
    .querySelector('[data-act=commands]')
    .addEventListener('click', () => showCommands(list.hidden ? '' : null));
  form.querySelector('input[type=file]').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    target.value = '';
    if (file) await server.sendFile(user, chat(), file).catch((error) => toast(error.message));
  });
}

for (const form of document.querySelectorAll('.composer')) wireComposer(form);
for (const button of document.querySelectorAll('[data-move]'))
  button.addEventListener('click', () => on.move(button.dataset.move));
for (const button of document.querySelectorAll('nav button'))
  button.addEventListener('click', () => show(button.dataset.tab));
for (const button of document.querySelectorAll('[data-start]')) {
  button.addEventListener('click', () => {
    const mode = button.dataset.start;
    if (confirm(word(`confirm-${mode}`))) during(word('setting-scene'), () => server.start(mode));
  });
}
$('#move-to').addEventListener('submit', (event) => {
  event.preventDefault();
  const at = event.target.elements.at.value;
  if (at) during(word('working'), () => server.act({ kind: 'move-to', at }));
});
$('#search').addEventListener('input', ({ target }) => {
  search = target.value.trim();
  refresh();
});
globalThis.addEventListener('resize', toTheEnd);
show('private');
server.listen(refresh);

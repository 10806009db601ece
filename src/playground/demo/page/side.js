// Draws the left side: people to play, the chapters, and the things to try of one of them.
import { h, sync, word } from './dom.js';

/** `on.choose(user)` is called for a person. */
export function drawPeople(list, people, chosen, on) {
  const items = people.map((person) => ({ ...person, isChosen: person.user === chosen }));
  if (items.length === 0) items.push({ user: 'nobody' });
  sync(
    list,
    items,
    ({ user }) => user,
    (person) => {
      if (person.user === 'nobody') return h('li', { class: 'hint' }, word('nobody'));
      const initials = person.name
        .split(' ')
        .map((part) => part[0])
        .slice(-2)
        .join('')
        .toUpperCase();
      return h(
        'li',
        {},
        h(
          'button',
          { type: 'button', 'aria-pressed': String(person.isChosen), onclick: () => on.choose(person.user) },
          h('span', { class: 'face', 'aria-hidden': 'true' }, initials),
          h('span', { class: 'who' }, h('b', {}, person.name), h('small', {}, person.about)),
          h(
            'span',
            {
              class: person.isJoined ? 'dot joined' : 'dot',
              title: word(person.isJoined ? 'joined' : 'not-joined'),
            },
            h('span', { class: 'sr' }, word(person.isJoined ? 'joined' : 'not-joined')),
          ),
        ),
      );
    },
  );
}

/** The chapters as buttons; `on.open(name)` is called for one. */
export function drawChapters(box, chapters, open, on) {
  box.hidden = chapters.length < 2;
  sync(
    box,
    chapters.map(({ name, title }) => ({ name, title, isOpen: name === open })),
    ({ name }) => name,
    ({ name, title, isOpen }) =>
      h('button', { type: 'button', 'aria-pressed': String(isOpen), onclick: () => on.open(name) }, title),
  );
}

/** The clock's buttons that belong to the open chapter. */
export function drawMoves(box, moves, isBusy, on) {
  sync(
    box,
    moves.map((move) => ({ ...move, isBusy })),
    ({ name }) => name,
    ({ name, label }) =>
      h('button', { type: 'button', disabled: isBusy, onclick: () => on.move(name) }, label),
  );
}

/** In the order of doing: the time, the person, what they send. `on` has choose(user), move(name), send(user, what), others(step). */
export function drawSteps(list, steps, isBusy, on) {
  sync(
    list,
    steps.map((step, at) => ({ ...step, at, isBusy })),
    ({ at }) => at,
    (step) =>
      h(
        'li',
        {},
        h('b', {}, step.title),
        h('p', {}, step.text),
        h(
          'div',
          { class: 'chips' },
          step.move
            ? h(
                'button',
                { type: 'button', disabled: isBusy, onclick: () => on.move(step.move.name) },
                `${word('go-to')} ${step.move.label}`,
              )
            : null,
          step.user
            ? h(
                'button',
                { type: 'button', onclick: () => on.choose(step.user.id) },
                `${word('play-as')} ${step.user.label}`,
              )
            : null,
          step.send
            ? h(
                'button',
                { type: 'button', onclick: () => on.send(step.user?.id, step.send.what) },
                step.send.label,
              )
            : null,
          step.others
            ? h(
                'button',
                { type: 'button', disabled: isBusy, onclick: () => on.others(step.others) },
                word('others'),
              )
            : null,
        ),
      ),
  );
}

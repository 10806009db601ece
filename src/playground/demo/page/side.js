// Draws the left side: people to play, and the list of things to try.
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

/** `on` has choose(user), move(name), send(user, what). */
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
          step.move
            ? h(
                'button',
                { type: 'button', disabled: isBusy, onclick: () => on.move(step.move.name) },
                `${word('go-to')} ${step.move.label}`,
              )
            : null,
        ),
      ),
  );
}

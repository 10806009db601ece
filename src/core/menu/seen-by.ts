// Who may see a command, a paragraph of help, an entry; pure.
import type { Command } from '../feature.ts';
import type { Person } from '../org/person.ts';

export function isSeenBy(person: Pick<Person, 'member' | 'roles'>, seenBy: Command['seenBy']): boolean {
  if (seenBy === 'everyone') return true;
  // An administrator looks after the service and need not be on any list.
  if (seenBy === 'joined' || seenBy === 'comrades') {
    const isHere =
      person.member !== null && (seenBy === 'joined' || person.member.standing !== 'participant');
    return isHere || person.roles.some(({ role }) => role !== 'administrator');
  }
  return person.roles.some(({ role }) => seenBy.includes(role));
}

// What an import asks, what was chosen, and whether it may be confirmed; pure.

import { type RoleName, SECRETARIES } from '../../core/org/roles.ts';
import type { Decisions } from '../../core/org/roster/apply.ts';
import type { Answer, ImportPlan, Snapshot } from '../../core/org/roster/plan-types.ts';
import type { Roster } from '../../core/org/roster/rows.ts';
import { idFrom } from '../../shared/ids.ts';

/** What the preview keeps between two presses; everything else is planned again. */
export type ImportSession = {
  roster: Roster;
  sheet: string | null;
  ignoredColumns: string[];
  answers: Record<string, Answer>;
  transfers: Record<string, string>;
  handovers: number[];
  /** Of the plan as it was shown. */
  fingerprint: string;
  /** Counts previews: a button of an earlier one is not obeyed. */
  revision: number;
};

/** Something the person has to decide, or may. */
export type Question =
  | {
      kind: 'same_name_in_file' | 'several_members';
      fullName: string;
      unit: string;
      rows: number[];
      options: Option[];
      needed: true;
    }
  | {
      kind: 'transfer' | 'handover';
      fullName: string;
      unit: string;
      rows: number[];
      options: Option[];
      needed: false;
    };

export type Option = {
  word: 'different' | 'one_person' | 'this_one' | 'newcomer' | 'move' | 'other_person' | 'hand_over';
  /** What is stored when chosen. */
  value: string;
  /** The member it is about, for describing them. */
  memberId?: string;
  chosen: boolean;
};

/** In the order they are shown and numbered: what must be answered first. */
export function questionsOf(
  plan: ImportPlan,
  session: Pick<ImportSession, 'transfers' | 'handovers'>,
): Question[] {
  const asked = plan.ambiguous.map(({ reason, fullName, unit, rows, candidateIds }): Question => {
    const different: Option = { word: 'different', value: 'different_people', chosen: false };
    const options: Option[] =
      reason === 'same_name_in_file'
        ? [different, { word: 'one_person', value: 'one_person', chosen: false }]
        : [
            ...candidateIds.map(
              (id): Option => ({ word: 'this_one', value: `member:${id}`, memberId: id, chosen: false }),
            ),
            { ...different, word: 'newcomer' },
          ];
    return { kind: reason, fullName, unit, rows: [...rows], options, needed: true };
  });
  const transfers = plan.transfers.map(({ member, candidateIds }): Question => {
    const chosen = session.transfers[member.row];
    const options: Option[] = [
      ...candidateIds.map((id): Option => ({ word: 'move', value: id, memberId: id, chosen: chosen === id })),
      { word: 'other_person', value: 'new', chosen: chosen === 'new' },
    ];
    return {
      kind: 'transfer',
      fullName: member.fullName,
      unit: member.unit,
      rows: [member.row],
      options,
      needed: false,
    };
  });
  const handovers = plan.handovers.map(({ fullName, unit, row, fromMemberIds }): Question => {
    const [memberId] = fromMemberIds;
    const chosen = session.handovers.includes(row);
    const option: Option = {
      word: 'hand_over',
      value: 'yes',
      chosen,
      ...(memberId === undefined ? {} : { memberId }),
    };
    return { kind: 'handover', fullName, unit, rows: [row], options: [option], needed: false };
  });
  return [...asked, ...transfers, ...handovers];
}

/** The session after pressing an option; pressing a chosen one takes it back. Null: no such question or option. */
export function choose(
  plan: ImportPlan,
  session: ImportSession,
  question: number,
  option: number,
): ImportSession | null {
  const asked = questionsOf(plan, session)[question];
  const picked = asked?.options[option];
  const row = asked?.rows[0];
  if (!asked || !picked || row === undefined) return null;
  if (asked.needed) {
    const key = plan.ambiguous[question]?.key;
    return key === undefined
      ? null
      : { ...session, answers: { ...session.answers, [key]: picked.value as Answer } };
  }
  if (asked.kind === 'transfer') {
    const { [row]: _before, ...others } = session.transfers;
    return { ...session, transfers: picked.chosen ? others : { ...others, [row]: picked.value } };
  }
  const others = session.handovers.filter((one) => one !== row);
  return { ...session, handovers: picked.chosen ? others : [...others, row] };
}

export const decisionsOf = (session: Pick<ImportSession, 'transfers' | 'handovers'>): Decisions => ({
  transfers: session.transfers,
  handovers: session.handovers,
});

/** Whether confirming would change anything with what is chosen so far. */
function doesSomething(plan: ImportPlan, session: Pick<ImportSession, 'transfers' | 'handovers'>): boolean {
  const sure =
    plan.createUnits.length + plan.becomeCells.length + plan.newMembers.length + plan.changed.length;
  const chosen = questionsOf(plan, session).some(
    (one) => !one.needed && one.options.some((option) => option.chosen),
  );
  return sure > 0 || chosen;
}

/** Nothing to do and nothing to ask. */
export const isIdle = (plan: ImportPlan): boolean =>
  plan.errors.length === 0 &&
  plan.ambiguous.length + plan.transfers.length + plan.handovers.length === 0 &&
  !doesSomething(plan, { transfers: {}, handovers: [] });

export const mayConfirm = (
  plan: ImportPlan,
  session: Pick<ImportSession, 'transfers' | 'handovers'>,
): boolean => plan.errors.length === 0 && plan.ambiguous.length === 0 && doesSomething(plan, session);

/** Whether this member, the last secretary or deputy of a cell, would remove themselves by the import. */
export function leavesCellUnled(before: Snapshot, after: Snapshot, memberId: string): boolean {
  const led = (snapshot: Snapshot, isWho: (id: string) => boolean): string[] =>
    snapshot.members
      .filter((one) => one.active && isWho(one.id))
      .flatMap((one) => one.roles.filter((held) => (SECRETARIES as readonly RoleName[]).includes(held.role)))
      .map((held) => held.unitId);
  const ledAfter = led(after, () => true);
  return led(before, (id) => id === memberId).some((unitId) => !ledAfter.includes(unitId));
}

/** Two plans with one fingerprint would do the same to the same people. */
export const fingerprintOf = (plan: ImportPlan): string => idFrom(JSON.stringify(plan));

/** How a candidate is told from their namesakes: unit, tổ, own number. */
export function describeCandidate(snapshot: Snapshot, memberId: string): string {
  const member = snapshot.members.find((one) => one.id === memberId);
  const name = (id: string | null | undefined) => snapshot.units.find((unit) => unit.id === id)?.name;
  return [member?.fullName, name(member?.unitId), name(member?.groupUnitId), member?.code]
    .filter(Boolean)
    .join(', ');
}

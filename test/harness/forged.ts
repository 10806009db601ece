// Button data nobody was ever shown: every action with the arguments it takes, about another branch.
import { z } from 'zod';
import type { Feature } from '../../src/core/feature.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import type { Branch } from './branches.ts';
import type { TestService } from './service.ts';
import { underWay, unitsAndPeople } from './under-way.ts';

export type Forged = {
  data: string;
  action: string;
  /** About something of the feature's own. */
  isOwn: boolean;
  /** Taken in groups as well; the router refuses the others there. */
  isForGroups: boolean;
};

/** For arguments whose schema does not list what it takes. */
const WORDS = (
  'p0 n1 v0 q0 o0 o1 s q0a o0r n1a t- d1 d3 0 - all yes a o1_done ' +
  'y2026 m202611 m2026-11 202611 m20261101 20261127 regular next title chase typed'
).split(' ');
/** Of one action with several arguments: so many about its feature's own things, so many about units and people. */
const [MOST_OWN, MOST_OTHER] = [6, 3];

type Item = { format?: string; pattern?: string; enum?: string[]; anyOf?: Item[]; prefixItems?: Item[] };

/** What an action takes, position by position; several where it takes one list or another. */
function listsOf(args: z.ZodType): Item[][] {
  const { prefixItems, anyOf } = z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' }) as Item;
  return prefixItems ? [prefixItems] : (anyOf ?? []).map((one) => one.prefixItems ?? []);
}

const isId = ({ format, anyOf }: Item): boolean => format === 'uuid' || (anyOf?.some(isId) ?? false);

const wordsFor = ({ enum: listed, pattern }: Item): string[] => {
  if (!listed && !pattern) return WORDS;
  return (listed ?? WORDS.filter((word) => new RegExp(pattern!).test(word))).slice(0, 6);
};

/** Every list of arguments whose first id is one of `ids`. */
function listsAbout(items: Item[], ids: string[], others: string[]): string[][] {
  const first = items.findIndex(isId);
  const choices = items.map((item, at) => (at === first ? ids : isId(item) ? others : wordsFor(item)));
  return first < 0
    ? []
    : choices.reduce<string[][]>(
        (lists, next) => lists.flatMap((list) => next.map((one) => [...list, one])),
        [[]],
      );
}

/** So many of the list, from all over it; another `offset` takes others. */
export function spread<T>(list: readonly T[], most: number, offset = 0): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_one, at) => at % step === offset % step);
}

/**
 * Ids are alike when they are of one kind and in one feature: the oldest and the newest of each kind are tried. A feature
 * looks up its own kinds, units and people; of all that belongs to others, one ask stands for what it does not find.
 */
export async function forge(s: TestService, whose: Branch, features: readonly Feature[]): Promise<Forged[]> {
  const kinds = await underWay(s, whose);
  const about = unitsAndPeople(whose).slice(0, 5);
  return features.flatMap((feature) => {
    const own = kinds
      .filter((one) => one.feature === feature.name)
      .flatMap(({ ids }) => [...new Set([ids[0]!, ids.at(-1)!])]);
    const stranger = kinds.find((one) => one.feature !== feature.name && one.kind.startsWith('ask'))!.ids[0]!;
    const others = [...about.slice(0, 2), ...own.slice(0, 2)];
    return Object.entries(feature.buttons ?? {}).flatMap(([action, { args, where }]) => {
      const listed = (ids: string[], isOwn: boolean) =>
        listsOf(args).flatMap((items) => {
          const taken = listsAbout(items, ids, others).filter((list) => args.safeParse(list).success);
          const most = items.length === 1 ? taken.length : isOwn ? MOST_OWN : MOST_OTHER;
          return spread(taken, most).map((list) => ({
            data: encodeButton(feature.code, action, ...list),
            action: `${feature.code}.${action}`,
            isOwn,
            isForGroups: where !== undefined && where !== 'private',
          }));
        });
      return [...listed(own, true), ...listed([...about, stranger], false)];
    });
  });
}

/** Actions about something: those that take an id. */
export const actionsAbout = (features: readonly Feature[]): string[] =>
  features.flatMap(({ code, buttons }) =>
    Object.entries(buttons ?? {})
      .filter(([, { args }]) =>
        JSON.stringify(z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' })).includes('uuid'),
      )
      .map(([action]) => `${code}.${action}`),
  );

/** Of each action, what `choose` keeps of its data. */
export const ofEachAction = (forged: readonly Forged[], choose: (own: Forged[]) => Forged[]): string[] =>
  [...Map.groupBy(forged, ({ action }) => action).values()].flatMap((list) =>
    choose(list).map(({ data }) => data),
  );

/** What is worth pressing in a group: all that is taken there, and of each other action one. */
export const forGroups = (forged: readonly Forged[]): string[] =>
  ofEachAction(forged, (list) => (list[0]!.isForGroups ? list : list.slice(0, 1)));

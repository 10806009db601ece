// A visitor of the demo over HTTP, without its page: looks, presses, takes the shortcuts of a chapter.
import { expect } from 'vitest';

type Shown = { id: number; text: string; buttons: { text: string; data: string | null }[][] };
type Seen = {
  isBusy: boolean;
  private: Shown[];
  group: { id: number; messages: Shown[] };
  people: { user: number; about: string }[];
  chapters: { name: string; steps: { title: string; user: { id: number } | null }[] }[];
};
type Where = 'private' | 'group';

export type Visitor = Awaited<ReturnType<typeof playAs>>;

/** Plays the first person whose line begins so. */
export async function playAs(url: string, about: string) {
  const look = async (user: number): Promise<Seen> => {
    for (;;) {
      const seen = (await (await fetch(`${url}/look?user=${user}`)).json()) as Seen;
      if (!seen.isBusy) return seen;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const user = (await look(0)).people.find((one) => one.about.startsWith(about))!.user;
  const act = async (body: object): Promise<string | null> => {
    const answer = await fetch(`${url}/act`, {
      method: 'POST',
      body: JSON.stringify({ user, ...body }),
    });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { toast: string | null }).toast;
  };
  const newest = async (where: Where): Promise<Shown> => {
    const seen = await look(user);
    return (where === 'group' ? seen.group.messages : seen.private).at(-1)!;
  };
  /** The newest button with this label, or with it and a count. @throws Error when there is none */
  const tap = async (where: Where, label: string, by = user): Promise<string | null> => {
    const seen = await look(by);
    const [chat, messages] = where === 'group' ? [seen.group.id, seen.group.messages] : [by, seen.private];
    for (const { id, buttons } of messages.toReversed()) {
      const found = buttons.flat().find(({ text }) => text === label || text.startsWith(`${label} (`));
      if (found) return act({ kind: 'press', user: by, chat, message: id, data: found.data });
    }
    throw new Error(`no '${label}': ${JSON.stringify(messages.at(-1))}`);
  };
  return {
    tap,
    taps: async (...labels: string[]): Promise<void> => {
      for (const label of labels) await tap('private', label);
    },
    text: async (where: Where): Promise<string> => (await newest(where)).text,
    labels: async (where: Where): Promise<string[]> =>
      (await newest(where)).buttons.flat().map(({ text }) => text),
    shortcut: (what: string) => act({ kind: 'shortcut', what }),
    others: (step: string) => act({ kind: 'others', step }),
    /** Whom the chapter offers to play in a step. */
    offered: async (chapter: string, title: string): Promise<number> =>
      (await look(user)).chapters
        .find(({ name }) => name === chapter)!
        .steps.find((step) => step.title === title)!.user!.id,
  };
}

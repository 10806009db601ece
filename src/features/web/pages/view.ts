// What one request is answered with: who asks, in which language, and the shapes of an answer.
import type { HtmlEscapedString } from 'hono/utils/html';
import type { OutgoingFile } from '../../../channels/channel.ts';
import type { Services } from '../../../core/feature.ts';
import type { Person } from '../../../core/org/person.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Session } from '../store.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export type Crumb = { name: string; path?: string };
/** `field`: id of the input it is about. */
export type FieldError = { field: string; text: string };

export type View = {
  services: Services;
  tongue: Tongue;
  person: Person;
  accountId: string;
  session: Session;
  /** Goes with every form; worth something with this session alone. */
  csrf: string;
  /** An address of ours as a browser asks for it, below the path of WEB_URL. */
  at(path: string): string;
  today: LocalDate;
  /** A sentence above the page, after something was done. */
  done: string | null;
};

export type Asked = {
  params: Record<string, string>;
  query(name: string): string | undefined;
  /** Fields of a posted form. */
  form(name: string): string;
};

export type Shown = {
  title: string;
  body: Html;
  crumbs?: Crumb[];
  errors?: FieldError[];
  status?: 200 | 422;
};
/** `isOut`: the browser forgets its session. */
export type Answer = Shown | { goTo: string; isOut?: boolean } | { file: OutgoingFile };

/** Throws `Missing` for what does not exist or is not this person's to see: the two look alike. */
export type Page = (view: View, asked: Asked) => Promise<Answer>;

export class Missing extends Error {
  override name = 'Missing';
}

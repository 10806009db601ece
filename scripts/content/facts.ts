// Which facts may be asked, and about what: only sure ones, and never what sources give differently.
import { searchKey } from '../../src/shared/text.ts';
import type { Decision, Fact, Story } from './rows.ts';

/** Words of a note that say that sources differ or that something must not be asked. */
const WARNINGS =
  /\bghi\b|khong nen|khong hoi|nen tranh|chi hoi|chi dung|khac nhau|\bnham\b|doi chieu|hoi ky|cung goc|co noi|\bhuyen\b|\btu (?:7\/)?2025\b/;

const FULL_DATE = 'YYYY-MM-DD'.length;

/** A fact, or the story that a task rests on, as the checks need it. */
export interface Ground {
  readonly id: string;
  readonly topic: string | null;
  /** What may make an answer right. */
  readonly text: string;
  /** The same with the exact date, against which wrong options are tried. */
  readonly known: string;
  /** The exact day as 'd/m/yyyy', where the fact has one. */
  readonly date: string | null;
  readonly sources: readonly [string, string];
  /** Null: it may be asked. */
  readonly refusal: string | null;
  readonly notAbout: readonly string[];
}

/** The grounds of the bank by id. A fact is asked only with confidence `high` and without a decision against it. */
export function groundsOf(facts: Fact[], decisions: Decision[], stories: Story[]): Map<string, Ground> {
  const decided = new Map(decisions.map((row) => [row.fact, row]));
  const grounds = facts.map((row): Ground => {
    const decision = decided.get(row.id);
    const text = `${row.fact_vi} (${row.answer_key})`;
    return {
      id: row.id,
      topic: row.topic,
      text,
      known: `${text} (${spoken(row.date_iso)})`,
      date: row.date_iso.length === FULL_DATE ? spoken(row.date_iso) : null,
      sources: [row.source_1, row.source_2],
      refusal: refusal(row, decision),
      notAbout: decision?.not_about ?? [],
    };
  });
  const told = stories.map((row): Ground => {
    const refusal = row.confidence === 'high' ? null : 'its confidence is not high';
    const { id, title } = row;
    const sources = [row.source_url, ''] as const;
    return { id, topic: null, text: title, known: title, date: null, sources, refusal, notAbout: [] };
  });
  return new Map([...grounds, ...told].map((ground) => [ground.id, ground]));
}

/** What is wrong with the lists of facts and decisions themselves. */
export function checkFacts(facts: Fact[], decisions: Decision[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const { id } of facts) {
    if (ids.has(id)) problems.push(`facts.csv ${id}: the id stands twice`);
    ids.add(id);
  }
  const decided = new Set<string>();
  for (const row of decisions) {
    const where = `fact-decisions.csv ${row.fact}`;
    if (!ids.has(row.fact)) problems.push(`${where}: no such fact`);
    if (decided.has(row.fact)) problems.push(`${where}: decided twice`);
    if ((row.decision === 'limited') !== row.not_about.length > 0)
      problems.push(`${where}: not_about belongs to 'limited', and only to it`);
    decided.add(row.fact);
  }
  for (const { id, note, confidence } of facts) {
    if (confidence === 'high' && WARNINGS.test(searchKey(note)) && !decided.has(id))
      problems.push(
        `facts.csv ${id}: its note warns ("${note}"), but fact-decisions.csv does not decide on it`,
      );
  }
  return problems;
}

function refusal(row: Fact, decision: Decision | undefined): string | null {
  if (row.confidence !== 'high') return `its confidence is ${row.confidence}`;
  return decision?.decision === 'not_asked' ? decision.reason : null;
}

/** '1945-09-02' as '2/9/1945', the way the sentences have it. */
function spoken(dateIso: string): string {
  return dateIso.split('-').reverse().map(Number).join('/');
}

// Reads the starter list of readings that ships with the product: references to texts, none of them approved.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export const STORY_KINDS = ['mau_chuyen', 'bai_viet', 'loi_day_tac_pham', 'dien_hinh'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

export const STORY_THEMES = [
  'gan_dan',
  'neu_guong',
  'can_kiem',
  'phong_cach_lam_viec',
  'yeu_nuoc',
  'doan_ket',
  'liem_chinh',
  'hoc_tap',
  'thieu_nhi_nguoi_gia',
  'quoc_te',
  'chi_cong_vo_tu',
  'tu_phe_binh',
] as const;

const storyId = z.string().regex(/^RD-\d{3}$/);
const line = (max: number) => z.string().trim().min(1).max(max);
const orNull = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema]);

/**
 * One row of `content/stories.csv`. The lengths leave room for two such entries and their buttons in one
 * message of the smallest channel (2,000 characters).
 */
export const starterStory = z.strictObject({
  id: storyId,
  kind: z.enum(STORY_KINDS),
  title: line(200),
  /** The title was made from the page's address or by the list's makers: shown as such until confirmed. */
  title_rebuilt: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
  source_name: line(120),
  source_url: z.url({ protocol: /^https?$/ }).max(400),
  also_in: orNull(line(200)),
  theme: z.enum(STORY_THEMES),
  summary_vi: line(300),
  /** Reading time in minutes, where known. */
  minutes: orNull(z.coerce.number().int().min(1).max(60)),
  /** Month and day it fits, `MM-DD`, every year. */
  fits_date: orNull(z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)),
  confidence: z.enum(['high', 'medium']),
  /** Ids of readings so close in content that they must not follow one another. */
  near: z
    .string()
    .transform((ids) => ids.split(' ').filter((id) => id !== ''))
    .pipe(z.array(storyId)),
  note: z.string().max(400),
});
export type StarterStory = z.infer<typeof starterStory>;

/** The rows of the starter list. Throws a ZodError that names the row and column of the first wrong value. */
export function readStarterStories(csvText: string): StarterStory[] {
  const rows: unknown = parse(csvText, { bom: true, columns: true, skip_empty_lines: true });
  return z.array(starterStory).parse(rows);
}

// The words a roster file may use: column titles, roles and standings in their usual forms.
import { searchKey } from '../../../shared/text.ts';
import type { RoleName } from '../roles.ts';
import { ROLES as ALL_ROLES, STANDINGS } from '../roles.ts';

export const COLUMNS = ['unit', 'group', 'full_name', 'role', 'standing', 'code'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a roster file may give: an administrator is named elsewhere. */
export type Role = Exclude<RoleName, 'administrator'>;
export const ROLES: readonly Role[] = ALL_ROLES.filter((role) => role !== 'administrator');

/** What the column `Diện` may say: a standing, or `exempt`: a full member with an open exemption. */
export const STANDING_WORDS = [...STANDINGS, 'exempt'] as const;
export type StandingWord = (typeof STANDING_WORDS)[number];

// In each list the first form is the one this product writes itself.

/** `Mã đảng viên` and `Số thẻ` are left out on purpose: a Party card number is never stored. */
const COLUMN_FORMS: Readonly<Record<Column, readonly string[]>> = {
  unit: ['Đơn vị', 'Tên đơn vị', 'Đơn vị sinh hoạt', 'Đảng bộ, chi bộ', 'Đảng bộ / Chi bộ'],
  group: ['Tổ đảng', 'Tổ', 'Tên tổ đảng', 'Tổ sinh hoạt'],
  full_name: [
    'Họ và tên',
    'Họ tên',
    'Họ & tên',
    'Họ, tên',
    'Họ và tên đảng viên',
    'Họ tên đảng viên',
    'Tên đảng viên',
  ],
  role: ['Chức vụ', 'Chức vụ Đảng', 'Chức vụ trong Đảng', 'Chức vụ đảng hiện nay'],
  standing: ['Diện', 'Diện đảng viên', 'Diện sinh hoạt', 'Loại đảng viên'],
  code: ['Mã', 'Mã số', 'Mã nội bộ', 'Mã số nội bộ', 'Mã riêng'],
};

const ROLE_FORMS: Readonly<Record<Role, readonly string[]>> = {
  leader: [
    'Lãnh đạo',
    'Cấp ủy cấp trên',
    'Bí thư đảng ủy',
    'Bí thư đảng bộ',
    'Phó bí thư đảng ủy',
    'Phó bí thư đảng bộ',
    'Phó bí thư thường trực đảng ủy',
    'Đảng ủy viên',
    'Ủy viên ban chấp hành',
    'Ủy viên ban thường vụ',
    'Ủy viên ban thường vụ đảng ủy',
  ],
  secretary: ['Bí thư', 'Bí thư chi bộ', 'BT', 'BTCB', 'Bí thư chi ủy'],
  deputy_secretary: ['Phó bí thư', 'Phó bí thư chi bộ', 'PBT', 'PBTCB', 'Phó bí thư chi ủy'],
  committee_member: ['Chi ủy viên', 'Ủy viên chi ủy', 'Chi ủy', 'CUV', 'Cấp ủy viên', 'Cấp ủy', 'Ủy viên'],
  group_leader: ['Tổ trưởng', 'Tổ trưởng tổ đảng', 'Tổ trưởng đảng'],
  deputy_group_leader: ['Tổ phó', 'Phó tổ trưởng', 'Tổ phó tổ đảng', 'Phó tổ trưởng tổ đảng'],
  recorder: ['Thư ký', 'Thư ký chi bộ'],
  overseer: ['Theo dõi', 'Cấp ủy viên theo dõi', 'Theo dõi chi bộ'],
};

const NO_ROLE_FORMS = ['Đảng viên', 'ĐV', 'Đảng viên chính thức', 'Không'];

const STANDING_FORMS: Readonly<Record<StandingWord, readonly string[]>> = {
  full: ['Chính thức', 'Đảng viên chính thức', 'ĐVCT', 'CT', 'Đảng viên'],
  probationary: ['Dự bị', 'Đảng viên dự bị', 'ĐVDB', 'DB'],
  visiting: [
    'Sinh hoạt tạm thời',
    'Đảng viên sinh hoạt tạm thời',
    'Sinh hoạt tạm thời đến',
    'Tạm thời',
    'SHTT',
  ],
  participant: ['Quần chúng', 'Người lao động', 'Quần chúng ưu tú', 'QC'],
  exempt: [
    'Miễn sinh hoạt',
    'Được miễn sinh hoạt',
    'Miễn',
    'Miễn sinh hoạt đảng',
    'Miễn công tác và sinh hoạt đảng',
  ],
};

/** How `Họ và tên` looks in the old fonts' encodings (TCVN3, VNI) when read as Unicode. */
const LEGACY_NAME_TITLES = ['hä vµ tªn', 'hä tªn', 'hoï vaø teân', 'hoï teân'];
/** Signs of TCVN3 inside a name: symbols no name has, or a Latin-1 capital right after a small letter. */
const LEGACY_SIGNS = /[¡-¿×÷]|[a-z][À-Þ]/u;

const GROUP_PREFIX = /^(?:to dang|to)(?: so)? (?=\S)/;
const GROUP_TITLE = 'Tổ đảng';
const ROLE_SEPARATORS = /[,;/+&]| - | kiem | va /;

function index<T extends string>(forms: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const entries = (Object.entries(forms) as [T, readonly string[]][]).flatMap(([word, list]) =>
    list.map((form): [string, T] => [wordKey(form), word]),
  );
  return new Map(entries);
}

/** A word as it is looked up: without accents, case, punctuation at its edges or brackets. */
function wordKey(text: string): string {
  return searchKey(text)
    .replace(/[().:*"'“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const columnByKey = index(COLUMN_FORMS);
const roleByKey = index(ROLE_FORMS);
const standingByKey = index(STANDING_FORMS);
const noRole = new Set(NO_ROLE_FORMS.map(wordKey));

/** The column a title names, or undefined for one that is to be ignored. */
export function columnOf(title: string): Column | undefined {
  return columnByKey.get(wordKey(title));
}

/** The role a single word names; null for a plain member; undefined for a word nobody knows. */
function roleOf(word: string): Role | null | undefined {
  const key = wordKey(word);
  return key === '' || noRole.has(key) ? null : roleByKey.get(key);
}

/** The roles of one `Chức vụ` cell in the order of {@link ROLES}, and the parts that nobody knows. */
export function rolesOf(cell: string): { roles: Role[]; unknown: string[] } {
  const whole = roleOf(cell);
  if (whole !== undefined) return { roles: whole === null ? [] : [whole], unknown: [] };
  const parts = searchKey(cell).split(ROLE_SEPARATORS);
  const found = new Set(parts.map(roleOf));
  const unknown = parts.filter((part) => roleOf(part) === undefined).map((part) => part.trim());
  return { roles: ROLES.filter((role) => found.has(role)), unknown };
}

/** What one `Diện` cell says; an empty one is a full member. */
export function standingOf(cell: string): StandingWord | undefined {
  const key = wordKey(cell);
  return key === '' ? 'full' : standingByKey.get(key);
}

/** What a tổ is matched by: `Tổ đảng 2`, `Tổ số 2`, `tổ 2` and `2` are one. */
export function groupKey(name: string): string {
  return searchKey(name).replace(GROUP_PREFIX, '');
}

/** The name a tổ is stored under: a bare number becomes `Tổ đảng <number>`. */
export function groupTitle(cell: string): string {
  return /^\d{1,3}$/.test(cell) ? `${GROUP_TITLE} ${Number(cell)}` : cell;
}

/** Text typed in an old font (TCVN3, VNI titles), which would be stored as nonsense. */
export function looksLegacy(text: string): boolean {
  return LEGACY_SIGNS.test(text);
}

export function isLegacyNameTitle(title: string): boolean {
  return LEGACY_NAME_TITLES.includes(title.normalize('NFC').trim().toLowerCase());
}

/** The forms this product itself writes into a roster file. */
export const COLUMN_TITLES = firstForms(COLUMN_FORMS);
export const ROLE_TITLES = firstForms(ROLE_FORMS);
export const STANDING_TITLES = firstForms(STANDING_FORMS);

function firstForms<T extends string>(
  forms: Readonly<Record<T, readonly string[]>>,
): Readonly<Record<T, string>> {
  const entries = (Object.entries(forms) as [T, readonly string[]][]).map(([word, list]) => [
    word,
    list[0] ?? word,
  ]);
  return Object.fromEntries(entries) as Record<T, string>;
}

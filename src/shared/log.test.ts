import { expect, test } from 'vitest';
import { createLog, redact } from './log.ts';

const TOKEN = `123456789:${'Ab-_'.repeat(9)}`;

test.each([
  ['alone', TOKEN],
  ['in an API address', `https://api.telegram.org/bot${TOKEN}/getMe`],
  ['in a file address', `https://api.telegram.org/file/bot${TOKEN}/documents/file_1.csv`],
  ['quoted', `{"token":"${TOKEN}"}`],
])('a token is blanked %s', (_, text) => {
  expect(redact(text)).not.toContain(TOKEN.slice(10));
});

test('a database password is blanked', () => {
  expect(redact('postgresql://tro_ly:p-w_d@127.0.0.1:5432/tro_ly')).toBe(
    'postgresql://tro_ly:[password]@127.0.0.1:5432/tro_ly',
  );
});

test('an error of the database is told by its kind and place, not by the values it was about', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const refused = Object.assign(new Error('Unique constraint failed: (full_name)=(Nguyễn Văn An)'), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2002',
    clientVersion: '7',
  });
  log.error({ err: refused }, 'update failed');
  log.error(
    {
      err: Object.assign(new Error('Key (name)=(Nguyễn Văn An) exists'), {
        severity: 'ERROR',
        code: '23505',
      }),
    },
    'x',
  );
  const all = lines.join('');
  expect(all).toContain('P2002');
  expect(all).toContain('log.test.ts');
  expect(all).not.toContain('Nguyễn');
});

test('no token and no personal field leaves, whatever the line is made of', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const error = new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed`);
  log.error(
    {
      err: error,
      fullName: 'Nguyễn Văn An',
      member: { fullName: 'Nguyễn Văn An', name: 'An' },
      a: { b: { text: 'lời riêng' } },
    },
    `token ${TOKEN}`,
  );
  const all = lines.join('');
  expect(all).toContain('[token]');
  expect(all).not.toContain(TOKEN.slice(10));
  expect(all).not.toContain('Nguyễn');
  expect(all).not.toContain('lời riêng');
});

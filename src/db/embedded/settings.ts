// The server settings of the embedded PostgreSQL: one small service, durable, small in memory.
import { createHash } from 'node:crypto';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // No socket: its path has a limit of 107 bytes, which a long DATA_DIR breaks.
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_worker_processes: 4,
  autovacuum_max_workers: 2,
  io_method: 'sync',
  jit: 'off',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: -1,
} as const;

/** Nothing outlives a test run, and many services stand on one server. */
const FOR_TESTS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 300,
} as const;

/** The mark of the cluster of this DATA_DIR in the process list. */
export function clusterName(dataDir: string): string {
  return `tro_ly_${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
}

/** The settings as `pg_ctl -o` takes them. `fsync: false` is for tests alone. */
export function serverOptions(dataDir: string, port: number, fsync: boolean): string {
  const all = { ...SETTINGS, ...(fsync ? {} : FOR_TESTS), port, cluster_name: clusterName(dataDir) };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

// Memory of running processes, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs';

const KIB_PER_MIB = 1024;

const kibOf = (pid: number, file: string, field: string): number => {
  const line = readFileSync(`/proc/${pid}/${file}`, 'utf8').match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'));
  if (!line) throw new Error(`no ${field} in /proc/${pid}/${file}`);
  return Number(line[1]);
};

/** Resident memory in MiB; pages shared with other processes count in full. */
export const residentOf = (pid: number): number => kibOf(pid, 'status', 'VmRSS') / KIB_PER_MIB;

/** Proportional memory in MiB: a page shared by n processes counts 1/n in each, so processes can be added up. */
export const proportionalOf = (pid: number): number => kibOf(pid, 'smaps_rollup', 'Pss') / KIB_PER_MIB;

/** Processes whose command line names this text. */
export function processesNaming(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    });
}

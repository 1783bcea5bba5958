/** Reads the memory of running programs (Linux) and counts secrets in it. */
import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';

const CHUNK_BYTES = 16 * 1024 * 1024;

export interface Found {
  readonly processName: string;
  readonly secret: string;
  readonly count: number;
}

/** A process and all that it started. */
export function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readText(`/proc/${name}/stat`);
      // The name in parentheses may hold anything; the parent's number comes two fields after it.
      const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }];
    });
  const family = [pid];
  for (const member of family) {
    family.push(...parents.filter(({ parent }) => parent === member).map((child) => child.pid));
  }
  return family;
}

/** What Chromium calls the process: `browser`, `renderer`, `gpu-process`, `utility: node.mojom…`. */
export function nameOf(pid: number): string {
  const args = (readText(`/proc/${pid}/cmdline`) ?? '').split('\0');
  const value = (flag: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${flag}=`))?.slice(flag.length + 3);
  return [value('type') ?? 'browser', value('utility-sub-type')].filter(Boolean).join(': ');
}

/** Every secret in the writable memory of a process. A process that ends meanwhile holds nothing. */
export function secretsIn(pid: number, secrets: ReadonlyMap<string, Buffer>): readonly Found[] {
  const counts = new Map<string, number>();
  const overlap = Math.max(...[...secrets.values()].map((secret) => secret.length)) - 1;
  for (const chunk of memoryOf(pid, overlap)) {
    for (const [name, secret] of secrets) {
      let at = chunk.indexOf(secret);
      while (at >= 0) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        at = chunk.indexOf(secret, at + secret.length);
      }
    }
  }
  const processName = nameOf(pid);
  return [...counts].map(([secret, count]) => ({ processName, secret, count }));
}

function* memoryOf(pid: number, overlap: number): Generator<Buffer> {
  let handle: number;
  try {
    handle = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return;
  }
  const buffer = Buffer.alloc(CHUNK_BYTES);
  try {
    for (const { start, end } of writableRanges(pid)) {
      for (let at = start; at < end; at += CHUNK_BYTES - overlap) {
        const length = Math.min(CHUNK_BYTES, end - at);
        const size = readMemory(handle, buffer.subarray(0, length), at);
        if (size > 0) yield buffer.subarray(0, size);
        if (length < CHUNK_BYTES) break;
      }
    }
  } finally {
    closeSync(handle);
  }
}

function readMemory(handle: number, into: Buffer, at: number): number {
  try {
    return readSync(handle, into, 0, into.length, at);
  } catch {
    // Unmapped since the list was read, or a device.
    return 0;
  }
}

function writableRanges(pid: number): readonly { start: number; end: number }[] {
  return (readText(`/proc/${pid}/maps`) ?? '').split('\n').flatMap((line) => {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    if (start === undefined || end === undefined) return [];
    return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
  });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forEachZipEntry } from '../../../build/zip-archive.mjs';

interface Member {
  name: string;
  text: string;
  method: 0 | 8;
  mode: number;
}

/** A zip archive of the given files, as bytes. */
function zipOf(members: readonly Member[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, method, mode } of members) {
    const packed = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    files.push(local, Buffer.from(name), packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

describe('forEachZipEntry', () => {
  let folder: string;
  let archive: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zip-'));
    archive = join(folder, 'a.zip');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function entriesOf(members: readonly Member[]) {
    writeFileSync(archive, zipOf(members));
    const entries: { name: string; isExecutable: boolean; text: string }[] = [];
    forEachZipEntry(archive, ({ name, isExecutable, read }) => {
      entries.push({ name, isExecutable, text: read().toString() });
    });
    return entries;
  }

  it('reads stored and deflated files with their executable bit', () => {
    const entries = entriesOf([
      { name: 'program', text: 'run '.repeat(100), method: 8, mode: 0o755 },
      { name: 'folder/', text: '', method: 0, mode: 0o755 },
      { name: 'folder/text', text: 'read', method: 0, mode: 0o644 },
    ]);
    expect(entries).toEqual([
      { name: 'program', isExecutable: true, text: 'run '.repeat(100) },
      { name: 'folder/text', isExecutable: false, text: 'read' },
    ]);
  });

  it.each(['../outside', 'a/../../outside', '/etc/outside', 'a\\..\\outside'])(
    'refuses the name %s',
    (name) => {
      expect(() => entriesOf([{ name, text: 'x', method: 0, mode: 0o644 }])).toThrow('refused');
    },
  );

  it('refuses a file that is not a zip archive', () => {
    writeFileSync(archive, 'x'.repeat(100));
    expect(() => {
      forEachZipEntry(archive, () => undefined);
    }).toThrow('no directory');
  });
});

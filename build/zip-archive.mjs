/** Reads the files of a zip archive one by one, without holding the archive in memory. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** @typedef {{ name: string, isExecutable: boolean, read: () => Buffer }} ZipEntry */

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endOfDirectoryBytes = 22;
const longestComment = 0xffff;

/**
 * @param {number} file
 * @param {number} start
 * @param {number} length
 */
function readAt(file, start, length) {
  const bytes = Buffer.alloc(length);
  const got = readSync(file, bytes, 0, length, start);
  if (got !== length) throw new Error(`zip: expected ${String(length)} bytes, got ${String(got)}`);
  return bytes;
}

/** @param {number} file */
function readDirectory(file) {
  const { size } = fstatSync(file);
  const length = Math.min(size, endOfDirectoryBytes + longestComment);
  const tail = readAt(file, size - length, length);
  for (let at = length - endOfDirectoryBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endOfDirectory) continue;
    const directory = readAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
    return { directory, count: tail.readUInt16LE(at + 10) };
  }
  throw new Error('zip: no directory found');
}

/**
 * Contents of one file, inflated. Checksums are not read: the caller checks the whole archive.
 * @param {number} file
 * @param {{ name: string, method: number, packedBytes: number, offset: number }} entry
 */
function contentsOf(file, { name, method, packedBytes, offset }) {
  const header = readAt(file, offset, 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readAt(file, start, packedBytes);
  if (method !== 0 && method !== 8) throw new Error(`zip: ${name} uses method ${String(method)}`);
  return method === 8 ? inflateRawSync(packed) : packed;
}

/**
 * Calls `visit` for each file in the archive, in its order. Names that would leave the folder they
 * are unpacked into are refused.
 * @param {string} path
 * @param {(entry: ZipEntry) => void} visit
 */
export function forEachZipEntry(path, visit) {
  const file = openSync(path, 'r');
  try {
    const { directory, count } = readDirectory(file);
    let at = 0;
    for (let index = 0; index < count; index += 1) {
      if (directory.readUInt32LE(at) !== directoryEntry) throw new Error('zip: bad directory');
      const nameBytes = directory.readUInt16LE(at + 28);
      const name = directory.toString('utf8', at + 46, at + 46 + nameBytes);
      const entry = {
        name,
        method: directory.readUInt16LE(at + 10),
        packedBytes: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      };
      const isExecutable = ((directory.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0;
      at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
      if (name.endsWith('/')) continue;
      if (name.startsWith('/') || name.split(/[\\/]/).includes('..')) {
        throw new Error(`zip: refused name ${name}`);
      }
      visit({ name, isExecutable, read: () => contentsOf(file, entry) });
    }
  } finally {
    closeSync(file);
  }
}

/** ZIP files with any lie in them: each field of an entry can be set by hand. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** Packed already: `content` is only counted. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the headers say. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly localName?: string;
  /** Points somewhere else. */
  readonly offset?: number;
}

export interface RawZipOptions {
  /** What the end of the directory says. */
  readonly count?: number;
  readonly after?: Uint8Array;
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

export function rawZip(entries: readonly RawEntry[], { count, after }: RawZipOptions = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = bytesOf(entry.content);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
    const name = bytesOf(entry.name);
    const localName = entry.localName === undefined ? name : bytesOf(entry.localName);
    const common = Buffer.alloc(22);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.crc ?? crc32(content), 10);
    common.writeUInt32LE(entry.packedSize ?? packed.length, 14);
    common.writeUInt32LE(entry.size ?? content.length, 18);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(0x04034b50);
    const localLengths = Buffer.alloc(4);
    localLengths.writeUInt16LE(localName.length);
    files.push(local, common, localLengths, Buffer.from(localName), Buffer.from(packed));
    const central = Buffer.alloc(6);
    central.writeUInt32LE(0x02014b50);
    const rest = Buffer.alloc(18);
    rest.writeUInt16LE(name.length, 0);
    rest.writeUInt32LE(entry.offset ?? at, 14);
    directory.push(central, common, rest, Buffer.from(name));
    at += 30 + localName.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count ?? entries.length, 8);
  end.writeUInt16LE(count ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, central, end, after ?? new Uint8Array()]);
}

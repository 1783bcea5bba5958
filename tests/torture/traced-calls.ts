/** From strace's lines to what was done to the files under one folder, in order. */

export type FileEvent =
  | {
      readonly kind: 'open';
      readonly path: string;
      readonly handle: number;
      readonly isCreating: boolean;
      readonly isTruncating: boolean;
    }
  /** `at` undefined: where the last write through this handle ended. */
  | {
      readonly kind: 'write';
      readonly handle: number;
      readonly at: number | undefined;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'truncate'; readonly handle: number; readonly size: number }
  | { readonly kind: 'sync'; readonly handle: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'make-folder'; readonly path: string }
  /** A line the program said. */
  | { readonly kind: 'mark'; readonly text: string };

/** Every call that can change a file, so that one nobody thought of is noticed. */
export const CHANGING_CALLS =
  'open,openat,openat2,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,' +
  'fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,' +
  'link,linkat,symlink,symlinkat,copy_file_range,sendfile,lseek,dup,dup2,dup3';

const text = (hex: string): string => bytesOf(hex).toString('utf8');
const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

const STDOUT = 1;
const FD = String.raw`(\d+)<([^>]*)>`;
const STRING = String.raw`"([^"]*)"`;
const AT = String.raw`AT_FDCWD(?:<[^>]*>)?, `;
const pattern = (source: string): RegExp => new RegExp(`^${source}.*\\) += (\\d+)`);

const OPENAT = pattern(String.raw`openat\(${AT}${STRING}, ([A-Z_|0-9]+)`);
const PWRITE = pattern(String.raw`pwrite64\(${FD}, ${STRING}, \d+, (\d+)`);
const WRITE = pattern(String.raw`write\(${FD}, ${STRING}, \d+`);
const TRUNCATE = pattern(String.raw`ftruncate\(${FD}, (\d+)`);
const SYNC = pattern(String.raw`f(?:data)?sync\(${FD}`);
const RENAME = pattern(String.raw`rename\(${STRING}, ${STRING}`);
const REMOVE = pattern(String.raw`(?:unlink|rmdir)\(${STRING}`);
const REMOVE_AT = pattern(String.raw`unlinkat\(${AT}${STRING}`);
const MAKE_FOLDER = pattern(String.raw`mkdir\(${STRING}`);
/** Says where a file is read next; the vault's writes name their place or follow each other. */
const HARMLESS = 'lseek(';

/** `lines` as `strace -y -xx` writes them. Throws on a change it does not understand. */
export function fileEvents(lines: readonly string[], folder: string): readonly FileEvent[] {
  const hexFolder = [...Buffer.from(folder)]
    .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');
  return lines.flatMap((line) => {
    const isMark = line.startsWith(`write(${STDOUT}<`);
    if (!isMark && !line.includes(hexFolder)) return [];
    // A call that failed changed nothing.
    if (/\) += -1 /.test(line) || line.startsWith(HARMLESS)) return [];
    const event = eventOf(line);
    if (event === undefined) throw new Error(`a call that is not understood: ${line.slice(0, 80)}`);
    return [event];
  });
}

function eventOf(line: string): FileEvent | undefined {
  let match = WRITE.exec(line);
  if (match !== null) return writeEvent(match);
  match = PWRITE.exec(line);
  if (match !== null) {
    const [, handle, , hex = '', at, size] = match;
    return { kind: 'write', handle: Number(handle), at: Number(at), bytes: written(hex, size) };
  }
  match = OPENAT.exec(line);
  if (match !== null) {
    const [, path = '', flags = '', handle] = match;
    return {
      kind: 'open',
      path: text(path),
      handle: Number(handle),
      isCreating: flags.includes('O_CREAT'),
      isTruncating: flags.includes('O_TRUNC'),
    };
  }
  match = TRUNCATE.exec(line);
  if (match !== null) return { kind: 'truncate', handle: Number(match[1]), size: Number(match[3]) };
  match = SYNC.exec(line);
  if (match !== null) return { kind: 'sync', handle: Number(match[1]) };
  match = RENAME.exec(line);
  if (match !== null) {
    return { kind: 'rename', path: text(match[1] ?? ''), to: text(match[2] ?? '') };
  }
  match = REMOVE.exec(line) ?? REMOVE_AT.exec(line);
  if (match !== null) return { kind: 'remove', path: text(match[1] ?? '') };
  match = MAKE_FOLDER.exec(line);
  return match === null ? undefined : { kind: 'make-folder', path: text(match[1] ?? '') };
}

function writeEvent([, handle, , hex = '', size]: RegExpExecArray): FileEvent {
  if (Number(handle) === STDOUT) return { kind: 'mark', text: text(hex).trim() };
  return { kind: 'write', handle: Number(handle), at: undefined, bytes: written(hex, size) };
}

/** The system may take less than it was given. */
const written = (hex: string, size: string | undefined): Uint8Array =>
  new Uint8Array(bytesOf(hex).subarray(0, Number(size)));

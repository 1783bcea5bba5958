/** Looks for texts in every file of a folder, in the spellings a program might leave them in. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `file: text`, of whatever was found. Sockets and what is gone meanwhile hold nothing. */
export function tracesIn(folder: string, texts: readonly string[]): string[] {
  return filesIn(folder).flatMap((file) => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      return [];
    }
    return texts.filter((text) => holds(bytes, text)).map((text) => `${file}: ${text}`);
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

const holds = (bytes: Buffer, text: string): boolean =>
  [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].some(
    (spelled) =>
      bytes.includes(spelled) || inBase64(spelled).some((coded) => bytes.includes(coded)),
  );

/** The base64 of bytes that stand anywhere in longer ones: for each of three places, what does not depend on them. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return coded.slice(from, to);
  });
}

/** Bytes of a text file as text: what its mark says, else UTF-8 if it is that, else Windows-1252 as older Excels write. */
import { strFromU8 } from 'fflate';
import { TableRefused } from './table.js';

/** 0x80 to 0x9F of Windows-1252; the five that mean nothing stay themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Enough to tell a table from a picture. */
const LOOKED_AT = 4096;

/** Throws `not-a-table` for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return strFromU8(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), false);
  const beginning = bytes.subarray(0, LOOKED_AT);
  const zeros = beginning.reduce((count, byte) => count + Number(byte === 0), 0);
  if (zeros > 0) {
    // Latin letters in UTF-16 without a mark: every other byte is zero.
    const odd = beginning.filter((byte, index) => index % 2 === 1 && byte === 0).length;
    if (odd > beginning.length * 0.4 && odd === zeros) return utf16(bytes, true);
    if (zeros - odd > beginning.length * 0.4 && odd === 0) return utf16(bytes, false);
    throw new TableRefused('not-a-table');
  }
  const strange = beginning.filter((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte)).length;
  if (strange > beginning.length / 50) throw new TableRefused('not-a-table');
  if (isUtf8(bytes)) return strFromU8(bytes);
  return strFromU8(bytes, true).replaceAll(
    /[\u0080-\u009f]/g,
    (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}

function utf16(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.length % 2));
  const parts: string[] = [];
  const units: number[] = [];
  for (let at = 0; at < view.byteLength; at += 2) {
    units.push(view.getUint16(at, isLittle));
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** Whole and without overlong forms, surrogates and numbers beyond Unicode. */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  const tail = (low = 0x80, high = 0xbf): boolean => {
    const byte = bytes[at];
    at += 1;
    return byte !== undefined && byte >= low && byte <= high;
  };
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    at += 1;
    if (lead < 0x80) continue;
    let isWhole: boolean;
    if (lead >= 0xc2 && lead <= 0xdf) isWhole = tail();
    else if (lead === 0xe0) isWhole = tail(0xa0) && tail();
    else if (lead === 0xed) isWhole = tail(0x80, 0x9f) && tail();
    else if (lead > 0xe0 && lead <= 0xef) isWhole = tail() && tail();
    else if (lead === 0xf0) isWhole = tail(0x90) && tail() && tail();
    else if (lead > 0xf0 && lead <= 0xf3) isWhole = tail() && tail() && tail();
    else if (lead === 0xf4) isWhole = tail(0x80, 0x8f) && tail() && tail();
    else isWhole = false;
    if (!isWhole) return false;
  }
  return true;
}

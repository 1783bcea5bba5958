/** A name for the "save as" dialog from a name that came from outside: one part, no folder, no trick. */

const LONGEST = 100;
/** Windows keeps these for devices, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Ends in `.pdf`. The user sees and may change it before anything is written. */
export function suggestedPdfName(name: string): string {
  const plain = name
    // Control and formatting characters could hide or turn round what stands after them.
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/[\\/:*?"<>|]/g, ' ')
    .replace(/\.pdf$/i, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '');
  const isUsable = plain !== '' && !DEVICES.test(plain.split('.')[0]?.trim() ?? '');
  return `${isUsable ? plain : 'document'}.pdf`;
}

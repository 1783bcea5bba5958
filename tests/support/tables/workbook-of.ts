/** A workbook as other programs write it, with any of its parts replaced or added. */
import { rawZip, type RawEntry, type RawZipOptions } from './raw-zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export const sheetXml = (rows: string): string =>
  `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types/>`,
  'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" t="str"><v>Naam</v></c></row>'),
};

export interface WorkbookChanges extends RawZipOptions {
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Instead of the part of that name, or beside the others. */
  readonly entries?: readonly RawEntry[];
}

export function workbookOf({ parts = {}, entries = [], ...options }: WorkbookChanges = {}): Buffer {
  const replaced = new Set(entries.map(({ name }) => name));
  const plain = Object.entries({ ...PARTS, ...parts })
    .filter(([name]) => !replaced.has(name))
    .map(([name, content]) => ({ name, content }));
  return rawZip([...plain, ...entries], options);
}

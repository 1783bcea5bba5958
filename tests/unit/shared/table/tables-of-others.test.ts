import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/table/read-table.js';
import type { Cell } from '../../../../shared/table/table.js';
import { sheetXml, workbookOf } from '../../../support/tables/workbook-of.js';

function cellsIn(bytes: Uint8Array): readonly (readonly Cell[])[] {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.code);
  return read.table.rows.map(({ cells }) => cells);
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('CSV of other programs', () => {
  it.each([
    ['semicolons', 'Nom;Marque\nÉcho;Schiller, AG\n'],
    ['tabs', 'Nom\tMarque\nÉcho\tSchiller, AG\n'],
    ['commas', 'Nom,Marque\nÉcho,"Schiller, AG"\n'],
    ['a line that names them', 'sep=,\r\nNom,Marque\r\nÉcho,"Schiller, AG"\r\n'],
    ['old line ends', 'Nom;Marque\rÉcho;Schiller, AG\r'],
    ['two kinds of line ends', 'Nom;Marque\r\nÉcho;"Schiller, AG"\n'],
  ])('is read with %s', (_, text) => {
    expect(cellsIn(utf8(text))).toEqual([
      ['Nom', 'Marque'],
      ['Écho', 'Schiller, AG'],
    ]);
  });

  it.each([
    ['UTF-8', utf8('Nom;Prix\nÉcho;12 €\n')],
    ['UTF-8 with its mark', utf8('\ufeffNom;Prix\nÉcho;12 €\n')],
    ['Windows-1252', Buffer.from('Nom;Prix\n\u00c9cho;12 \u0080\n', 'latin1')],
    ['UTF-16 with its mark', Buffer.from('\ufeffNom;Prix\nÉcho;12 €\n', 'utf16le')],
    ['UTF-16 without', Buffer.from('Nom;Prix\nÉcho;12 €\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffNom;Prix\nÉcho;12 €\n', 'utf16le').swap16()],
  ])('is read in %s', (_, bytes) => {
    expect(cellsIn(bytes)).toEqual([
      ['Nom', 'Prix'],
      ['Écho', '12 €'],
    ]);
  });

  it('keeps lines, quotes and delimiters inside cells', () => {
    expect(cellsIn(utf8('a;b\n"x;1\ny";"15"" screen"\n15" plain;z\n'))).toEqual([
      ['a', 'b'],
      ['x;1\ny', '15" screen'],
      ['15" plain', 'z'],
    ]);
  });

  it('numbers rows as the spreadsheet does, and leaves empty ones out', () => {
    const read = readTable(utf8('a;b\n;;\n\n"c\nd";e\n'));
    expect(read.ok ? read.table.rows.map(({ number }) => number) : read).toEqual([1, 4]);
  });

  it('says where a cell is too long', () => {
    expect(readTable(utf8(`a;b\nc;${'x'.repeat(9000)}\n`))).toEqual({
      ok: false,
      code: 'cell-too-long',
      row: 2,
    });
  });
});

describe('workbooks of other programs', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="#,##0.00 &quot;d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
  const shared =
    '<sst><si><t>Naam</t></si><si><r><t>Echo</t></r><r><t xml:space="preserve"> groot</t></r><rPh><t>x</t></rPh></si></sst>';

  it('gives texts, numbers, days, yes and no, and what formulas came to', () => {
    const bytes = workbookOf({
      parts: {
        'xl/styles.xml': styles,
        'xl/sharedStrings.xml': shared,
        'xl/worksheets/sheet1.xml': sheetXml(
          '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
            '<row r="5"><c r="A5" s="1"><v>44361</v></c><c r="B5" s="2"><v>44361.75</v></c><c r="C5" s="3"><v>0.30000000000000004</v></c>' +
            '<c r="D5"><v>4.90154203237518E+14</v></c><c r="E5" t="b"><v>1</v></c><c r="F5" t="b"><v>0</v></c>' +
            '<c r="G5" t="str"><f>A1&amp;"x"</f><v>AB &amp; C</v></c><c r="H5"><f>1+1</f><v>2</v></c><c r="I5" t="e"><v>#N/A</v></c>' +
            '<c r="J5" t="inlineStr"><is><t>a_x000D_b</t></is></c></row>',
        ),
      },
    });
    expect(cellsIn(bytes)).toEqual([
      ['Naam', '', 'Echo groot'],
      [
        '2021-06-14',
        '2021-06-14',
        0.3,
        490154203237518,
        'TRUE',
        'FALSE',
        'AB & C',
        2,
        '#N/A',
        'a\rb',
      ],
    ]);
  });

  it('counts from 1904 where the workbook does', () => {
    const bytes = workbookOf({
      parts: {
        'xl/workbook.xml':
          '<x:workbook xmlns:x="a" xmlns:r="b"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A" r:id="rId1"/></x:sheets></x:workbook>',
        'xl/styles.xml': styles,
        'xl/worksheets/sheet1.xml': sheetXml('<row><c s="1"><v>42899</v></c></row>'),
      },
    });
    expect(cellsIn(bytes)).toEqual([['2021-06-14']]);
  });

  it('names the sheets that are shown, and reads the one asked for', () => {
    const bytes = workbookOf({
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns:r="b"><sheets><sheet name="A" r:id="rId1"/><sheet name="Geheim" state="hidden" r:id="rId3"/><sheet name="B" r:id="rId2"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>',
        'xl/worksheets/sheet2.xml': sheetXml('<row><c><v>7</v></c></row>'),
        'xl/worksheets/sheet3.xml': sheetXml('<row><c><v>9</v></c></row>'),
      },
    });
    const read = readTable(bytes, { sheet: 1 });
    expect(read.ok ? [read.table.sheets, read.table.rows] : read).toEqual([
      ['A', 'B'],
      [{ number: 1, cells: [7] }],
    ]);
  });
});

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import bwip from 'bwip-js/node';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import {
  formatLabelCode,
  labelCodeOf,
  type LabelCode,
} from '../../../../../shared/domain/inventory/label-code.js';
import {
  FIRST_LABEL_SETTINGS,
  LABEL_PAPERS,
  chosenPaper,
  labelPaperSchema,
  labelPlaces,
  labelsOnPage,
  startAfter,
  type LabelPaper,
} from '../../../../../shared/domain/inventory/label-paper.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { labelFace } from '../../../../../shared/report/labels/label-face.js';
import { labelsHtml, testPrintHtml } from '../../../../../shared/report/labels/labels-html.js';
import {
  QR_MODULES,
  QR_SIDE,
  qrModules,
  qrPath,
  QUIET_MODULES,
} from '../../../../../shared/report/labels/qr-modules.js';
import { nodeEngine } from '../../../../support/codes/read-rate.js';

const catalogue = (language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/labels-sheet.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const paperOf = (id: string): LabelPaper => chosenPaper({ ...FIRST_LABEL_SETTINGS, paperId: id });
const base = (language: Language, paper: LabelPaper) => ({
  language,
  translate: createTranslator(language, [catalogue(language)]),
  fonts: {
    ui: 'app://document/ui.woff2',
    read: 'app://document/read.woff2',
    mono: 'app://document/mono.woff2',
  },
  paper,
  shiftX: 0,
  shiftY: 0,
});
const code = fc.stringMatching(/^[0-9a-f]{10}$/).map((hex) => labelCodeOf(hex));
const known = fc.constantFrom(...LABEL_PAPERS.map(({ paper }) => paper));

describe('papers', () => {
  it('name each maker’s number once, and fit their page', () => {
    const names = LABEL_PAPERS.flatMap(({ maker, names: each }) => each.map((n) => maker + n));
    expect(new Set(names).size).toBe(names.length);
    for (const { paper } of LABEL_PAPERS) expect(labelPaperSchema.parse(paper)).toEqual(paper);
  });

  it('lie in the middle of the page where the maker’s own measures are meant', () => {
    for (const { source, paper, names } of LABEL_PAPERS) {
      if (source !== 'maker') continue;
      const right = paper.pageWidth - paper.left - (paper.columns - 1) * paper.pitchX - paper.width;
      const below = paper.pageHeight - paper.top - (paper.rows - 1) * paper.pitchY - paper.height;
      expect(right, names.join()).toBeCloseTo(paper.left, 1);
      expect(below, names.join()).toBeCloseTo(paper.top, 1);
    }
  });

  it('are refused when labels overlap or leave the page', () => {
    const [first] = LABEL_PAPERS;
    for (const wrong of [
      { pitchX: 63 },
      { pitchY: 38 },
      { left: 15 },
      { rows: 8 },
      { width: 17 },
    ]) {
      const parsed = labelPaperSchema.safeParse({ ...first!.paper, ...wrong });
      expect(parsed.success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

describe('places', () => {
  it('are all different, on the page, by rows, and go on where the last print ended', () => {
    fc.assert(
      fc.property(known, fc.nat(400), fc.nat(400), fc.nat(200), (paper, one, other, nth) => {
        const each = labelsOnPage(paper);
        const start = (nth % each) + 1;
        const places = labelPlaces(paper, one, start);
        expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(one);
        for (const { left, top } of places) {
          expect(left + paper.width).toBeLessThanOrEqual(paper.pageWidth + 0.05);
          expect(top + paper.height).toBeLessThanOrEqual(paper.pageHeight + 0.05);
        }
        // Two prints one after the other fill the same places as one.
        const next = startAfter(paper, one, start);
        const together = labelPlaces(paper, one + other, start);
        const apart = [...places, ...labelPlaces(paper, other, next)];
        const bare = ({ left, top }: { left: number; top: number }) => [left, top];
        expect(apart.map(bare)).toEqual(together.map(bare));
      }),
    );
  });

  it('begin a new sheet when the remembered place is beyond this paper', () => {
    expect(labelPlaces(paperOf('avery-l7165'), 1, 60)).toEqual(
      labelPlaces(paperOf('avery-l7165'), 1, 1),
    );
  });
});

describe('the face of a label', () => {
  it('keeps the code large enough and everything on the label, on any paper', () => {
    const own = fc
      .record({
        width: fc.integer({ min: 18, max: 200 }),
        height: fc.integer({ min: 8, max: 200 }),
      })
      .map(({ width, height }) => ({ ...paperOf('dymo-11354'), width, height }));
    fc.assert(
      fc.property(fc.oneof(known, own), fc.boolean(), (paper, withPractice) => {
        const { qr, words, codeSize, codeLines } = labelFace(paper, withPractice);
        // A quarter of a millimetre: what a phone reads at arm's length, printed at 300 dpi.
        expect(qr.side / QR_SIDE).toBeGreaterThanOrEqual(0.16);
        expect(qr.left + qr.side).toBeLessThanOrEqual(paper.width + 0.001);
        expect(qr.top + qr.side).toBeLessThanOrEqual(paper.height + 0.001);
        expect(words.left + words.width).toBeLessThanOrEqual(paper.width + 0.001);
        expect(words.top + words.height).toBeLessThanOrEqual(paper.height + 0.001);
        expect(codeLines * codeSize * 1.2).toBeLessThanOrEqual(words.height + 1.5);
      }),
    );
    for (const { paper } of LABEL_PAPERS) {
      expect(labelFace(paper, false).qr.side / QR_SIDE).toBeGreaterThanOrEqual(0.25);
      expect(labelFace(paper, false).nameLines).toBeGreaterThanOrEqual(1);
    }
  });
});

/** The modules that the path draws, by filling its runs. */
function drawn(path: string): boolean[][] {
  const modules = Array.from({ length: QR_SIDE }, () => Array<boolean>(QR_SIDE).fill(false));
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    modules[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
  }
  return modules;
}

/** Grey picture of modules, `scale` pixels each. */
function picture(modules: readonly (readonly boolean[])[], scale: number) {
  const side = modules.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (modules[Math.floor(y / scale)]![Math.floor(x / scale)] === true) {
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
  }
  return { width: side, height: side, data };
}

describe('the QR code', () => {
  it('is read back by the program’s own reader, and says the code alone', async () => {
    const engine = await nodeEngine();
    await fc.assert(
      fc.asyncProperty(code, fc.integer({ min: 3, max: 8 }), async (label, scale) => {
        const [read, ...others] = await engine.read(picture(drawn(qrPath(label)), scale));
        expect(others).toEqual([]);
        expect(read).toMatchObject({ text: label, symbology: 'qr' });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is still read with a blot over the part that level Q allows', async () => {
    const engine = await nodeEngine();
    const modules = drawn(qrPath(labelCodeOf('0123456789')));
    // Four by four of the data modules in the lower right corner.
    for (let y = 0; y < 4; y += 1) {
      for (let x = 0; x < 4; x += 1)
        modules[QR_SIDE - QUIET_MODULES - 5 + y]![QR_SIDE - QUIET_MODULES - 5 + x] = true;
    }
    expect(await engine.read(picture(modules, 6))).toMatchObject([
      { text: labelCodeOf('0123456789') },
    ]);
  });

  it('is a symbol of 21 modules with white around, as small as another encoder makes it', () => {
    fc.assert(
      fc.property(code, (label) => {
        const modules = qrModules(label);
        expect(modules).toHaveLength(QR_SIDE);
        expect(drawn(qrPath(label))).toEqual(modules);
        const inner = modules
          .slice(QUIET_MODULES, -QUIET_MODULES)
          .map((row) => row.slice(QUIET_MODULES, -QUIET_MODULES));
        const dark = modules.flat().filter(Boolean).length;
        expect(inner.flat().filter(Boolean)).toHaveLength(dark);
        const [other] = bwip.raw('qrcode', label, 'eclevel=Q');
        expect(other).toMatchObject({ pixx: QR_MODULES, pixy: QR_MODULES });
      }),
      { numRuns: 20 },
    );
  });
});

const labelled = (n: number): LabelCode => labelCodeOf(n.toString(16).padStart(10, '0'));
const labels = [
  { code: labelled(1), name: 'Électrocardiographe <AT-102>' },
  { code: labelled(2), name: 'Portable de consultation' },
  { code: labelled(3) },
];

describe('the sheet', () => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    const input = { ...base(language, paperOf('avery-l7160')), labels, start: 20 };
    await expect(
      labelsHtml({ ...input, practiceName: 'Cabinet des Tilleuls' }),
    ).toMatchFileSnapshot(`../../../../fixtures/report/labels.${language}.html.golden`);
  });

  test('of frames is the page that was looked at and approved', async () => {
    await expect(testPrintHtml(base('fr', paperOf('dymo-11354')))).toMatchFileSnapshot(
      '../../../../fixtures/report/labels-test.fr.html.golden',
    );
  });

  it('names neither the practice nor anything but code and name, unless asked', () => {
    const page = labelsHtml({ ...base('fr', paperOf('avery-l7163')), labels, start: 1 });
    expect(page).not.toContain('Tilleuls');
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    const texts = page
      .slice(page.indexOf('<body>'))
      .replaceAll(/<[^>]+>/g, '\n')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(texts).toEqual([
      'Électrocardiographe &lt;AT-102&gt;',
      formatLabelCode(labelled(1)),
      'Portable de consultation',
      formatLabelCode(labelled(2)),
      formatLabelCode(labelled(3)),
    ]);
  });

  it('begins on the free place and goes on to another page', () => {
    const page = labelsHtml({ ...base('fr', paperOf('avery-l7160')), labels, start: 21 });
    expect(page.match(/<section class="page">/g)).toHaveLength(2);
    expect(page).toContain('left:139.25mm;top:243.75mm');
    expect(page).toContain('left:7.25mm;top:15.15mm');
  });
});

/** Labels as the vault process makes them: in the order asked for, with nothing nobody asked for. */
import { describe, expect, it } from 'vitest';
import { labelsDocument } from '../../../electron/document/labels-document.js';
import type { AskVault } from '../../../electron/document/handlers.js';
import { itemIdSchema, type Item } from '../../../shared/domain/inventory/item.js';
import { formatLabelCode, labelCodeOf } from '../../../shared/domain/inventory/label-code.js';
import { FIRST_OWN_PAPER } from '../../../shared/domain/inventory/label-paper.js';
import { MOST_LABELS, wantedLabelsSchema } from '../../../shared/ipc/contract-labels.js';
import type { Parsed } from '../../../shared/ipc/contract.js';
import { anItem } from '../../support/inventory-builders.js';

const id = (n: number) => itemIdSchema.parse(String(n).padStart(32, '0'));
const code = (n: number) => labelCodeOf(String(n).padStart(10, '0'));
const otoscope = anItem({ id: id(1), name: 'Otoscope', labelCode: code(1) });
const portable = anItem({ id: id(2), name: 'Portable', labelCode: code(2) });
const bare = anItem({ id: id(3), name: 'Imprimante', labelCode: undefined });

const ask = ((channel: string) =>
  Promise.resolve(
    channel === 'inventory.get'
      ? { items: [otoscope, portable, bare], rooms: [], photos: [], views: [] }
      : { name: 'Cabinet des Tilleuls', sites: [] },
  )) as AskVault;

const made = (what: Parsed<'document.labels'>['what']) =>
  labelsDocument({
    ask,
    today: '2026-11-23',
    wanted: { language: 'fr', paper: FIRST_OWN_PAPER, start: 1, shiftX: 0, shiftY: 0, what },
  });
const items = (itemIds: readonly Item['id'][]) => ({
  kind: 'items' as const,
  itemIds: [...itemIds],
  copies: 2,
  withName: true,
  withPractice: false,
});
const textsOf = (html: string): readonly string[] =>
  html
    .slice(html.indexOf('<body>'))
    .replaceAll(/<[^>]+>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('labels', () => {
  it('come in the order asked for, copies beside each other, and name the practice only if asked', async () => {
    const { html, fileName } = await made(items([id(2), id(1)]));
    const two = ['Portable', formatLabelCode(code(2))];
    const one = ['Otoscope', formatLabelCode(code(1))];
    expect(textsOf(html)).toEqual([...two, ...two, ...one, ...one]);
    expect(html).not.toContain('Tilleuls');
    expect(fileName).toBe('etiquettes 2026-11-23.pdf');
    const named = await made({ ...items([id(1)]), withPractice: true, withName: false });
    expect(textsOf(named.html)).toContain('Cabinet des Tilleuls');
    expect(named.html).not.toContain('Otoscope');
  });

  it('say nothing of an object but its name: no serial, place or value', async () => {
    const { html } = await made(items([id(1)]));
    for (const kept of ['190.06421', 'Schiller', 'étagère', 'TILLEULS', '289', 'Namur']) {
      expect(textsOf(html).join('\n')).not.toContain(kept);
    }
  });

  it('are refused for an object without a code, one that is gone, and too many', async () => {
    await expect(made(items([id(3)]))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(made(items([id(4)]))).rejects.toMatchObject({ code: 'not-found' });
    const many = Array.from({ length: MOST_LABELS }, () => id(1));
    await expect(made(items(many))).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('are not asked for with measures that no paper has, or codes that are none', () => {
    const wanted = { language: 'fr', paper: FIRST_OWN_PAPER, start: 1, shiftX: 0, shiftY: 0 };
    const blank = (codes: readonly string[]) => ({ kind: 'blank', codes, withPractice: false });
    const accepts = (part: object): boolean =>
      wantedLabelsSchema.safeParse({ ...wanted, what: { kind: 'test' }, ...part }).success;
    expect(accepts({})).toBe(true);
    expect(accepts({ what: blank([code(1)]) })).toBe(true);
    expect(accepts({ what: blank(['CS1-00000000Z']) })).toBe(false);
    expect(accepts({ what: blank([]) })).toBe(false);
    expect(accepts({ start: 0 })).toBe(false);
    expect(accepts({ shiftX: 11 })).toBe(false);
    expect(accepts({ paper: { ...FIRST_OWN_PAPER, rows: 8 } })).toBe(false);
    expect(accepts({ paper: { ...FIRST_OWN_PAPER, width: Number.NaN } })).toBe(false);
  });
});

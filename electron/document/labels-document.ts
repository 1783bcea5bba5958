/** Labels as a document, from the objects in the vault. */
import type { Language } from '../../shared/base/language.js';
import { labelCodeSchema } from '../../shared/domain/inventory/label-code.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Output, Parsed } from '../../shared/ipc/contract.js';
import { MOST_LABELS } from '../../shared/ipc/contract-labels.js';
import en from '../../shared/locales/en/labels-sheet.json' with { type: 'json' };
import fr from '../../shared/locales/fr/labels-sheet.json' with { type: 'json' };
import nl from '../../shared/locales/nl/labels-sheet.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import {
  labelsHtml,
  testPrintHtml,
  type PrintedLabel,
} from '../../shared/report/labels/labels-html.js';
import { VaultError } from '../vault/vault-error.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface LabelsDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.labels'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function labelsDocument({ ask, wanted, today }: LabelsDocumentRequest) {
  const { language, what, ...placing } = wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const base = { ...placing, language, translate, fonts: documentFontUrls };
  if (what.kind === 'test') {
    const fileName = `${translate('labels-sheet.label.file-test')}.pdf`;
    return { html: testPrintHtml(base), fileName };
  }
  const labels: readonly PrintedLabel[] =
    what.kind === 'blank'
      ? what.codes.map((code) => ({ code }))
      : labelsOf(await ask('inventory.get', undefined), what);
  const { name } = await ask('practice.get', undefined);
  return {
    html: labelsHtml({ ...base, labels, ...(what.withPractice ? { practiceName: name } : {}) }),
    fileName: `${translate('labels-sheet.label.file')} ${today}.pdf`,
  };
}

type WantedItems = Extract<Parsed<'document.labels'>['what'], { kind: 'items' }>;

/** In the order asked for, the copies of one beside each other. */
function labelsOf(
  { items }: Output<'inventory.get'>,
  { itemIds, copies, withName }: WantedItems,
): readonly PrintedLabel[] {
  if (itemIds.length * copies > MOST_LABELS) throw new VaultError('bad-input', 'too many labels');
  const byId = new Map(items.map((item) => [item.id, item]));
  return itemIds.flatMap((id) => {
    const item = byId.get(id);
    if (item === undefined) throw new VaultError('not-found', 'no such object');
    const { success, data: code } = labelCodeSchema.safeParse(item.labelCode);
    if (!success) throw new VaultError('bad-input', 'an object without a label code');
    const label = withName ? { code, name: item.name } : { code };
    return Array.from({ length: copies }, () => label);
  });
}

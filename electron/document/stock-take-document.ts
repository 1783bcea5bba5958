/** The result of one round through the inventory in one language. */
import type { Language } from '../../shared/base/language.js';
import { resultOf } from '../../shared/domain/inventory/stock-take.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/stock-take-sheet.json' with { type: 'json' };
import fr from '../../shared/locales/fr/stock-take-sheet.json' with { type: 'json' };
import nl from '../../shared/locales/nl/stock-take-sheet.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { stockTakeHtml } from '../../shared/report/inventory/stock-take-html.js';
import { VaultError } from '../vault/vault-error.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface StockTakeDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.stockTake'>;
}

export async function stockTakeDocument({ ask, wanted }: StockTakeDocumentRequest) {
  const { stockTakeId, language } = wanted;
  const { stockTakes, sightings } = await ask('stockTake.list', undefined);
  const stockTake = stockTakes.find(({ id }) => id === stockTakeId);
  if (stockTake === undefined) throw new VaultError('not-found', 'no such round');
  const { name, sites } = await ask('practice.get', undefined);
  const { items, rooms } = await ask('inventory.get', undefined);
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const html = stockTakeHtml({
    stockTake,
    result:
      stockTake.result ??
      resultOf(
        stockTake,
        sightings.filter((each) => each.stockTakeId === stockTakeId),
        new Map(items.map((item) => [item.id, item])),
        new Map(rooms.map((room) => [room.id, room])),
      ),
    practiceName: name,
    siteName: sites.find(({ id }) => id === stockTake.siteId)?.name ?? '',
    language,
    translate,
    fonts: documentFontUrls,
  });
  const day = stockTake.signature?.on ?? stockTake.startedOn;
  return { html, fileName: `${translate('stock-take-sheet.label.file')} ${day}.pdf` };
}

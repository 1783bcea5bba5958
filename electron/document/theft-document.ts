/** The papers of a theft in one language, with the bytes of the pictures they show; and the same lists as a table. */
import type { Language } from '../../shared/base/language.js';
import { isPicture } from '../../shared/domain/attachment/attachment.js';
import { copiesOf, itemsOf, type Holdings } from '../../shared/domain/theft/declare-theft.js';
import { isDeclared, type DeclaredItem, type Theft } from '../../shared/domain/theft/theft.js';
import { createTranslator, type Catalogue, type Translator } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/theft-sheet.json' with { type: 'json' };
import fr from '../../shared/locales/fr/theft-sheet.json' with { type: 'json' };
import nl from '../../shared/locales/nl/theft-sheet.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { dayText } from '../../shared/report/sheet.js';
import { insurerListHtml } from '../../shared/report/thefts/insurer-list-html.js';
import { ownershipHtml } from '../../shared/report/thefts/ownership-html.js';
import { policeAnnexHtml } from '../../shared/report/thefts/police-annex-html.js';
import { theftFooterHtml } from '../../shared/report/thefts/theft-sheet.js';
import { theftTable } from '../../shared/report/thefts/theft-table.js';
import { writeCsv } from '../../shared/table/write-csv.js';
import { VaultError } from '../vault/vault-error.js';
import { fingerprintOf } from './fingerprint.js';
import type { AskVault } from './handlers.js';
import { localDate } from './report-document.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface TheftDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.theft'>;
  readonly now: Date;
}

export async function theftDocument({ ask, wanted, now }: TheftDocumentRequest) {
  const { language, document } = wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const holdings: Holdings = await ask('inventory.get', undefined);
  const { theft, items } = await subjectOf(ask, wanted, holdings);
  const isAlbum = document === 'ownership';
  const pictures =
    document === 'insurer' ? NO_PICTURES : await picturesOf(ask, items, holdings, isAlbum);
  const shared = {
    language,
    translate,
    fonts: documentFontUrls,
    practice: await ask('practice.get', undefined),
    pictures: pictures.addresses,
  };
  const html = htmlOf(document, { ...shared, theft, items });
  const made = theft !== undefined && isDeclared(theft) ? new Date(theft.declared.at) : now;
  return {
    html: new TextEncoder().encode(html),
    footerHtml: theftFooterHtml(shared, {
      made: translate('theft-sheet.label.made', { date: dayText(shared, localDate(made)) }),
      fingerprint: fingerprintOf(html),
    }),
    pictures: pictures.files,
    fileName: `${fileLabel(translate, document)} ${localDate(now)}.pdf`,
  };
}

type Shared = Omit<Parameters<typeof policeAnnexHtml>[0], 'theft'> & {
  readonly theft: Theft | undefined;
};

function htmlOf(document: Parsed<'document.theft'>['document'], input: Shared): string {
  const { theft, items } = input;
  if (document === 'ownership') {
    const [item] = items;
    if (item === undefined) throw new VaultError('not-found', 'no such object');
    return ownershipHtml({ ...input, item });
  }
  if (theft === undefined) throw new VaultError('not-found', 'no such theft');
  return document === 'police'
    ? policeAnnexHtml({ ...input, theft })
    : insurerListHtml({ ...input, theft });
}

const fileLabel = (translate: Translator, document: Parsed<'document.theft'>['document']) =>
  translate(`theft-sheet.label.file-${document}`);

/** The theft and what it lists; of one object, the last theft it was declared in, and what was declared of it. */
async function subjectOf(
  ask: AskVault,
  wanted: Parsed<'document.theft'>,
  holdings: Holdings,
): Promise<{ theft: Theft | undefined; items: readonly DeclaredItem[] }> {
  const thefts = await ask('thefts.list', undefined);
  if (wanted.document !== 'ownership') {
    const theft = thefts.find(({ id }) => id === wanted.theftId);
    return { theft, items: theft === undefined ? [] : itemsOf(theft, holdings) };
  }
  const { itemId } = wanted;
  const theft = thefts.find((each) => each.declared?.items.some(({ id }) => id === itemId));
  const copy = theft?.declared?.items.find(({ id }) => id === itemId);
  return { theft, items: copy === undefined ? copiesOf([itemId], holdings) : [copy] };
}

interface Pictures {
  readonly addresses: ReadonlyMap<string, string>;
  readonly files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}
const NO_PICTURES: Pictures = { addresses: new Map(), files: [] };

/** More sides than this are not printed. */
const PHOTOS_EACH = 6;

/** Small ones for a list, whole ones for one object. The printer takes JPEG: of another kind, the small one. */
async function picturesOf(
  ask: AskVault,
  items: readonly DeclaredItem[],
  { photos }: Holdings,
  isAlbum: boolean,
): Promise<Pictures> {
  const stored = new Map(photos.map((photo) => [photo.id, photo]));
  const addresses = new Map<string, string>();
  const files: Pictures['files'] = [];
  for (const { id } of items.flatMap((item) => item.photos.slice(0, PHOTOS_EACH))) {
    const photo = stored.get(id);
    // A photo taken away since the declaration is left out; its object stays.
    if (photo === undefined || !isPicture(photo.attachment)) continue;
    const isWhole = isAlbum && photo.attachment.mediaType === 'image/jpeg';
    const part = isWhole ? 'whole' : 'thumbnail';
    const { bytes } = await ask('inventory.readPhoto', { photoId: id, part });
    const name = `photo-${String(files.length + 1)}.jpg`;
    files.push({ name, bytes: new Uint8Array(bytes) });
    addresses.set(id, `app://document/${name}`);
  }
  return { addresses, files };
}

export async function theftCsv(
  ask: AskVault,
  { theftId, document, language }: Parsed<'thefts.table'>,
  now: Date,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; fileName: string }> {
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const theft = (await ask('thefts.list', undefined)).find(({ id }) => id === theftId);
  if (theft === undefined) throw new VaultError('not-found', 'no such theft');
  const items = itemsOf(theft, await ask('inventory.get', undefined));
  return {
    bytes: new Uint8Array(writeCsv(theftTable(items, theft, document, translate))),
    fileName: `${fileLabel(translate, document)} ${localDate(now)}.csv`,
  };
}

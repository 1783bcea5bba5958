/** The calls that turn documents of the vault process into files and paper: reports, the recovery sheet, the signed history. */
import type { BrowserWindow } from 'electron';
import {
  contract,
  type Handlers,
  type Output,
  type VaultChannel,
} from '../../shared/ipc/contract.js';
import { writeCsv } from '../../shared/table/write-csv.js';
import type { DocumentPrinter } from './document-window.js';
import { salvageFile } from './salvage-file.js';
import { saveFile, type SaveRequest } from './save-file.js';
import { VaultCallError } from '../vault-client.js';

export interface ReportPorts {
  readonly call: (channel: VaultChannel, input: unknown) => Promise<unknown>;
  readonly printer: DocumentPrinter;
  readonly window: () => BrowserWindow | undefined;
  readonly newToken: () => string;
  readonly now: () => Date;
  readonly reveal: (path: string) => void;
}

type ReportChannel =
  | 'report.exportPdf'
  | 'cameras.exportPdf'
  | 'protection.exportPdf'
  | 'guide.exportPdf'
  | 'floorPlan.exportPdf'
  | 'law.exportPdf'
  | 'invoices.exportPdf'
  | 'stockTake.exportPdf'
  | 'cyber.exportPdf'
  | 'visit.exportPdf'
  | 'pads.exportPdf'
  | 'thefts.exportPdf'
  | 'thefts.exportCsv'
  | 'inventory.exportTable'
  | 'labels.exportPdf'
  | 'inventory.saveProblems'
  | 'report.reveal'
  | 'vault.saveRecoverySheet'
  | 'salvage.export'
  | 'journal.export';

/** Asks the vault and checks what comes back: main trusts the vault process no more than the window. */
export type AskVault = <C extends VaultChannel>(channel: C, input?: unknown) => Promise<Output<C>>;

export const askVault =
  (call: ReportPorts['call']): AskVault =>
  async (channel, input) =>
    contract[channel].output.parse(await call(channel, input)) as Output<typeof channel>;

/** The system's own name for it, the same in every language. */
const TEXT_FILE = 'TXT';

export function reportHandlers(ports: ReportPorts): Pick<Handlers, ReportChannel> {
  const ask = askVault(ports.call);
  /** Files written by this run, by token. The window never learns a path. */
  const written = new Map<string, string>();

  const save = async (document: Omit<SaveRequest, 'window'>) => {
    const window = ports.window();
    return window === undefined ? undefined : saveFile({ ...document, window });
  };
  const savePdf = (suggestedName: string, bytes: Uint8Array) =>
    save({ suggestedName, filterName: 'PDF', extension: 'pdf', bytes });
  const reported = (path: string | undefined) => {
    if (path === undefined) return { outcome: 'cancelled' as const };
    const token = ports.newToken();
    written.set(token, path);
    return { outcome: 'saved' as const, token };
  };

  const saved = async ({ html, fileName }: Output<'document.cameras'>) =>
    reported(await savePdf(fileName, await ports.printer.toPdf(html, undefined)));

  return {
    'report.exportPdf': async ({ assessmentId, language }) => {
      const report = await ask('document.report', { assessmentId, language });
      const bytes = await ports.printer.toPdf(report.html, report.footerHtml);
      return reported(await savePdf(report.fileName, bytes));
    },
    'cameras.exportPdf': async (wanted) => saved(await ask('document.cameras', wanted)),
    'cyber.exportPdf': async (wanted) => saved(await ask('document.cyber', wanted)),
    'protection.exportPdf': async (wanted) => saved(await ask('document.protection', wanted)),
    'guide.exportPdf': async (wanted) => saved(await ask('document.guide', wanted)),
    'floorPlan.exportPdf': async (wanted) => saved(await ask('document.floorPlan', wanted)),
    'stockTake.exportPdf': async (wanted) => saved(await ask('document.stockTake', wanted)),
    'law.exportPdf': async (wanted) => saved(await ask('document.law', wanted)),
    'pads.exportPdf': async (wanted) => saved(await ask('document.pads', wanted)),
    'visit.exportPdf': async (wanted) => {
      const report = await ask('document.visit', wanted);
      const bytes = await ports.printer.toPdf(report.html, undefined, report.pictures);
      return reported(await savePdf(report.fileName, bytes));
    },
    'thefts.exportPdf': async ({ wanted, as }) => {
      const sheet = await ask('document.theft', wanted);
      const { html, footerHtml, pictures } = sheet;
      if (as === 'print') {
        const outcome = await ports.printer.toPrinter(html, pictures);
        return { outcome: outcome === 'done' ? ('printed' as const) : outcome };
      }
      const bytes = await ports.printer.toPdf(html, footerHtml, pictures);
      return reported(await savePdf(sheet.fileName, bytes));
    },
    'thefts.exportCsv': async (wanted) => {
      const { bytes, fileName } = await ask('thefts.table', wanted);
      const named = { suggestedName: fileName, filterName: 'CSV', extension: 'csv' };
      return reported(await save({ ...named, bytes }));
    },
    'invoices.exportPdf': async (wanted) => {
      const sheet = await ask('document.invoices', wanted);
      const bytes = await ports.printer.toPdf(sheet.html, undefined);
      return reported(await savePdf(sheet.fileName, bytes));
    },
    'labels.exportPdf': async (wanted) => saved(await ask('document.labels', wanted)),
    'inventory.exportTable': async (wanted) => {
      const { bytes, fileName } = await ask('document.inventoryTable', wanted);
      const { format } = wanted;
      const named = {
        suggestedName: fileName,
        filterName: format.toUpperCase(),
        extension: format,
      };
      return reported(await save({ ...named, bytes }));
    },
    'inventory.saveProblems': async ({ rows }) =>
      reported(
        await save({
          suggestedName: 'import.csv',
          filterName: 'CSV',
          extension: 'csv',
          bytes: writeCsv(rows),
        }),
      ),
    'salvage.export': async ({ as, language }) => {
      const { fileName, bytes } = await salvageFile({ ask, as, language, now: ports.now() });
      const named = { suggestedName: fileName, filterName: as.toUpperCase(), extension: as };
      return reported(await save({ ...named, bytes }));
    },
    'report.reveal': ({ token }) => {
      const path = written.get(token);
      if (path === undefined) throw new VaultCallError('not-found');
      ports.reveal(path);
    },
    'journal.export': async ({ language }) => {
      const { text, fileName } = await ask('journal.signedText', { language });
      const bytes = new TextEncoder().encode(text);
      return reported(
        await save({ suggestedName: fileName, filterName: TEXT_FILE, extension: 'txt', bytes }),
      );
    },
    'vault.saveRecoverySheet': async ({ as, language }) => {
      const sheet = await ask('document.recoverySheet', { language });
      if (as === 'print') return { outcome: await ports.printer.toPrinter(sheet.html) };
      const bytes = await ports.printer.toPdf(sheet.html, undefined);
      const path = await savePdf(sheet.fileName, bytes);
      return { outcome: path === undefined ? 'cancelled' : 'done' };
    },
  };
}

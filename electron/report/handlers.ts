/** The calls that make documents: the report of an assessment, and the recovery key on paper. */
import type { BrowserWindow } from 'electron';
import type { Language } from '../../shared/base/language.js';
import {
  contract,
  type Handlers,
  type Output,
  type VaultChannel,
} from '../../shared/ipc/contract.js';
import { reportDocument } from './report-document.js';
import { recoverySheetHtml } from './recovery-sheet-html.js';
import type { DocumentPrinter } from './document-window.js';
import { salvageFile } from './salvage-file.js';
import { saveFile } from './save-file.js';
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
  'report.exportPdf' | 'report.reveal' | 'vault.saveRecoverySheet' | 'salvage.export';

/** Asks the vault and checks what comes back: main trusts the vault process no more than the window. */
export type AskVault = <C extends VaultChannel>(channel: C, input?: unknown) => Promise<Output<C>>;

export const askVault =
  (call: ReportPorts['call']): AskVault =>
  async (channel, input) =>
    contract[channel].output.parse(await call(channel, input)) as Output<typeof channel>;

export function reportHandlers(ports: ReportPorts): Pick<Handlers, ReportChannel> {
  const ask = askVault(ports.call);
  /** Files written by this run, by token. The window never learns a path. */
  const written = new Map<string, string>();

  const save = async (name: string, filterName: string, bytes: Uint8Array) => {
    const window = ports.window();
    if (window === undefined) return undefined;
    return saveFile({ window, suggestedName: name, filterName, bytes });
  };

  return {
    'report.exportPdf': async ({ assessmentId, language }) => {
      const report = await reportDocument({ ask, assessmentId, language, now: ports.now() });
      const bytes = await ports.printer.toPdf(report.html, report.footerHtml);
      const path = await save(report.fileName, 'PDF', bytes);
      if (path === undefined) return { outcome: 'cancelled' };
      const token = ports.newToken();
      written.set(token, path);
      return { outcome: 'saved', token };
    },
    'salvage.export': async ({ as, language }) => {
      const { fileName, bytes } = await salvageFile({ ask, as, language, now: ports.now() });
      const path = await save(fileName, as.toUpperCase(), bytes);
      if (path === undefined) return { outcome: 'cancelled' };
      const token = ports.newToken();
      written.set(token, path);
      return { outcome: 'saved', token };
    },
    'report.reveal': ({ token }) => {
      const path = written.get(token);
      if (path === undefined) throw new VaultCallError('not-found');
      ports.reveal(path);
    },
    'vault.saveRecoverySheet': async ({ as, language }) => {
      const sheet = await recoverySheet(ask, language, ports.now());
      if (as === 'print') return { outcome: await ports.printer.toPrinter(sheet.html) };
      const bytes = await ports.printer.toPdf(sheet.html, undefined);
      const path = await save(sheet.fileName, 'PDF', bytes);
      return { outcome: path === undefined ? 'cancelled' : 'done' };
    },
  };
}

async function recoverySheet(ask: AskVault, language: Language, now: Date) {
  const { groups } = await ask('vault.pendingRecovery');
  if (groups === undefined) throw new VaultCallError('not-found');
  const practice = await ask('practice.get');
  return recoverySheetHtml({ groups, practiceName: practice.name, language, now });
}

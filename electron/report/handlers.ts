/** The calls that turn documents of the vault process into PDF and paper: the report and the recovery sheet. */
import type { BrowserWindow } from 'electron';
import {
  contract,
  type Handlers,
  type Output,
  type VaultChannel,
} from '../../shared/ipc/contract.js';
import type { DocumentPrinter } from './document-window.js';
import { saveFile } from './save-file.js';
import { VaultCallError } from '../vault-client.js';

export interface ReportPorts {
  readonly call: (channel: VaultChannel, input: unknown) => Promise<unknown>;
  readonly printer: DocumentPrinter;
  readonly window: () => BrowserWindow | undefined;
  readonly newToken: () => string;
  readonly reveal: (path: string) => void;
}

type ReportChannel = 'report.exportPdf' | 'report.reveal' | 'vault.saveRecoverySheet';

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
      const report = await ask('document.report', { assessmentId, language });
      const bytes = await ports.printer.toPdf(report.html, report.footerHtml);
      const path = await save(report.fileName, 'PDF', bytes);
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
      const sheet = await ask('document.recoverySheet', { language });
      if (as === 'print') return { outcome: await ports.printer.toPrinter(sheet.html) };
      const bytes = await ports.printer.toPdf(sheet.html, undefined);
      const path = await save(sheet.fileName, 'PDF', bytes);
      return { outcome: path === undefined ? 'cancelled' : 'done' };
    },
  };
}

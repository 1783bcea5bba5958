/** Makes the documents, inside the vault process, out of what the other features answer. */
import type { Handlers, Output, Parsed, VaultChannel } from '../../shared/ipc/contract.js';
import { VaultError } from '../vault/vault-error.js';
import { cameraDocument } from './camera-document.js';
import { guideDocument } from './guide-document.js';
import { cyberDocument } from './cyber-document.js';
import { floorPlanDocument } from './floor-plan-document.js';
import { stockTakeDocument } from './stock-take-document.js';
import { inventoryTable } from './inventory-table.js';
import { invoicesDocument } from './invoices-document.js';
import { labelsDocument } from './labels-document.js';
import { lawDocument } from './law-document.js';
import { padDocument } from './pad-document.js';
import { protectionDocument } from './protection-document.js';
import { recoverySheetHtml } from './recovery-sheet-html.js';
import { localDate, reportDocument } from './report-document.js';
import { theftCsv, theftDocument } from './theft-document.js';
import { visitDocument } from './visit-document.js';

/** Asks the other features of this process, as the window would. */
export type AskVault = <C extends VaultChannel>(channel: C, input: Parsed<C>) => Promise<Output<C>>;

export interface DocumentHandlerPorts {
  readonly ask: AskVault;
  readonly now: () => Date;
}

type DocumentChannel = Extract<VaultChannel, `document.${string}`> | 'thefts.table';

export function documentHandlers({
  ask,
  now,
}: DocumentHandlerPorts): Pick<Handlers, DocumentChannel> {
  const asBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const asSheet = ({ html, fileName }: { html: string; fileName: string }) => ({
    html: asBytes(html),
    fileName,
  });
  const today = () => localDate(now());
  return {
    'document.report': async (wanted) => {
      const report = await reportDocument({ ask, ...wanted, now: now() });
      return { ...report, html: asBytes(report.html) };
    },
    'document.cameras': async (wanted) =>
      asSheet(await cameraDocument({ ask, wanted, today: today() })),
    'document.cyber': async (wanted) => asSheet(await cyberDocument({ ask, wanted, now: now() })),
    'document.protection': async (wanted) =>
      asSheet(await protectionDocument({ ask, wanted, today: today() })),
    'document.guide': async (wanted) =>
      asSheet(await guideDocument({ ask, wanted, today: today() })),
    'document.law': async (wanted) => asSheet(await lawDocument({ wanted, today: today() })),
    'document.stockTake': async (wanted) => asSheet(await stockTakeDocument({ ask, wanted })),
    'document.invoices': async (wanted) =>
      asSheet(await invoicesDocument({ ask, wanted, today: today() })),
    'document.inventoryTable': async (wanted) => inventoryTable({ ask, wanted, today: today() }),
    'document.pads': async (wanted) => asSheet(await padDocument({ ask, wanted, today: today() })),
    'document.labels': async (wanted) =>
      asSheet(await labelsDocument({ ask, wanted, today: today() })),
    'document.floorPlan': async (wanted) =>
      asSheet(await floorPlanDocument({ ask, wanted, today: today() })),
    'document.visit': async (wanted) => {
      const report = await visitDocument({ ask, ...wanted, today: today() });
      return { ...report, html: asBytes(report.html) };
    },
    'document.theft': (wanted) => theftDocument({ ask, wanted, now: now() }),
    'thefts.table': (wanted) => theftCsv(ask, wanted, now()),
    'document.recoverySheet': async ({ language }) => {
      const { groups } = await ask('vault.pendingRecovery', undefined);
      if (groups === undefined) throw new VaultError('not-found', 'no recovery key to print');
      const { name } = await ask('practice.get', undefined);
      return asSheet(recoverySheetHtml({ groups, practiceName: name, language, now: now() }));
    },
  };
}

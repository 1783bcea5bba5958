/** Makes the documents, inside the vault process: the report of an assessment and the recovery sheet. */
import type { Handlers, Output, Parsed, VaultChannel } from '../../shared/ipc/contract.js';
import { VaultError } from '../vault/vault-error.js';
import { cameraDocument } from './camera-document.js';
import { guideDocument } from './guide-document.js';
import { floorPlanDocument } from './floor-plan-document.js';
import { lawDocument } from './law-document.js';
import { recoverySheetHtml } from './recovery-sheet-html.js';
import { localDate, reportDocument } from './report-document.js';
import { visitDocument } from './visit-document.js';

/** Asks the other features of this process, as the window would. */
export type AskVault = <C extends VaultChannel>(channel: C, input: Parsed<C>) => Promise<Output<C>>;

export interface DocumentHandlerPorts {
  readonly ask: AskVault;
  readonly now: () => Date;
}

type DocumentChannel =
  | 'document.report'
  | 'document.recoverySheet'
  | 'document.cameras'
  | 'document.law'
  | 'document.guide'
  | 'document.floorPlan'
  | 'document.visit';

export function documentHandlers({
  ask,
  now,
}: DocumentHandlerPorts): Pick<Handlers, DocumentChannel> {
  const asBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  return {
    'document.report': async (wanted) => {
      const report = await reportDocument({ ask, ...wanted, now: now() });
      return { ...report, html: asBytes(report.html) };
    },
    'document.cameras': async (wanted) => {
      const sheet = await cameraDocument({ ask, wanted, today: localDate(now()) });
      return { ...sheet, html: asBytes(sheet.html) };
    },
    'document.guide': async (wanted) => {
      const sheet = await guideDocument({ ask, wanted, today: localDate(now()) });
      return { ...sheet, html: asBytes(sheet.html) };
    },
    'document.law': async (wanted) => {
      const sheet = await lawDocument({ wanted, today: localDate(now()) });
      return { ...sheet, html: asBytes(sheet.html) };
    },
    'document.floorPlan': async (wanted) => {
      const sheet = await floorPlanDocument({ ask, wanted, today: localDate(now()) });
      return { ...sheet, html: asBytes(sheet.html) };
    },
    'document.visit': async (wanted) => {
      const report = await visitDocument({ ask, ...wanted, today: localDate(now()) });
      return { ...report, html: asBytes(report.html) };
    },
    'document.recoverySheet': async ({ language }) => {
      const { groups } = await ask('vault.pendingRecovery', undefined);
      if (groups === undefined) throw new VaultError('not-found', 'no recovery key to print');
      const { name } = await ask('practice.get', undefined);
      const sheet = recoverySheetHtml({ groups, practiceName: name, language, now: now() });
      return { ...sheet, html: asBytes(sheet.html) };
    },
  };
}

/** Saves or prints the papers of a theft, one at a time. */
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useToast } from '../../ui/toast.js';

export type WantedPaper = Input<'document.theft'>;
type WantedTable = Input<'thefts.exportCsv'>;
export type PaperFailure = 'document' | 'no-printer';

export interface TheftPapers {
  /** "police/pdf": the one that is being made. */
  readonly running: string | undefined;
  readonly failure: PaperFailure | undefined;
  readonly make: (wanted: WantedPaper, as: 'pdf' | 'print') => Promise<void>;
  readonly makeTable: (wanted: WantedTable) => Promise<void>;
}

export function useTheftPapers(): TheftPapers {
  const t = useT();
  const toast = useToast();
  const [running, setRunning] = useState<string>();
  const [failure, setFailure] = useState<PaperFailure>();
  const run = async (
    name: string,
    work: () => Promise<{ outcome: string; token?: string | undefined }>,
  ) => {
    if (running !== undefined) return;
    setRunning(name);
    setFailure(undefined);
    try {
      const { outcome, token } = await work();
      if (outcome === 'no-printer') setFailure('no-printer');
      if (outcome === 'printed') toast.show({ text: t('thefts.status.printed') });
      if (outcome !== 'saved') return;
      const reveal = () => void call('report.reveal', { token: token ?? '' });
      toast.show({
        text: t('thefts.status.saved'),
        ...(token === undefined
          ? {}
          : { action: { label: t('thefts.action.reveal'), run: reveal } }),
      });
    } catch {
      setFailure('document');
    } finally {
      setRunning(undefined);
    }
  };
  return {
    running,
    failure,
    make: (wanted, as) =>
      run(`${wanted.document}/${as}`, () => call('thefts.exportPdf', { wanted, as })),
    makeTable: (wanted) => run(`${wanted.document}/csv`, () => call('thefts.exportCsv', wanted)),
  };
}

/** Saves one of the guide's pages as PDF, and says how it went. */
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useToast } from '../../ui/toast.js';

export type WantedPage = Input<'guide.exportPdf'>;

export interface SavePage {
  /** The page being made. */
  readonly running: WantedPage['document'] | undefined;
  readonly hasFailed: boolean;
  readonly save: (wanted: WantedPage) => Promise<void>;
}

export function useSavePage(): SavePage {
  const t = useT();
  const toast = useToast();
  const [running, setRunning] = useState<WantedPage['document']>();
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (wanted: WantedPage) => {
    if (running !== undefined) return;
    setRunning(wanted.document);
    setHasFailed(false);
    try {
      const { outcome, token } = await call('guide.exportPdf', wanted);
      if (outcome === 'saved') {
        toast.show({
          text: t('guide.status.document-saved'),
          ...(token === undefined
            ? {}
            : {
                action: {
                  label: t('guide.action.reveal'),
                  run: () => void call('report.reveal', { token }),
                },
              }),
        });
      }
    } catch {
      setHasFailed(true);
    } finally {
      setRunning(undefined);
    }
  };
  return { running, hasFailed, save };
}

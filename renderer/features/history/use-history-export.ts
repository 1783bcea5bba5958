/** Saving the signed text: quiet when cancelled, honest when it fails. */
import { useCallback, useState } from 'react';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useToast } from '../../ui/toast.js';

export interface HistoryExport {
  readonly isRunning: boolean;
  readonly hasFailed: boolean;
  readonly run: () => Promise<void>;
}

export function useHistoryExport(): HistoryExport {
  const t = useT();
  const toast = useToast();
  const { language } = useLanguage();
  const [isRunning, setIsRunning] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const run = useCallback(async () => {
    setHasFailed(false);
    setIsRunning(true);
    try {
      const { outcome, token } = await call('journal.export', { language });
      if (outcome === 'cancelled') return;
      toast.show({
        text: t('history.status.exported'),
        ...(token === undefined
          ? {}
          : {
              action: {
                label: t('history.action.reveal'),
                run: () => void call('report.reveal', { token }),
              },
            }),
      });
    } catch {
      setHasFailed(true);
    } finally {
      setIsRunning(false);
    }
  }, [language, t, toast]);
  return { isRunning, hasFailed, run };
}

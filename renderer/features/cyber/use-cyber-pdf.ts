/** Saves one of the sheets about computers. */
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useToast } from '../../ui/toast.js';

export type WantedSheet = Input<'cyber.exportPdf'>;

export function useCyberPdf() {
  const t = useT();
  const toast = useToast();
  const [running, setRunning] = useState<WantedSheet['document']>();
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (wanted: WantedSheet) => {
    if (running !== undefined) return;
    setRunning(wanted.document);
    setHasFailed(false);
    try {
      const { outcome, token } = await call('cyber.exportPdf', wanted);
      if (outcome !== 'saved') return;
      const run = () => void call('report.reveal', { token: token ?? '' });
      toast.show({
        text: t('cyber.status.document-saved'),
        ...(token === undefined ? {} : { action: { label: t('cyber.action.reveal'), run } }),
      });
    } catch {
      setHasFailed(true);
    } finally {
      setRunning(undefined);
    }
  };
  return { running, hasFailed, save };
}

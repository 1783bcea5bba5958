/** Saves the list of invoices of a year, or of all, for the accountant. */
import { useState } from 'react';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useToast } from '../../ui/toast.js';

export function useInvoiceList() {
  const t = useT();
  const toast = useToast();
  const { contentLanguage: language } = useLanguage();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (year: string | undefined) => {
    if (isBusy) return;
    setIsBusy(true);
    setHasFailed(false);
    try {
      const { outcome, token } = await call('invoices.exportPdf', {
        language,
        ...(year === undefined ? {} : { year }),
      });
      if (outcome !== 'saved') return;
      const reveal = {
        label: t('money.action.reveal'),
        run: () => void call('report.reveal', { token: token ?? '' }),
      };
      toast.show({
        text: t('money.status.list-saved'),
        ...(token === undefined ? {} : { action: reveal }),
      });
    } catch {
      setHasFailed(true);
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, hasFailed, save };
}

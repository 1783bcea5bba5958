/** Saves a topic as a sheet for a lawyer. */
import { useState } from 'react';
import type { LawTopicId } from '../../../shared/content/law/law-topic.js';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useToast } from '../../ui/toast.js';

export function useLawSheet(topic: LawTopicId) {
  const t = useT();
  const toast = useToast();
  const { contentLanguage: language } = useLanguage();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const save = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setHasFailed(false);
    try {
      const { outcome, token } = await call('law.exportPdf', { topic, language });
      if (outcome !== 'saved') return;
      const reveal = {
        label: t('law.action.reveal'),
        run: () => void call('report.reveal', { token: token ?? '' }),
      };
      toast.show({
        text: t('law.status.document-saved'),
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

/** The paper and what else is remembered of labels on this computer. What is typed shows at once and is kept behind. */
import { useCallback, useState } from 'react';
import {
  FIRST_LABEL_SETTINGS,
  type LabelSettings,
} from '../../../shared/domain/inventory/label-paper.js';
import { useSettings } from '../../state/settings.js';

export function useLabelSettings() {
  const { settings, change: keep } = useSettings();
  const [labels, setLabels] = useState<LabelSettings>(settings.labels ?? FIRST_LABEL_SETTINGS);
  const change = useCallback(
    (part: Partial<LabelSettings>) => {
      const next = { ...labels, ...part };
      setLabels(next);
      // Not remembered is no reason not to print.
      keep({ labels: next }).catch(() => undefined);
    },
    [labels, keep],
  );
  return { labels, change };
}

/** The inventory as a file for a spreadsheet. */
import { FileSpreadsheet, FileText, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ItemId } from '../../../shared/domain/inventory/item.js';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { idsOf, isNarrowed, WhichItems, type Which } from './which-items.js';

export interface ExportPanelProps {
  /** Of all objects. */
  readonly count: number;
  readonly shownIds: readonly ItemId[] | undefined;
}

export function ExportPanel({ count, shownIds }: ExportPanelProps) {
  const t = useT();
  const toast = useToast();
  const { language } = useLanguage();
  const [which, setWhich] = useState<Which>(isNarrowed(count, shownIds) ? 'shown' : 'all');
  const [busy, setBusy] = useState<'csv' | 'xlsx'>();
  const [hasFailed, setHasFailed] = useState(false);
  if (count === 0) {
    return (
      <EmptyState
        title={t('inventory.title.empty')}
        text={t('inventory-import.prose.nothing-to-export')}
      />
    );
  }
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setHasFailed(false);
    setBusy(format);
    try {
      const { token } = await call('inventory.exportTable', {
        format,
        language,
        ...idsOf(which, shownIds),
      });
      if (token !== undefined) {
        toast.show({
          text: t('inventory-import.status.exported'),
          action: {
            label: t('inventory-import.action.reveal'),
            run: () => void call('report.reveal', { token }),
          },
        });
      }
    } catch {
      setHasFailed(true);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <section className="imp-step">
      <h2>{t('inventory-import.title.export')}</h2>
      <p className="t2 mt1">{t('inventory-import.prose.export')}</p>
      <div className="mt3">
        <WhichItems count={count} shownIds={shownIds} value={which} onChange={setWhich} />
      </div>
      <p className="note warn mt3">
        <TriangleAlert className="i" aria-hidden="true" />
        {t('inventory-import.prose.not-sealed')}
      </p>
      {hasFailed && (
        <p className="note bad mt3" role="alert">
          {t('inventory-import.error.not-exported')}
        </p>
      )}
      <div className="imp-foot">
        <Button isBusy={busy === 'csv'} onClick={() => void save('csv')}>
          <FileText className="i" aria-hidden="true" />
          {t('inventory-import.action.export-csv')}
        </Button>
        <Button variant="primary" isBusy={busy === 'xlsx'} onClick={() => void save('xlsx')}>
          <FileSpreadsheet className="i" aria-hidden="true" />
          {t('inventory-import.action.export-xlsx')}
        </Button>
      </div>
    </section>
  );
}

/** What was taken, and the way back. */
import { CircleCheck, Undo2 } from 'lucide-react';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import type { ImportState, TableImport } from './use-table-import.js';

export interface DoneStepProps {
  readonly state: Extract<ImportState, { step: 'done' }>;
  readonly steps: TableImport;
  readonly onShow: () => void;
}

export function DoneStep({ state: { counts, skipped, state }, steps, onShow }: DoneStepProps) {
  const t = useT();
  return (
    <>
      <h2>{t('inventory-import.title.done')}</h2>
      <p className="note ok mt3" role="status">
        <CircleCheck className="i" aria-hidden="true" />
        <span>
          {state === 'undone'
            ? t('inventory-import.status.undone')
            : t('inventory-import.status.done', { ...counts, skipped })}
        </span>
      </p>
      {state === 'failed' && (
        <p className="note bad mt3" role="alert">
          {t('inventory-import.error.not-undone')}
        </p>
      )}
      {state !== 'undone' && <p className="t2 mt3">{t('inventory-import.prose.done')}</p>}
      <div className="imp-foot">
        {state !== 'undone' && (
          <Button onClick={steps.undo}>
            <Undo2 className="i" aria-hidden="true" />
            {t('inventory-import.action.undo')}
          </Button>
        )}
        <Button onClick={steps.restart}>{t('inventory-import.action.other-file')}</Button>
        <Button variant="primary" onClick={onShow}>
          {t('inventory-import.action.show')}
        </Button>
      </div>
    </>
  );
}

/** Files that objects come from and go to: a list to import, a list to export, an archive with photos. */
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n.js';
import type { Navigate, Route } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useInventory } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Segmented } from '../../ui/segmented.js';
import { ArchivePanel } from './archive-panel.js';
import { ExportPanel } from './export-panel.js';
import { ImportSteps } from './import-steps.js';
import './import-page.css';

export interface ImportPageProps {
  readonly request: Extract<Route, { readonly page: 'inventory-import' }>;
  readonly navigate: Navigate;
}

type Part = 'import' | 'export' | 'archive';

export function ImportPage({ request, navigate }: ImportPageProps) {
  const t = useT();
  const inventory = useInventory();
  const mayChange = useAccess().writable.includes('inventory');
  const [part, setPart] = useState<Part>(mayChange ? 'import' : 'export');
  const toList = (): void => {
    navigate({ page: 'inventory' });
  };
  const { state, items } = inventory;
  if (state === 'failed') {
    return (
      <EmptyState
        title={t('inventory.title.not-read')}
        text={t('inventory.prose.not-read')}
        action={
          <Button variant="primary" onClick={() => void inventory.reload().catch(() => undefined)}>
            {t('app.action.retry')}
          </Button>
        }
      />
    );
  }
  if (state === 'unread') return <div className="scroll" aria-busy="true" />;
  const parts = (['import', 'export', 'archive'] as const).filter(
    (each) => mayChange || each !== 'import',
  );
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <h1>{t('inventory-import.title.page')}</h1>
          <p className="sub">{t('inventory-import.prose.page')}</p>
        </div>
        <div className="act">
          <Button onClick={toList}>
            <ArrowLeft className="i" aria-hidden="true" />
            {t('inventory-import.action.back')}
          </Button>
        </div>
      </header>
      <div className="body imp">
        <Segmented
          label={t('inventory-import.label.part')}
          value={part}
          options={parts.map((value) => ({
            value,
            label: t(`inventory-import.label.part-${value}`),
          }))}
          onChange={setPart}
        />
        {part === 'import' && <ImportSteps inventory={inventory} onShow={toList} />}
        {part === 'export' && <ExportPanel count={items.length} shownIds={request.shownIds} />}
        {part === 'archive' && (
          <ArchivePanel
            inventory={inventory}
            mayChange={mayChange}
            shownIds={request.shownIds}
            onShow={toList}
          />
        )}
      </div>
    </div>
  );
}

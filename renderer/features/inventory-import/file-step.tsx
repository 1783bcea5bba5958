/** Which file: chosen or dropped. */
import { FileSpreadsheet, OctagonAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import type { FileFailure } from './use-table-import.js';

export interface FileStepProps {
  readonly failure: FileFailure | undefined;
  readonly onFile: (file: File) => void;
}

export function FileStep({ failure, onFile }: FileStepProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  return (
    <>
      <h2>{t('inventory-import.title.file')}</h2>
      <p className="t2 mt1">{t('inventory-import.prose.file')}</p>
      {failure !== undefined && (
        <p className="note bad mt3" role="alert">
          <OctagonAlert className="i" aria-hidden="true" />
          <span>
            {t(`inventory-import.error.${failure.code}`)}{' '}
            {failure.row !== undefined && t('inventory-import.error.at-row', { row: failure.row })}
          </span>
        </p>
      )}
      <div
        className="imp-drop mt3"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [file] = event.dataTransfer.files;
          if (file !== undefined) onFile(file);
        }}
      >
        <FileSpreadsheet className="i" aria-hidden="true" />
        <Button
          variant="primary"
          onClick={() => {
            input.current?.click();
          }}
        >
          {t('inventory-import.action.choose')}
        </Button>
        <p className="t2">{t('inventory-import.hint.drop')}</p>
        <p className="sm t3">{t('inventory-import.hint.limits')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,.xlsx,.xlsm"
          aria-label={t('inventory-import.action.choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again once it was corrected.
            target.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
      </div>
    </>
  );
}

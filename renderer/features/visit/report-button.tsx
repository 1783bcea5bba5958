/** The adviser's report as a PDF, in the practice's language. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Visit } from '../../../shared/domain/visit/visit.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';

export interface ReportButtonProps {
  readonly visit: Visit;
  readonly className?: string;
  readonly label?: string;
}

export function ReportButton({ visit, className, label }: ReportButtonProps) {
  const t = useT();
  const toast = useToast();
  const [isRunning, setIsRunning] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (): Promise<void> => {
    setIsRunning(true);
    setHasFailed(false);
    try {
      const { outcome, token } = await call('visit.exportPdf', {
        visitId: visit.id,
        language: visit.language,
      });
      if (outcome === 'cancelled') return;
      toast.show({
        text: t('visit.status.report-saved'),
        ...(token === undefined
          ? {}
          : {
              action: {
                label: t('visit.action.reveal'),
                run: () => void call('report.reveal', { token }),
              },
            }),
      });
    } catch {
      setHasFailed(true);
    } finally {
      setIsRunning(false);
    }
  };
  return (
    <>
      <Button
        className={className}
        isBusy={isRunning}
        aria-label={label}
        onClick={() => void save()}
      >
        <FileDown className="i" aria-hidden="true" />
        {t('visit.action.report')}
      </Button>
      {hasFailed && (
        <p className="note bad" role="alert">
          {t('visit.error.report')}
        </p>
      )}
    </>
  );
}

/** The three ways on, the best first: a verified backup, a new vault of the rest, a copy in clear text. */
import { useState } from 'react';
import type { SalvageReport } from '../../../shared/ipc/contract-health.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useLanguage, useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useToast } from '../../ui/toast.js';

export interface SalvageAdviceProps {
  readonly report: SalvageReport;
  readonly onRebuild: () => void;
}

export function SalvageAdvice({ report, onRebuild }: SalvageAdviceProps) {
  const t = useT();
  const [exportAs, setExportAs] = useState<'html' | 'json'>();
  const isEmpty = report.kept.length === 0;
  return (
    <section>
      <h2>{t('health.title.what-to-do')}</h2>
      <ol className="salvage-ways">
        <li>
          <h3>{t('health.title.do-backup')}</h3>
          <p className="t2">{t('health.prose.do-backup')}</p>
        </li>
        {!isEmpty && (
          <li>
            <h3>{t('health.title.do-rebuild')}</h3>
            <p className="t2">{t('health.prose.do-rebuild')}</p>
            {report.role === 'owner' ? (
              <Button variant="primary" className="mt2" onClick={onRebuild}>
                {t('health.action.rebuild')}
              </Button>
            ) : (
              <p className="note mt2">{t('health.prose.owner-rebuilds')}</p>
            )}
          </li>
        )}
        {!isEmpty && (
          <li>
            <h3>{t('health.title.do-export')}</h3>
            <p className="t2">{t('health.prose.do-export')}</p>
            <div className="row mt2">
              {(['html', 'json'] as const).map((as) => (
                <Button
                  key={as}
                  onClick={() => {
                    setExportAs(as);
                  }}
                >
                  {t(`health.action.export-${as}`)}
                </Button>
              ))}
            </div>
          </li>
        )}
      </ol>
      {exportAs !== undefined && (
        <ExportDialog
          as={exportAs}
          onClose={() => {
            setExportAs(undefined);
          }}
        />
      )}
    </section>
  );
}

interface ExportDialogProps {
  readonly as: 'html' | 'json';
  readonly onClose: () => void;
}

function ExportDialog({ as, onClose }: ExportDialogProps) {
  const t = useT();
  const toast = useToast();
  const { contentLanguage: language } = useLanguage();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();

  const save = async () => {
    setIsBusy(true);
    setFailure(undefined);
    try {
      const input = { as, language, isConfirmed: true } as const;
      const { outcome, token } = await call('salvage.export', input);
      if (outcome === 'saved') {
        toast.show({
          text: t('health.status.exported'),
          ...(token === undefined
            ? {}
            : {
                action: {
                  label: t('health.action.show-file'),
                  run: () => void call('report.reveal', { token }),
                },
              }),
        });
      }
      onClose();
    } catch (error) {
      setFailure(codeOf(error));
      setIsBusy(false);
    }
  };

  return (
    <Dialog title={t('health.title.confirm-export')} onClose={onClose}>
      <p className="mt2">{t('health.prose.confirm-export')}</p>
      {failure !== undefined && <VaultProblem code={failure} />}
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('health.action.cancel')}</Button>
        <Button variant="danger" isBusy={isBusy} onClick={() => void save()}>
          {t('health.action.export-clear')}
        </Button>
      </div>
    </Dialog>
  );
}

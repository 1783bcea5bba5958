/** Paper and scale of the printed plan; saved as PDF. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { FloorPlanId } from '../../../shared/domain/floor-plan/floor-plan.js';
import { PAPERS, PRINT_SCALES, type Paper } from '../../../shared/ipc/contract-floor-plan.js';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { flushAll } from '../../state/flushers.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Segmented } from '../../ui/segmented.js';
import { Switch } from '../../ui/switch.js';
import { useToast } from '../../ui/toast.js';

export interface PrintDialogProps {
  readonly planId: FloorPlanId;
  readonly onClose: () => void;
}

const FIT = 'fit';

export function PrintDialog({ planId, onClose }: PrintDialogProps) {
  const t = useT();
  const toast = useToast();
  const { contentLanguage: language } = useLanguage();
  const [paper, setPaper] = useState<Paper>('A4');
  const [scale, setScale] = useState<string>(FIT);
  const [withValuables, setWithValuables] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const save = async () => {
    setIsBusy(true);
    setHasFailed(false);
    try {
      // The document is made from what is in the vault.
      await flushAll();
      const chosen = PRINT_SCALES.find((each) => String(each) === scale);
      const { outcome, token } = await call('floorPlan.exportPdf', {
        id: planId,
        language,
        paper,
        withValuables,
        ...(chosen === undefined ? {} : { scale: chosen }),
      });
      if (outcome === 'saved') {
        toast.show({
          text: t('floor-plan.status.printed'),
          ...(token === undefined
            ? {}
            : {
                action: {
                  label: t('floor-plan.action.reveal'),
                  run: () => void call('report.reveal', { token }),
                },
              }),
        });
        onClose();
      }
    } catch {
      setHasFailed(true);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Dialog title={t('floor-plan.title.print')} onClose={onClose}>
      <div className="stack g4 mt4">
        <div className="field">
          <span className="label">{t('floor-plan.label.paper')}</span>
          <Segmented
            label={t('floor-plan.label.paper')}
            value={paper}
            options={PAPERS.map((value) => ({ value, label: value }))}
            onChange={setPaper}
          />
        </div>
        <div className="field">
          <span className="label">{t('floor-plan.label.scale')}</span>
          <Segmented
            label={t('floor-plan.label.scale')}
            value={scale}
            options={[
              { value: FIT, label: t('floor-plan.label.scale-fit') },
              ...PRINT_SCALES.map((each) => ({ value: String(each), label: `1 : ${each}` })),
            ]}
            onChange={setScale}
          />
          <span className="hint">{t('floor-plan.hint.scale')}</span>
        </div>
        <Switch
          label={t('floor-plan.label.with-valuables')}
          hint={t('floor-plan.hint.with-valuables')}
          isOn={withValuables}
          onChange={setWithValuables}
        />
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('floor-plan.error.not-printed')}
          </p>
        )}
        <div className="row fp-dialog-foot">
          <Button onClick={onClose}>{t('floor-plan.action.cancel')}</Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void save()}>
            <FileDown className="i" aria-hidden="true" />
            {t('floor-plan.action.save-pdf')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

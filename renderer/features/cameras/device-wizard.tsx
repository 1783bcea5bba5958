/** Is it a camera in the law's sense? One device, at most one question, the answer with its source. */
import { CircleCheck, Scale } from 'lucide-react';
import { useState } from 'react';
import {
  DEVICES,
  deviceAnswer,
  isAsked,
  type Device,
  type DeviceAnswer,
} from '../../../shared/domain/cameras/device.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FactLine } from '../../law/fact-line.js';
import { ChoiceField } from '../../ui/form-controls.js';

export interface DeviceWizardProps {
  readonly onClose: () => void;
  /** Absent for who may only read. */
  readonly onAdd: (() => void) | undefined;
}

export function DeviceWizard({ onClose, onAdd }: DeviceWizardProps) {
  const t = useT();
  const [device, setDevice] = useState<Device | ''>('');
  const [answer, setAnswer] = useState<'yes' | 'no' | ''>('');
  const asked = device !== '' && isAsked(device) ? device : undefined;
  const found =
    device === '' ? undefined : deviceAnswer(device, answer === '' ? undefined : answer === 'yes');
  return (
    <Dialog className="cam-dialog" title={t('cameras.title.is-camera')} onClose={onClose}>
      <div className="stack g4 mt4">
        <ChoiceField
          label={t('cameras.label.which-device')}
          value={device}
          options={DEVICES.map((value) => ({ value, label: t(`cameras.label.device-${value}`) }))}
          onChange={(next) => {
            setDevice(next);
            setAnswer('');
          }}
        />
        {asked !== undefined && (
          <ChoiceField
            label={t(`cameras.label.ask-${asked}`)}
            value={answer}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: t(`cameras.label.${value}`),
            }))}
            onChange={setAnswer}
          />
        )}
        <div aria-live="polite">{found !== undefined && <Verdict found={found} />}</div>
        <div className="row file-foot">
          <Button onClick={onClose}>{t('cameras.action.close')}</Button>
          {found?.verdict === 'surveillance' && onAdd !== undefined && (
            <Button variant="primary" onClick={onAdd}>
              {t('cameras.action.add-this')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Verdict({ found }: { readonly found: DeviceAnswer }) {
  const t = useT();
  const isCamera = found.verdict === 'surveillance';
  return (
    <>
      <div className={`note ${isCamera ? 'warn' : 'ok'}`}>
        {isCamera ? (
          <Scale className="i" aria-hidden="true" />
        ) : (
          <CircleCheck className="i" aria-hidden="true" />
        )}
        <div>
          <p className="strong">{t(`cameras.title.verdict-${found.verdict}`)}</p>
          <p className="mt1">{t(`cameras.prose.because-${found.reason}`)}</p>
        </div>
      </div>
      {found.facts.map((id) => (
        <FactLine key={id} id={id} />
      ))}
    </>
  );
}

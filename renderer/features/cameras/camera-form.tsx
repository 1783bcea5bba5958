/** One camera: what it watches and why, for how long, for whom. What is typed outlives a lock. */
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { goneFrom } from '../../../shared/domain/cameras/retention.js';
import type { CameraId, NewCamera } from '../../../shared/domain/cameras/camera.js';
import { useFormat, useT } from '../../i18n.js';
import { useDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { CameraFields } from './camera-fields.js';
import {
  CAMERA_DRAFT,
  cameraFrom,
  cameraProblems,
  newCameraForm,
  refusedRoom,
  retentionProblem,
  type CameraForm as Form,
} from './camera-form-model.js';
import { FactLine } from '../../law/fact-line.js';

export interface CameraFormProps {
  /** What the form begins with, unless something was being typed. */
  readonly initial: Form | undefined;
  readonly onSave: (camera: NewCamera, id: CameraId | undefined) => Promise<boolean>;
  readonly onClose: () => void;
}

export function CameraForm({ initial, onSave, onClose }: CameraFormProps) {
  const t = useT();
  const { sites } = useSurvey();
  const draft = useDraft(CAMERA_DRAFT, JSON.stringify(initial ?? newCameraForm(sites)), {
    outlivesScreen: true,
  });
  const form = JSON.parse(draft.text) as Form;
  const [isChecked, setIsChecked] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const camera = cameraFrom(form);
    if (camera === undefined) {
      heading.current?.scrollIntoView();
      return;
    }
    const isSaved = await onSave(camera, form.id);
    setHasFailed(!isSaved);
    if (!isSaved) return;
    await draft.drop();
    onClose();
  };
  const cancel = () => {
    void draft.drop();
    onClose();
  };

  return (
    <form noValidate className="file-split" onSubmit={(event) => void submit(event)}>
      <div>
        <h2 ref={heading} tabIndex={-1} className="file-title">
          {form.id === undefined ? t('cameras.title.new') : t('cameras.title.edit')}
        </h2>
        <p className="sm t2 mt1">{t('cameras.hint.typed-is-kept')}</p>
        <CameraFields
          form={form}
          problems={isChecked ? cameraProblems(form) : {}}
          onChange={(part) => {
            draft.setText(JSON.stringify({ ...form, ...part }));
          }}
        />
        {hasFailed && (
          <p className="note bad mt4" role="alert">
            {t('cameras.error.not-saved')}
          </p>
        )}
        <div className="row file-foot">
          <Button onClick={cancel}>{t('cameras.action.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('cameras.action.save')}
          </Button>
        </div>
      </div>
      <CameraRules form={form} />
    </form>
  );
}

/** Beside the form: the rules for what is being filled in. */
function CameraRules({ form }: { readonly form: Form }) {
  const t = useT();
  const isRefused = refusedRoom(form.room) !== undefined;
  return (
    <aside className="file-aside">
      <Erasure form={form} />
      <h2>{t('cameras.title.rules')}</h2>
      {isRefused && <FactLine id="consulting-room" />}
      <FactLine id="proportionate" />
      <FactLine id="aim" />
      <FactLine id="live" />
      {form.isRecording && <FactLine id="retention" />}
    </aside>
  );
}

function Erasure({ form }: { readonly form: Form }) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const days = Number(form.retentionDays);
  const isUsable = form.retentionDays !== '' && retentionProblem(form.retentionDays) === undefined;
  if (!form.isRecording || !isUsable) return undefined;
  return (
    <div className="note acc" role="status">
      <p>{t('cameras.prose.gone-from', { date: format.date(goneFrom(today, days)) })}</p>
    </div>
  );
}

/** The fields of a camera, in the order in which they are thought about. */
import {
  LIVE_VIEWS,
  LONGEST_RETENTION_DAYS,
  OUTSIDE_VIEWS,
  REFUSED_ROOMS,
  ROOMS,
} from '../../../shared/domain/cameras/camera.js';
import { ALWAYS_WITHIN_A_MONTH_DAYS } from '../../../shared/domain/cameras/retention.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Switch } from '../../ui/switch.js';
import {
  refusedRoom,
  retentionProblem,
  type CameraForm,
  type CameraProblems,
} from './camera-form-model.js';
import {
  AreaField,
  ChoiceField,
  DayField,
  SelectField,
  TextField,
} from '../../ui/form-controls.js';

export interface CameraFieldsProps {
  readonly form: CameraForm;
  readonly problems: CameraProblems;
  readonly onChange: (part: Partial<CameraForm>) => void;
}

export function CameraFields(props: CameraFieldsProps) {
  const t = useT();
  return (
    <div className="file-fields">
      <section>
        <h3>{t('cameras.title.what')}</h3>
        <Place {...props} />
      </section>
      <section>
        <h3>{t('cameras.title.why')}</h3>
        <Reasons {...props} />
      </section>
      <section>
        <h3>{t('cameras.title.images')}</h3>
        <Images {...props} />
      </section>
      <section>
        <h3>{t('cameras.title.service')}</h3>
        <Service {...props} />
      </section>
    </div>
  );
}

function Place({ form, problems, onChange }: CameraFieldsProps) {
  const t = useT();
  const { sites } = useSurvey();
  const refused = refusedRoom(form.room);
  const roomError = refused ?? problems.room;
  return (
    <>
      <div className="file-pair">
        <TextField
          label={t('cameras.label.name')}
          hint={t('cameras.hint.name')}
          error={problems.name === undefined ? undefined : t('cameras.error.required')}
          max={80}
          value={form.name}
          onChange={(name) => {
            onChange({ name });
          }}
        />
        <SelectField
          label={t('cameras.label.room')}
          placeholder={t('cameras.label.choose')}
          // At once, not only when the form is sent: nothing typed after it would count.
          error={roomError === undefined ? undefined : t(`cameras.error.room-${roomError}`)}
          value={form.room}
          options={[...ROOMS, ...REFUSED_ROOMS].map((value) => ({
            value,
            label: t(`cameras.label.room-${value}`),
          }))}
          onChange={(room) => {
            onChange({ room });
          }}
        />
      </div>
      {sites.length > 1 && (
        <SelectField
          label={t('cameras.label.site')}
          placeholder={t('cameras.label.choose')}
          error={problems.siteId === undefined ? undefined : t('cameras.error.required')}
          value={form.siteId}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(siteId) => {
            onChange({ siteId });
          }}
        />
      )}
      <TextField
        label={t('cameras.label.device')}
        hint={t('cameras.hint.device')}
        max={200}
        value={form.device}
        onChange={(device) => {
          onChange({ device });
        }}
      />
    </>
  );
}

function Reasons({ form, onChange }: CameraFieldsProps) {
  const t = useT();
  return (
    <>
      {(['purpose', 'milder', 'fieldOfView'] as const).map((field) => (
        <AreaField
          key={field}
          label={t(`cameras.label.${field}`)}
          hint={t(`cameras.hint.${field}`)}
          max={500}
          value={form[field]}
          onChange={(text) => {
            onChange({ [field]: text });
          }}
        />
      ))}
      <ChoiceField
        label={t('cameras.label.outside')}
        value={form.outside}
        options={OUTSIDE_VIEWS.map((value) => ({
          value,
          label: t(`cameras.label.outside-${value}`),
        }))}
        onChange={(outside) => {
          onChange({ outside });
        }}
      />
    </>
  );
}

function Images({ form, problems, onChange }: CameraFieldsProps) {
  const t = useT();
  return (
    <>
      <ChoiceField
        label={t('cameras.label.live')}
        value={form.live}
        options={LIVE_VIEWS.map((value) => ({ value, label: t(`cameras.label.live-${value}`) }))}
        onChange={(live) => {
          onChange({ live });
        }}
      />
      {form.live === 'intervene' && (
        <TextField
          label={t('cameras.label.live-by')}
          max={200}
          value={form.liveBy}
          onChange={(liveBy) => {
            onChange({ liveBy });
          }}
        />
      )}
      <Switch
        label={t('cameras.label.recording')}
        isOn={form.isRecording}
        onChange={(isRecording) => {
          onChange({ isRecording });
        }}
      />
      {form.isRecording && <Recording form={form} problems={problems} onChange={onChange} />}
    </>
  );
}

function Recording({ form, onChange }: CameraFieldsProps) {
  const t = useT();
  const problem = retentionProblem(form.retentionDays);
  const max = LONGEST_RETENTION_DAYS;
  return (
    <div className="file-pair">
      <DayField
        kind="number"
        label={t('cameras.label.retention')}
        hint={t('cameras.hint.retention', { max, always: ALWAYS_WITHIN_A_MONTH_DAYS })}
        error={problem === undefined ? undefined : t(`cameras.error.retention-${problem}`, { max })}
        value={form.retentionDays}
        onChange={(retentionDays) => {
          onChange({ retentionDays });
        }}
      />
      <TextField
        label={t('cameras.label.viewers')}
        hint={t('cameras.hint.viewers')}
        max={300}
        value={form.viewers}
        onChange={(viewers) => {
          onChange({ viewers });
        }}
      />
    </div>
  );
}

function Service({ form, problems, onChange }: CameraFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('cameras.label.installer')}
        max={120}
        value={form.installer}
        onChange={(installer) => {
          onChange({ installer });
        }}
      />
      <div className="file-pair">
        <DayField
          label={t('cameras.label.in-service')}
          hint={t('cameras.hint.in-service')}
          value={form.inServiceOn}
          onChange={(inServiceOn) => {
            onChange({ inServiceOn });
          }}
        />
        <DayField
          label={t('cameras.label.out-of-service')}
          hint={t('cameras.hint.out-of-service')}
          error={
            problems.outOfServiceOn === undefined ? undefined : t('cameras.error.before-start')
          }
          value={form.outOfServiceOn}
          onChange={(outOfServiceOn) => {
            onChange({ outOfServiceOn });
          }}
        />
      </div>
      <Switch
        label={t('cameras.label.declared')}
        hint={t('cameras.hint.declared')}
        isOn={form.isDeclared}
        onChange={(isDeclared) => {
          onChange({ isDeclared });
        }}
      />
    </>
  );
}

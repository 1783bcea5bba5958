/** The neighbours: member of a local prevention partnership or not, whom to reach, and the way to one. */
import {
  MEMBERSHIPS,
  stepsFor,
  type Neighbourhood,
} from '../../../shared/domain/protection/neighbourhood.js';
import { useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept, type Kept } from '../../state/use-kept.js';
import { ChoiceField, TextField } from '../../ui/form-controls.js';
import { CheckList } from './check-list.js';
import { OptionalDay, SaveLine } from './kept-form.js';
import type { PartProps } from './protection-page.js';

export function NeighboursPart({ state }: PartProps) {
  const { file, keepNeighbourhood } = state;
  return file && <NeighboursForm initial={file.neighbourhood} keep={keepNeighbourhood} />;
}

interface NeighboursFormProps {
  readonly initial: Neighbourhood;
  readonly keep: (value: Neighbourhood) => Promise<void>;
}

const LINES = { name: 120, coordinator: 120, phone: 60, email: 120, police: 120 } as const;

function NeighboursForm({ initial, keep }: NeighboursFormProps) {
  const t = useT();
  const access = useAccess();
  const { today } = useSurvey();
  const kept = useKept(initial, keep);
  const { value, change } = kept;
  return (
    <div className="file-split">
      <fieldset disabled={!access.writable.includes('survey')}>
        <legend className="sr">{t('protection.label.tab-neighbours')}</legend>
        <SaveLine state={kept.state} />
        <div className="file-fields">
          <section>
            <h3>{t('protection.title.membership')}</h3>
            <ChoiceField
              label={t('protection.label.membership')}
              value={value.membership ?? ''}
              options={MEMBERSHIPS.map((each) => ({
                value: each,
                label: t(`protection.label.membership-${each}`),
              }))}
              onChange={(membership) => {
                change({ membership });
              }}
            />
          </section>
          <Steps kept={kept} />
          <section>
            <h3>{t('protection.title.neighbour-contacts')}</h3>
            <div className="file-pair">
              {(['name', 'coordinator', 'phone', 'email', 'police'] as const).map((field) => (
                <TextField
                  key={field}
                  label={t(`protection.label.neighbour-${field}`)}
                  max={LINES[field]}
                  value={value[field]}
                  onChange={(text) => {
                    change({ [field]: text });
                  }}
                />
              ))}
              <OptionalDay
                label={t('protection.label.reviewedOn')}
                hint={t('protection.hint.neighbours-reviewed')}
                max={today}
                value={value.reviewedOn}
                onChange={(reviewedOn) => {
                  change({ reviewedOn });
                }}
              />
            </div>
          </section>
        </div>
      </fieldset>
      <aside className="file-aside">
        <h2>{t('protection.title.advice')}</h2>
        <p className="sm">{t('protection.prose.plp-what')}</p>
        <p className="sm">{t('protection.prose.plp-independent')}</p>
        <p className="sm">{t('protection.prose.plp-discreet')}</p>
        <p className="xs t2">{t('protection.prose.plp-basis')}</p>
      </aside>
    </div>
  );
}

function Steps({ kept: { value, change } }: { readonly kept: Kept<Neighbourhood> }) {
  const t = useT();
  const steps = stepsFor(value.membership);
  if (steps.length === 0) return undefined;
  return (
    <section>
      <h3>
        {t(
          value.membership === 'none'
            ? 'protection.title.steps-create'
            : 'protection.title.steps-join',
        )}
      </h3>
      <CheckList
        items={steps.map((step) => ({ id: step, label: t(`protection.prose.step-${step}`) }))}
        done={value.stepsDone}
        onChange={(stepsDone) => {
          change({ stepsDone });
        }}
      />
    </section>
  );
}

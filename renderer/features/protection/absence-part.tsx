/** The plan of an absence. What stands here stays in this vault, and is erased after the return. */
import { LockKeyhole } from 'lucide-react';
import { useCallback } from 'react';
import {
  KEPT_AFTER_RETURN_DAYS,
  LEAVING_STEPS,
  RETURN_STEPS,
  emptyAbsence,
  eraseOn,
  type Absence,
  type NewAbsence,
} from '../../../shared/domain/protection/absence.js';
import { useFormat, useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useAccess } from '../../state/access.js';
import type { ProtectionFileState } from '../../state/protection-file.js';
import { useKept, type Kept } from '../../state/use-kept.js';
import { AreaField } from '../../ui/form-controls.js';
import { CheckList } from './check-list.js';
import { DocumentSave } from './document-save.js';
import { OptionalDay, SaveLine } from './kept-form.js';
import type { PartProps } from './protection-page.js';
import { RecordsPart } from './records-part.js';
import { SurveillanceSection } from './surveillance-section.js';

const valueOf = ({ id: _, ...value }: Absence): NewAbsence => value;

export function AbsencePart({ state, onFailed }: PartProps) {
  const t = useT();
  const format = useFormat();
  const absences = state.file?.absences ?? [];
  return (
    <>
      <RecordsPart
        kind="absence"
        records={absences}
        names={absences.map(({ from }) =>
          from === undefined ? t('protection.label.absence-undated') : format.shortDate(from),
        )}
        state={state}
        newOne={() => ({ kind: 'absence', value: emptyAbsence() })}
        onFailed={onFailed}
      >
        {(absence) => <AbsencePanel key={absence.id} absence={absence} save={state.keep} />}
      </RecordsPart>
      <DocumentSave document="absence-checklist" />
    </>
  );
}

interface AbsencePanelProps {
  readonly absence: Absence;
  readonly save: ProtectionFileState['keep'];
}

function AbsencePanel({ absence, save }: AbsencePanelProps) {
  const t = useT();
  const access = useAccess();
  const { id } = absence;
  const keep = useCallback(
    async (value: NewAbsence) => {
      await save({ kind: 'absence', value }, id);
    },
    [save, id],
  );
  const kept = useKept(valueOf(absence), keep);
  return (
    <div className="file-split">
      <fieldset disabled={!access.writable.includes('survey')}>
        <legend className="sr">{t('protection.label.tab-absence')}</legend>
        <Sealed value={kept.value} />
        <SaveLine state={kept.state} />
        <div className="file-fields">
          <Days kept={kept} />
          <Steps kept={kept} of="leaving" />
          <SurveillanceSection kept={kept} />
          <Steps kept={kept} of="return" />
        </div>
      </fieldset>
      <aside className="file-aside">
        <h2>{t('protection.title.rules')}</h2>
        {['notice', 'conditions', 'refusal', 'surgery'].map((statement) => (
          <LawLine key={statement} topic="absence" id={statement} />
        ))}
        <p className="sm t2">{t('protection.prose.zone-conditions')}</p>
      </aside>
    </div>
  );
}

function Sealed({ value }: { readonly value: NewAbsence }) {
  const t = useT();
  const format = useFormat();
  const erase = eraseOn(value);
  return (
    <div className="note acc">
      <LockKeyhole className="i" aria-hidden="true" />
      <div>
        <p>{t('protection.prose.sealed')}</p>
        <p className="mt1">
          {erase === undefined
            ? t('protection.prose.erased-later', { days: KEPT_AFTER_RETURN_DAYS })
            : t('protection.prose.erased-on', {
                days: KEPT_AFTER_RETURN_DAYS,
                date: format.date(erase),
              })}
        </p>
      </div>
    </div>
  );
}

interface SectionProps {
  readonly kept: Kept<NewAbsence>;
}

function Days({ kept: { value, change } }: SectionProps) {
  const t = useT();
  const { from, to } = value;
  const isTurned = from !== undefined && to !== undefined && to < from;
  return (
    <section>
      <h3>{t('protection.title.absence-days')}</h3>
      <div className="file-pair">
        <OptionalDay
          label={t('protection.label.absence-from')}
          value={from}
          onChange={(day) => {
            change({ from: day });
          }}
        />
        <OptionalDay
          label={t('protection.label.absence-to')}
          error={isTurned ? t('protection.error.turned') : undefined}
          value={to}
          onChange={(day) => {
            change({ to: day });
          }}
        />
      </div>
      {(['told', 'keyHolders'] as const).map((field) => (
        <AreaField
          key={field}
          label={t(`protection.label.absence-${field}`)}
          hint={t(`protection.hint.absence-${field}`)}
          max={400}
          value={value[field]}
          onChange={(text) => {
            change({ [field]: text });
          }}
        />
      ))}
    </section>
  );
}

const STEPS = { leaving: LEAVING_STEPS, return: RETURN_STEPS } as const;

function Steps({
  kept: { value, change },
  of,
}: SectionProps & { readonly of: keyof typeof STEPS }) {
  const t = useT();
  const steps = STEPS[of];
  const done = steps.filter((step) => value.stepsDone.includes(step)).length;
  return (
    <section>
      <h3>
        {t(`protection.title.steps-${of}`)}{' '}
        <span className="sm t2 num">
          {t('protection.label.steps-done', { done, total: steps.length })}
        </span>
      </h3>
      <CheckList
        items={steps.map((step) => ({ id: step, label: t(`protection.prose.absence-${step}`) }))}
        done={value.stepsDone}
        onChange={(stepsDone) => {
          change({ stepsDone });
        }}
      />
    </section>
  );
}

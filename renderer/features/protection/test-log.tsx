/** Tests of an alarm, the latest first, and one line to note another. What is being typed outlives a lock. */
import { CircleAlert, CircleCheck, Trash2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import {
  MOST_TESTS,
  TESTED_PARTS,
  TEST_RESULTS,
  alarmTestSchema,
  testsInOrder,
  type AlarmTest,
  type NewAlarm,
} from '../../../shared/domain/protection/alarm.js';
import { useFormat, useT } from '../../i18n.js';
import { useDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Kept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, DayField, SelectField, TextField } from '../../ui/form-controls.js';
import { useToast } from '../../ui/toast.js';
import { partId } from './alarm-form-part.js';

export interface TestLogProps {
  readonly kept: Kept<NewAlarm>;
  readonly mayChange: boolean;
}

/** So many are shown until somebody asks for all of them. */
const SHOWN = 6;

export function TestLog({ kept, mayChange }: TestLogProps) {
  const t = useT();
  const [showsAll, setShowsAll] = useState(false);
  const toast = useToast();
  const tests = testsInOrder(kept.value.tests);
  const shown = showsAll ? tests : tests.slice(0, SHOWN);
  const remove = (test: AlarmTest) => {
    const before = kept.value.tests;
    kept.change({ tests: before.filter((each) => each !== test) });
    toast.show({
      text: t('protection.status.removed-test'),
      action: {
        label: t('protection.action.undo'),
        run: () => {
          kept.change({ tests: before });
        },
      },
    });
  };
  return (
    <section>
      <h2 id={partId('log')} tabIndex={-1}>
        {t('protection.title.test-log')}
      </h2>
      <p className="sm t2 mt1">{t('protection.prose.test-advice')}</p>
      {mayChange && <TestForm kept={kept} />}
      {tests.length === 0 ? (
        <p className="sm t2 mt4">{t('protection.prose.no-tests')}</p>
      ) : (
        <ul className="list file-list mt4">
          {shown.map((test, index) => (
            <TestRow
              key={`${test.on}-${test.part}-${String(index)}`}
              test={test}
              onRemove={
                mayChange
                  ? () => {
                      remove(test);
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {tests.length > shown.length && (
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {t('protection.action.all-tests', { count: tests.length })}
        </Button>
      )}
    </section>
  );
}

interface TestRowProps {
  readonly test: AlarmTest;
  readonly onRemove: (() => void) | undefined;
}

function TestRow({ test, onRemove }: TestRowProps) {
  const t = useT();
  const format = useFormat();
  const works = test.result === 'works';
  const Icon = works ? CircleCheck : CircleAlert;
  const date = format.date(test.on);
  return (
    <li className="prot-test">
      <span className="sm num">{date}</span>
      <div className="prot-test-what">
        <p>
          {t(`protection.label.part-${test.part}`)}{' '}
          <span className={`sev ${works ? 'ok' : 'bad'}`}>
            <Icon className="i s14" aria-hidden="true" />
            {t(`protection.status.test-${test.result}`)}
          </span>
        </p>
        {(test.who !== '' || test.note !== '') && (
          <p className="sm t2">{[test.who, test.note].filter((text) => text !== '').join(' · ')}</p>
        )}
      </div>
      {onRemove !== undefined && (
        <Button
          size="sm"
          className="icon"
          aria-label={t('protection.action.remove-test-of', { date })}
          title={t('protection.action.remove-test-of', { date })}
          onClick={onRemove}
        >
          <Trash2 className="i s14" aria-hidden="true" />
        </Button>
      )}
    </li>
  );
}

interface TestDraft {
  readonly on: string;
  readonly part: AlarmTest['part'] | '';
  readonly result: AlarmTest['result'] | '';
  readonly who: string;
  readonly note: string;
}

function TestForm({ kept }: { readonly kept: Kept<NewAlarm> }) {
  const t = useT();
  const { today } = useSurvey();
  const empty: TestDraft = { on: today, part: '', result: '', who: '', note: '' };
  const draft = useDraft('alarm-test', JSON.stringify(empty), { outlivesScreen: true });
  const form = JSON.parse(draft.text) as TestDraft;
  const [isChecked, setIsChecked] = useState(false);
  const set = (part: Partial<TestDraft>) => {
    draft.setText(JSON.stringify({ ...form, ...part }));
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const test = alarmTestSchema.safeParse(form);
    setIsChecked(!test.success);
    if (!test.success) return;
    const { tests } = kept.value;
    kept.change({ tests: [...tests, test.data].slice(-MOST_TESTS) });
    draft.setText(JSON.stringify({ ...empty, who: form.who }));
    await draft.drop();
  };
  const missing = (isMissing: boolean) =>
    isChecked && isMissing ? t('protection.error.required') : undefined;
  return (
    <form noValidate className="prot-test-form" onSubmit={(event) => void submit(event)}>
      <div className="file-pair">
        <DayField
          label={t('protection.label.test-on')}
          max={today}
          error={missing(form.on === '')}
          value={form.on}
          onChange={(on) => {
            set({ on });
          }}
        />
        <SelectField
          label={t('protection.label.test-part')}
          placeholder={t('protection.label.choose')}
          error={missing(form.part === '')}
          value={form.part}
          options={TESTED_PARTS.map((value) => ({
            value,
            label: t(`protection.label.part-${value}`),
          }))}
          onChange={(part) => {
            set({ part });
          }}
        />
        <TextField
          label={t('protection.label.test-who')}
          max={120}
          value={form.who}
          onChange={(who) => {
            set({ who });
          }}
        />
        <TextField
          label={t('protection.label.test-note')}
          max={300}
          value={form.note}
          onChange={(note) => {
            set({ note });
          }}
        />
      </div>
      <div className="prot-test-end">
        <ChoiceField
          label={t('protection.label.test-result')}
          value={form.result}
          options={TEST_RESULTS.map((value) => ({
            value,
            label: t(`protection.status.test-${value}`),
          }))}
          onChange={(result) => {
            set({ result });
          }}
        />
        <Button type="submit" variant="primary">
          {t('protection.action.note-test')}
        </Button>
      </div>
      {missing(form.result === '') !== undefined && (
        <p className="err" role="alert">
          {t('protection.error.result')}
        </p>
      )}
    </form>
  );
}

/** The questions of the wizard, a screen each. */
import {
  BREACH_CONTENTS,
  BREACH_EVENTS,
  BREACH_PEOPLE,
  BREACH_THINGS,
  KNOWN,
  REMOTE,
  type Breach,
  type BreachContent,
} from '../../../shared/domain/breach/breach.js';
import { clockText } from '../../breach/clock-text.js';
import { useFormat, useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useNow } from '../../state/minute.js';
import { ChoiceField, DayField, TextField } from '../../ui/form-controls.js';
import type { Step } from './breach-wizard.js';
import { localMinute, utcOf } from './local-minute.js';

export interface BreachStepProps {
  readonly breach: Breach;
  readonly change: (part: Partial<Breach>) => void;
}

export function BreachStep({
  step,
  breach,
  change,
}: BreachStepProps & { readonly step: Exclude<Step, 'conclusion'> }) {
  const t = useT();
  switch (step) {
    case 'thing':
      return (
        <div className="stack g5 cyber-solo">
          <ChoiceField
            label={t('cyber.title.step-thing')}
            value={breach.thing ?? ''}
            options={BREACH_THINGS.map((value) => ({
              value,
              label: t(`cyber.label.thing-${value}`),
            }))}
            onChange={(thing) => {
              change({ thing });
            }}
          />
          <TextField
            label={t('cyber.label.name')}
            hint={t('cyber.hint.name')}
            max={80}
            value={breach.label}
            onChange={(label) => {
              change({ label });
            }}
          />
        </div>
      );
    case 'event':
      return (
        <div className="cyber-solo">
          <ChoiceField
            label={t('cyber.title.step-event')}
            value={breach.event ?? ''}
            options={BREACH_EVENTS.map((value) => ({
              value,
              label: t(`cyber.label.event-${value}`),
            }))}
            onChange={(event) => {
              change({ event });
            }}
          />
        </div>
      );
    case 'noticed':
      return <NoticedStep breach={breach} change={change} />;
    case 'contents':
      return <ContentsStep breach={breach} change={change} />;
    case 'protection':
      return (
        <div className="stack g5">
          <ChoiceField
            label={t('cyber.label.encrypted')}
            value={breach.isEncrypted ?? ''}
            options={knownOptions(t)}
            onChange={(isEncrypted) => {
              change({ isEncrypted });
            }}
          />
          {breach.isEncrypted === 'yes' && (
            <ChoiceField
              label={t('cyber.label.key-safe')}
              value={breach.isKeySafe ?? ''}
              options={knownOptions(t)}
              onChange={(isKeySafe) => {
                change({ isKeySafe });
              }}
            />
          )}
          <LawLine topic="data-breach" id="encryption" />
        </div>
      );
    case 'reach':
      return (
        <div className="stack g5">
          <ChoiceField
            label={t('cyber.label.backup')}
            value={breach.hasBackup ?? ''}
            options={knownOptions(t)}
            onChange={(hasBackup) => {
              change({ hasBackup });
            }}
          />
          <ChoiceField
            label={t('cyber.label.remote')}
            value={breach.remote ?? ''}
            options={REMOTE.map((value) => ({ value, label: t(`cyber.label.remote-${value}`) }))}
            onChange={(remote) => {
              change({ remote });
            }}
          />
        </div>
      );
  }
}

const knownOptions = (t: ReturnType<typeof useT>) =>
  KNOWN.map((value) => ({ value, label: t(`cyber.label.known-${value}`) }));

function NoticedStep({ breach, change }: BreachStepProps) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  return (
    <div className="stack g5">
      <DayField
        label={t('cyber.label.noticed')}
        hint={t('cyber.hint.noticed')}
        kind="datetime-local"
        max={localMinute(now)}
        value={localMinute(breach.noticedAt)}
        onChange={(local) => {
          const noticedAt = utcOf(local);
          if (noticedAt !== undefined) change({ noticedAt });
        }}
      />
      <p className="note cyber-clock">{clockText(t, format, breach.noticedAt, now)}</p>
      <LawLine topic="data-breach" id="notify" />
    </div>
  );
}

function ContentsStep({ breach, change }: BreachStepProps) {
  const t = useT();
  const toggle = (content: BreachContent, isOn: boolean) => {
    const others = breach.contents.filter((each) => each !== content);
    change({ contents: isOn ? [...others, content] : others });
  };
  return (
    <div className="stack g5">
      <fieldset className="file-choice">
        <legend>{t('cyber.label.contents')}</legend>
        <div className="cyber-checks">
          {BREACH_CONTENTS.map((content) => (
            <label key={content} className="cyber-check">
              <input
                type="checkbox"
                className="check"
                checked={breach.contents.includes(content)}
                onChange={({ target }) => {
                  toggle(content, target.checked);
                }}
              />
              {t(`cyber.label.content-${content}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <ChoiceField
        label={t('cyber.label.people')}
        value={breach.people ?? ''}
        options={BREACH_PEOPLE.map((value) => ({
          value,
          label: t(`cyber.label.people-${value}`),
        }))}
        onChange={(people) => {
          change({ people });
        }}
      />
      <p className="sm t2">{t('cyber.hint.no-patient')}</p>
    </div>
  );
}

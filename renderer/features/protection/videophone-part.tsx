/** The videophones: which rules their use brings, where the screen hangs, and what visitors are told. */
import { CircleCheck, Scale } from 'lucide-react';
import { useCallback } from 'react';
import {
  emptyVideophone,
  videophoneAnswer,
  type NewVideophone,
  type Videophone,
} from '../../../shared/domain/protection/videophone.js';
import { useT } from '../../i18n.js';
import { FactLine } from '../../law/fact-line.js';
import type { Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import type { ProtectionFileState } from '../../state/protection-file.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept, type Kept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form-controls.js';
import { OptionalDay, SaveLine, SiteField, YesNoField } from './kept-form.js';
import type { PartProps } from './protection-page.js';
import { RecordsPart } from './records-part.js';
import { useNextSite, useSiteNames } from './use-site-names.js';

const valueOf = ({ id: _, ...value }: Videophone): NewVideophone => value;

export function VideophonePart({ state, navigate, onFailed }: PartProps) {
  const videophones = state.file?.videophones ?? [];
  const siteId = useNextSite(videophones);
  const names = useSiteNames(videophones);
  return (
    <RecordsPart
      kind="videophone"
      records={videophones}
      names={names}
      state={state}
      newOne={() => ({ kind: 'videophone', value: emptyVideophone(siteId) })}
      onFailed={onFailed}
    >
      {(videophone) => (
        <VideophonePanel
          key={videophone.id}
          videophone={videophone}
          save={state.keep}
          navigate={navigate}
        />
      )}
    </RecordsPart>
  );
}

interface VideophonePanelProps {
  readonly videophone: Videophone;
  readonly save: ProtectionFileState['keep'];
  readonly navigate: Navigate;
}

function VideophonePanel({ videophone, save, navigate }: VideophonePanelProps) {
  const t = useT();
  const access = useAccess();
  const { id } = videophone;
  const keep = useCallback(
    async (value: NewVideophone) => {
      await save({ kind: 'videophone', value }, id);
    },
    [save, id],
  );
  const kept = useKept(valueOf(videophone), keep);
  return (
    <div className="file-split">
      <fieldset disabled={!access.writable.includes('survey')}>
        <legend className="sr">{t('protection.label.tab-videophone')}</legend>
        <SaveLine state={kept.state} />
        <div className="file-fields">
          <Use kept={kept} navigate={navigate} />
          <Mounting kept={kept} />
        </div>
      </fieldset>
      <aside className="file-aside">
        <h2>{t('protection.title.rules')}</h2>
        <FactLine id="videophone" />
        <FactLine id="doorbell" />
        <p className="sm t2">{t('protection.prose.videophone-door')}</p>
      </aside>
    </div>
  );
}

interface UseProps {
  readonly kept: Kept<NewVideophone>;
  readonly navigate: Navigate;
}

function Use({ kept: { value, change }, navigate }: UseProps) {
  const t = useT();
  return (
    <section>
      <h3>{t('protection.title.videophone-use')}</h3>
      {(['records', 'watches'] as const).map((field) => (
        <YesNoField
          key={field}
          label={t(`protection.label.videophone-${field}`)}
          value={value[field]}
          onChange={(answer) => {
            change({ [field]: answer });
          }}
        />
      ))}
      <div aria-live="polite">
        <Verdict value={value} navigate={navigate} />
      </div>
    </section>
  );
}

function Verdict({
  value,
  navigate,
}: {
  readonly value: NewVideophone;
  readonly navigate: Navigate;
}) {
  const t = useT();
  const answer = videophoneAnswer(value);
  if (answer === undefined) {
    return <p className="note">{t('protection.prose.videophone-open')}</p>;
  }
  const isCamera = answer.verdict === 'surveillance';
  return (
    <div className={`note ${isCamera ? 'warn' : 'ok'}`}>
      {isCamera ? (
        <Scale className="i" aria-hidden="true" />
      ) : (
        <CircleCheck className="i" aria-hidden="true" />
      )}
      <div className="grow">
        <p className="strong">
          {t(
            isCamera ? 'protection.title.videophone-camera' : 'protection.title.videophone-callers',
          )}
        </p>
        <p className="mt1">
          {t(
            isCamera ? 'protection.prose.videophone-camera' : 'protection.prose.videophone-callers',
          )}
        </p>
        {isCamera && (
          <Button
            size="sm"
            className="mt3"
            onClick={() => {
              navigate({ page: 'cameras', tab: 'cameras', isAsking: true });
            }}
          >
            {t('protection.action.open-cameras')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Mounting({ kept: { value, change } }: Pick<UseProps, 'kept'>) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <section>
      <h3>{t('protection.title.videophone-mounting')}</h3>
      <SiteField
        value={value.siteId}
        onChange={(siteId) => {
          change({ siteId });
        }}
      />
      <div className="file-pair">
        <TextField
          label={t('protection.label.videophone-device')}
          hint={t('protection.hint.videophone-device')}
          max={200}
          value={value.device}
          onChange={(device) => {
            change({ device });
          }}
        />
        <TextField
          label={t('protection.label.videophone-screenAt')}
          max={200}
          value={value.screenAt}
          onChange={(screenAt) => {
            change({ screenAt });
          }}
        />
      </div>
      <YesNoField
        label={t('protection.label.videophone-isScreenHidden')}
        value={value.isScreenHidden}
        onChange={(isScreenHidden) => {
          change({ isScreenHidden });
        }}
      />
      <div className="file-pair">
        {(['visitorsToldOn', 'sunCheckedOn'] as const).map((field) => (
          <OptionalDay
            key={field}
            label={t(`protection.label.videophone-${field}`)}
            hint={t(`protection.hint.videophone-${field}`)}
            max={today}
            value={value[field]}
            onChange={(day) => {
              change({ [field]: day });
            }}
          />
        ))}
      </div>
    </section>
  );
}

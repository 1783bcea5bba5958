/** The safes: what each is, how it is held, and habits about its key and code. The code and the place are never asked. */
import { useCallback } from 'react';
import {
  ANCHORINGS,
  OPENINGS,
  custodyAsked,
  emptySafe,
  type NewSafe,
  type Safe,
} from '../../../shared/domain/protection/safe.js';
import {
  looksLikeCode,
  looksLikeHidingPlace,
} from '../../../shared/domain/protection/secret-look.js';
import { useT, type Translate } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import type { ProtectionFileState } from '../../state/protection-file.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept, type Kept } from '../../state/use-kept.js';
import { ChoiceField, TextField } from '../../ui/form-controls.js';
import { OptionalDay, SaveLine, SiteField, YesNoField } from './kept-form.js';
import type { PartProps } from './protection-page.js';
import { RecordsPart } from './records-part.js';
import { useNextSite, useSiteNames } from './use-site-names.js';

const valueOf = ({ id: _, ...value }: Safe): NewSafe => value;

export function SafePart({ state, onFailed }: PartProps) {
  const safes = state.file?.safes ?? [];
  const siteId = useNextSite(safes);
  const names = useSiteNames(safes);
  return (
    <RecordsPart
      kind="safe"
      records={safes}
      names={names}
      state={state}
      newOne={() => ({ kind: 'safe', value: emptySafe(siteId) })}
      onFailed={onFailed}
    >
      {(safe) => <SafePanel key={safe.id} safe={safe} save={state.keep} />}
    </RecordsPart>
  );
}

interface SafePanelProps {
  readonly safe: Safe;
  readonly save: ProtectionFileState['keep'];
}

function SafePanel({ safe, save }: SafePanelProps) {
  const t = useT();
  const access = useAccess();
  const { id } = safe;
  const keep = useCallback(
    async (value: NewSafe) => {
      await save({ kind: 'safe', value }, id);
    },
    [save, id],
  );
  const kept = useKept(valueOf(safe), keep);
  return (
    <div className="file-split">
      <fieldset disabled={!access.writable.includes('survey')}>
        <legend className="sr">{t('protection.label.tab-safe')}</legend>
        <p className="note acc">{t('protection.prose.no-safe-code')}</p>
        <SaveLine state={kept.state} />
        <div className="file-fields">
          <Make kept={kept} />
          <Installed kept={kept} />
          <Keeping kept={kept} />
        </div>
      </fieldset>
      <aside className="file-aside">
        <h2>{t('protection.title.advice')}</h2>
        <Advice value={kept.value} />
      </aside>
    </div>
  );
}

interface SectionProps {
  readonly kept: Kept<NewSafe>;
}

function secretIn(t: Translate, text: string): string | undefined {
  if (looksLikeCode(text)) return t('protection.error.code');
  return looksLikeHidingPlace(text) ? t('protection.error.hiding-place') : undefined;
}

function Make({ kept: { value, change } }: SectionProps) {
  const t = useT();
  return (
    <section>
      <h3>{t('protection.title.safe-make')}</h3>
      <SiteField
        value={value.siteId}
        onChange={(siteId) => {
          change({ siteId });
        }}
      />
      <div className="file-pair">
        <TextField
          label={t('protection.label.safe-model')}
          hint={t('protection.hint.safe-model')}
          error={secretIn(t, value.model)}
          max={200}
          value={value.model}
          onChange={(model) => {
            change({ model });
          }}
        />
        <TextField
          label={t('protection.label.safe-resistance')}
          hint={t('protection.hint.safe-resistance')}
          error={secretIn(t, value.resistance)}
          max={80}
          value={value.resistance}
          onChange={(resistance) => {
            change({ resistance });
          }}
        />
      </div>
      <ChoiceField
        label={t('protection.label.safe-anchoring')}
        value={value.anchoring ?? ''}
        options={ANCHORINGS.map((each) => ({
          value: each,
          label: t(`protection.label.anchoring-${each}`),
        }))}
        onChange={(anchoring) => {
          change({ anchoring });
        }}
      />
      <ChoiceField
        label={t('protection.label.safe-opening')}
        value={value.opening ?? ''}
        options={OPENINGS.map((each) => ({
          value: each,
          label: t(`protection.label.opening-${each}`),
        }))}
        onChange={(opening) => {
          change({ opening });
        }}
      />
      <YesNoField
        label={t('protection.label.safe-isDelayed')}
        value={value.isDelayed}
        onChange={(isDelayed) => {
          change({ isDelayed });
        }}
      />
    </section>
  );
}

function Installed({ kept: { value, change } }: SectionProps) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <section>
      <h3>{t('protection.title.safe-installed')}</h3>
      <div className="file-pair">
        {(['installer', 'insurer'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`protection.label.safe-${field}`)}
            error={secretIn(t, value[field])}
            max={120}
            value={value[field]}
            onChange={(text) => {
              change({ [field]: text });
            }}
          />
        ))}
        <OptionalDay
          label={t('protection.label.safe-installedOn')}
          max={today}
          value={value.installedOn}
          onChange={(installedOn) => {
            change({ installedOn });
          }}
        />
      </div>
      <YesNoField
        label={t('protection.label.safe-isProofKept')}
        value={value.isProofKept}
        onChange={(isProofKept) => {
          change({ isProofKept });
        }}
      />
    </section>
  );
}

function Keeping({ kept: { value, change } }: SectionProps) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <section>
      <h3>{t('protection.title.safe-keeping')}</h3>
      {custodyAsked(value).map((id) => (
        <YesNoField
          key={id}
          label={t(`protection.label.custody-${id}`)}
          value={value.custody[id]}
          onChange={(answer) => {
            change({ custody: { ...value.custody, [id]: answer } });
          }}
        />
      ))}
      <OptionalDay
        label={t('protection.label.reviewedOn')}
        max={today}
        value={value.reviewedOn}
        onChange={(reviewedOn) => {
          change({ reviewedOn });
        }}
      />
    </section>
  );
}

/** What to do about each answer that is "no"; the same thing said once when all is well. */
function Advice({ value }: { readonly value: NewSafe }) {
  const t = useT();
  const advice = [
    ...(value.anchoring === 'none' ? [t('protection.prose.advice-anchor')] : []),
    ...(value.isDelayed === 'no' ? [t('protection.prose.advice-delay')] : []),
    ...(value.isProofKept === 'no' ? [t('protection.prose.advice-proof')] : []),
    ...custodyAsked(value)
      .filter((id) => value.custody[id] === 'no')
      .map((id) => t(`protection.prose.custody-${id}`)),
  ];
  return (
    <div aria-live="polite">
      {advice.length === 0 ? (
        <p className="sm t2">{t('protection.prose.safe-no-advice')}</p>
      ) : (
        <ul className="prot-advice">
          {advice.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className="xs t2 mt4">{t('protection.prose.safe-basis')}</p>
    </div>
  );
}

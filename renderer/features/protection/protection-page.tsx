/** Alarm, videophone, safe, neighbours and absences: what the practice has, and what is due. */
import { useState } from 'react';
import {
  PROTECTION_TABS,
  type ProtectionTab,
} from '../../../shared/domain/protection/survey-questions.js';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useProtectionFile, type ProtectionFileState } from '../../state/protection-file.js';
import { Segmented } from '../../ui/segmented.js';
import { AbsencePart } from './absence-part.js';
import { AlarmPart } from './alarm-part.js';
import { NeighboursPart } from './neighbours-part.js';
import { SafePart } from './safe-part.js';
import { VideophonePart } from './videophone-part.js';
import './protection-page.css';

export interface ProtectionPageProps {
  readonly request: { readonly tab?: ProtectionTab | undefined };
  readonly navigate: Navigate;
}

export function ProtectionPage({ request, navigate }: ProtectionPageProps) {
  const t = useT();
  const state = useProtectionFile();
  const [tab, setTab] = useState<ProtectionTab>(request.tab ?? 'alarm');
  const [hasFailed, setHasFailed] = useState(false);
  const [asked, setAsked] = useState(request);
  // A link from elsewhere asks for a part again, also while the page is open.
  if (asked !== request) {
    setAsked(request);
    setTab(request.tab ?? 'alarm');
  }
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <h1>{t('protection.title.protection')}</h1>
          <p className="sub">{t('protection.prose.intro')}</p>
        </div>
      </header>
      <div className="body">
        <Segmented
          label={t('protection.label.parts')}
          value={tab}
          options={PROTECTION_TABS.map((value) => ({
            value,
            label: t(`protection.label.tab-${value}`),
          }))}
          onChange={(next) => {
            setHasFailed(false);
            setTab(next);
          }}
        />
        <h2 className="sr">{t(`protection.label.tab-${tab}`)}</h2>
        {state.failure !== undefined && (
          <p className="note bad mt4" role="alert">
            {t('protection.error.not-read')}
          </p>
        )}
        {hasFailed && (
          <p className="note bad mt4" role="alert">
            {t('protection.error.not-done')}
          </p>
        )}
        {state.file !== undefined && (
          <Part
            tab={tab}
            state={state}
            navigate={navigate}
            onFailed={() => {
              setHasFailed(true);
            }}
          />
        )}
      </div>
    </div>
  );
}

export interface PartProps {
  readonly state: ProtectionFileState;
  readonly navigate: Navigate;
  /** A change that has no form of its own to say so was not saved. */
  readonly onFailed: () => void;
}

function Part({ tab, ...rest }: PartProps & { readonly tab: ProtectionTab }) {
  switch (tab) {
    case 'alarm':
      return <AlarmPart {...rest} />;
    case 'videophone':
      return <VideophonePart {...rest} />;
    case 'safe':
      return <SafePart {...rest} />;
    case 'neighbours':
      return <NeighboursPart {...rest} />;
    case 'absence':
      return <AbsencePart {...rest} />;
  }
}

/** The closed vault: who may open it, one field, nothing about what is inside. */
import { CircleCheck, Lock, WifiOff } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { INTERFACE_LANGUAGES } from '../../../shared/base/language.js';
import type { Output } from '../../../shared/ipc/contract.js';
import { useLanguage, useT } from '../../i18n.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { PlaceNotes } from '../../secrets/place-notes.js';
import { Button } from '../../ui/button.js';
import { Mark } from '../../ui/mark.js';
import { Segmented } from '../../ui/segmented.js';
import { SalvageForm } from './salvage-form.js';
import { ThresholdArt } from './threshold-art.js';
import { Profiles } from './profiles.js';
import { useListedPeople } from './use-listed-people.js';
import './unlock-page.css';

// Rarely needed, and heavy with word lists: the screen to open the vault does not wait for them.
const RecoverForm = lazy(async () => ({
  default: (await import('./recover-form.js')).RecoverForm,
}));
const RecoveredPage = lazy(async () => ({
  default: (await import('./recovered-page.js')).RecoveredPage,
}));

type Stage =
  | { readonly name: 'closed' }
  | { readonly name: 'recover' }
  | { readonly name: 'recovered'; readonly groups: readonly string[] }
  | { readonly name: 'repaired' }
  | { readonly name: 'salvage'; readonly personId: string | undefined };

export interface UnlockPageProps {
  /** Why the vault is locked, when that has to be said. */
  readonly lockedBy: Output<'vault.status'>['lockedBy'];
  readonly onOpened: () => void;
  /** What is left of a damaged vault is open for reading. */
  readonly onSalvaged: () => void;
}

export function UnlockPage({ lockedBy, onOpened, onSalvaged }: UnlockPageProps) {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const [stage, setStage] = useState<Stage>({ name: 'closed' });
  const listed = useListedPeople();
  const { people } = listed;
  const isSeveral = people !== undefined && people.length > 1;
  const close = () => {
    setStage({ name: 'closed' });
  };

  if (stage.name === 'recovered') {
    return (
      <Suspense>
        <RecoveredPage groups={stage.groups} onProved={onOpened} />
      </Suspense>
    );
  }
  return (
    <div className="unlock">
      <div className="window-drag" />
      <header className="unlock-art">
        <ThresholdArt />
        <p className="unlock-brand">
          <Mark size={26} />
          {t('vault.label.product')}
        </p>
        <p className="unlock-claim read">{t('vault.prose.claim')}</p>
      </header>
      <main
        className="unlock-side"
        data-stage={stage.name}
        data-several={isSeveral ? '' : undefined}
      >
        <div className="unlock-inner">
          {stage.name === 'closed' && (
            <>
              <h1>{t('vault.title.unlock')}</h1>
              <p className="t2 mt1">
                {isSeveral ? t('people.prose.choose') : t('vault.prose.unlock')}
              </p>
              {lockedBy === 'wrong-code' && (
                <p className="note mt3">
                  <Lock className="i" aria-hidden="true" />
                  {t('return-code.prose.locked')}
                </p>
              )}
              {people !== undefined && (
                <Profiles
                  {...listed}
                  people={people}
                  onUnlocked={({ wasRepaired }) => {
                    if (wasRepaired) setStage({ name: 'repaired' });
                    else onOpened();
                  }}
                  onRecover={() => {
                    setStage({ name: 'recover' });
                  }}
                  onSalvage={() => {
                    const { chosen } = listed;
                    const personId = chosen?.role === 'owner' ? undefined : chosen?.personId;
                    setStage({ name: 'salvage', personId });
                  }}
                />
              )}
              <PlaceNotes />
            </>
          )}
          {stage.name === 'recover' && (
            <Suspense>
              <RecoverForm
                onCancel={close}
                onSalvaged={onSalvaged}
                onRecovered={(groups) => {
                  setStage({ name: 'recovered', groups });
                }}
              />
            </Suspense>
          )}
          {stage.name === 'salvage' && (
            <SalvageForm personId={stage.personId} onCancel={close} onSalvaged={onSalvaged} />
          )}
          {stage.name === 'repaired' && <RepairedNote onContinue={onOpened} />}
          <div className="unlock-foot">
            <span className="row xs t2">
              <WifiOff className="i s14" aria-hidden="true" />
              {t('vault.prose.offline')}
            </span>
            <Segmented
              label={t('vault.label.language')}
              options={INTERFACE_LANGUAGES.map((value) => ({
                value,
                label: LANGUAGE_NAMES[value],
                lang: value,
              }))}
              value={language}
              onChange={setLanguage}
            />
          </div>
        </div>
      </main>
    </div>
  );
}

function RepairedNote({ onContinue }: { readonly onContinue: () => void }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <div className="stack g5">
      <h1>{t('vault.title.repaired')}</h1>
      <div className="note ok" role="status">
        <CircleCheck className="i" aria-hidden="true" />
        <p>{t('vault.prose.repaired')}</p>
      </div>
      <Button ref={button} variant="primary" size="lg" onClick={onContinue}>
        {t('vault.action.continue')}
      </Button>
    </div>
  );
}

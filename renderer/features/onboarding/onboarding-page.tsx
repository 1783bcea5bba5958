/** First start: language, practice, passphrase, recovery key. At its end the vault is open. */
import { Suspense, lazy, useState } from 'react';
import { RecoveryStep } from '../../secrets/recovery-step.js';
import { LanguageStep } from './language-step.js';
import { EMPTY_PRACTICE } from './practice-draft.js';
import { PracticeStep } from './practice-step.js';
import type { Restored } from './restore-step.js';
import { RestoredNote } from './restored-note.js';
import { SetupStepper } from './setup-stepper.js';
import type { SetupStep } from './setup-steps.js';
import { StepPosition } from './step-position.js';
import { VaultStep } from './vault-step.js';
import './onboarding-page.css';

// Rarely needed, and heavy with word lists.
const RestoreStep = lazy(async () => ({
  default: (await import('./restore-step.js')).RestoreStep,
}));

export interface OnboardingPageProps {
  readonly onDone: () => void;
}

export function OnboardingPage({ onDone }: OnboardingPageProps) {
  const [step, setStep] = useState<Exclude<SetupStep, 'recovery'> | 'restore'>('language');
  const [draft, setDraft] = useState(EMPTY_PRACTICE);
  /** Known once the vault exists: from then on there is no way back. */
  const [groups, setGroups] = useState<readonly string[]>();
  const [restored, setRestored] = useState<Restored>();
  const [isCreating, setIsCreating] = useState(false);
  const reopen = (earlier: SetupStep) => {
    if (earlier !== 'recovery') setStep(earlier);
  };

  if (restored !== undefined && groups === undefined) {
    return (
      <main className="onboarding recovery-page">
        <div className="window-drag" />
        <RestoredNote
          restored={restored}
          onContinue={() => {
            if (restored.groups === undefined) onDone();
            else setGroups(restored.groups);
          }}
        />
      </main>
    );
  }
  return (
    <div className="onboarding setup">
      <div className="window-drag" />
      <SetupStepper
        current={groups !== undefined ? 'recovery' : step === 'restore' ? 'language' : step}
        onReopen={groups === undefined && !isCreating ? reopen : undefined}
      />
      <main className="setup-main">
        {groups !== undefined && (
          <RecoveryStep
            groups={groups}
            onProved={onDone}
            position={<StepPosition step="recovery" />}
          />
        )}
        {groups === undefined && step === 'language' && (
          <LanguageStep
            onNext={() => {
              setStep('practice');
            }}
            onRestore={() => {
              setStep('restore');
            }}
          />
        )}
        {groups === undefined && step === 'restore' && (
          <Suspense>
            <RestoreStep
              onBack={() => {
                setStep('language');
              }}
              onRestored={setRestored}
            />
          </Suspense>
        )}
        {groups === undefined && step === 'practice' && (
          <PracticeStep
            draft={draft}
            onChange={setDraft}
            onBack={() => {
              setStep('language');
            }}
            onNext={() => {
              setStep('vault');
            }}
          />
        )}
        {groups === undefined && step === 'vault' && (
          <VaultStep
            draft={draft}
            isCreating={isCreating}
            onCreating={setIsCreating}
            onBack={() => {
              setStep('practice');
            }}
            onCreated={setGroups}
          />
        )}
      </main>
    </div>
  );
}

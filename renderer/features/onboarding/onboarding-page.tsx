/** First start: language, practice, passphrase, recovery key. At its end the vault is open. */
import { useState } from 'react';
import { RecoveryStep } from '../../secrets/recovery-step.js';
import { LanguageStep } from './language-step.js';
import { EMPTY_PRACTICE } from './practice-draft.js';
import { PracticeStep } from './practice-step.js';
import { SetupStepper } from './setup-stepper.js';
import type { SetupStep } from './setup-steps.js';
import { StepPosition } from './step-position.js';
import { VaultStep } from './vault-step.js';
import './onboarding-page.css';

export interface OnboardingPageProps {
  readonly onDone: () => void;
}

export function OnboardingPage({ onDone }: OnboardingPageProps) {
  const [step, setStep] = useState<Exclude<SetupStep, 'recovery'>>('language');
  const [draft, setDraft] = useState(EMPTY_PRACTICE);
  /** Known once the vault exists: from then on there is no way back. */
  const [groups, setGroups] = useState<readonly string[]>();
  const [isCreating, setIsCreating] = useState(false);
  const reopen = (earlier: SetupStep) => {
    if (earlier !== 'recovery') setStep(earlier);
  };

  return (
    <div className="onboarding setup">
      <div className="window-drag" />
      <SetupStepper
        current={groups === undefined ? step : 'recovery'}
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
          />
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

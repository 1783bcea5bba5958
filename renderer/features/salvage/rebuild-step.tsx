/** Making a new vault of the rest: what will happen, the passphrase, and the practice's names where they are lost. */
import { ArrowLeft, Check } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import type { SalvageReport } from '../../../shared/ipc/contract-health.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT, type Translate } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { NewPassphraseFields } from '../../secrets/new-passphrase-fields.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { takeSecret, withSecret } from '../../secrets/secret-bytes.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { useNewPassphrase } from '../../secrets/use-new-passphrase.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { VaultStageLine } from '../../secrets/vault-stage-line.js';
import { Button } from '../../ui/button.js';
import { LostPracticeFields, type LostPractice } from './lost-practice-fields.js';

const NO_NAMES: readonly string[] = [];

export interface RebuildStepProps {
  readonly report: SalvageReport;
  readonly onRebuilt: () => void;
  readonly onBack: () => void;
}

export function RebuildStep({ report, onRebuilt, onBack }: RebuildStepProps) {
  const t = useT();
  const { openedWith, otherPeople, isPracticeLost, unnamedPlaces } = report;
  const present = useRef<HTMLInputElement>(null);
  const fresh = useNewPassphrase(NO_NAMES);
  const [practice, setPractice] = useState<LostPractice>({ name: '', ownerName: '' });
  const [isChecked, setIsChecked] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();

  const secret = async (): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    if (openedWith === 'recovery') return fresh.read();
    return presentSecret(present, setIsMissing);
  };
  const rebuild = async () => {
    if (isBusy) return;
    setFailure(undefined);
    setIsChecked(true);
    const isPracticeReady = practice.name.trim() !== '' && practice.ownerName.trim() !== '';
    if (isPracticeLost && !isPracticeReady) return;
    const bytes = await secret();
    if (bytes === undefined) return;
    setIsBusy(true);
    try {
      await withSecret(bytes, (passphrase) =>
        call('salvage.rebuild', {
          passphrase,
          ...(isPracticeLost ? { practice: newPractice(practice, unnamedPlaces, t) } : {}),
        }),
      );
      fresh.clear();
      onRebuilt();
    } catch (error) {
      const code = codeOf(error);
      // A present passphrase shorter than a new one may be is no vault's passphrase.
      setFailure(code === 'bad-input' && openedWith === 'passphrase' ? 'wrong-secret' : code);
      setIsBusy(false);
    }
  };

  return (
    <form
      className="step"
      noValidate
      aria-busy={isBusy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void rebuild();
      }}
    >
      <div className="step-body">
        <StepHeading title={t('health.title.rebuild')} lead={t('health.prose.do-rebuild')} />
        <div className="salvage-columns mt6">
          <div className="stack g4">
            {openedWith === 'passphrase' ? (
              <PassphraseField
                label={t('health.label.present-passphrase')}
                hint={t('health.hint.present-passphrase')}
                purpose="current-password"
                inputRef={present}
                isDisabled={isBusy}
                isInvalid={failure === 'wrong-secret'}
                error={isMissing ? t('vault.error.passphrase-missing') : undefined}
                onInput={() => {
                  setIsMissing(false);
                }}
              />
            ) : (
              <NewPassphraseFields
                label={t('vault.label.new-passphrase')}
                passphrase={fresh}
                isDisabled={isBusy}
              />
            )}
            {isPracticeLost && (
              <LostPracticeFields
                practice={practice}
                showsMissing={isChecked}
                onChange={setPractice}
              />
            )}
            {failure !== undefined && <VaultProblem code={failure} />}
          </div>
          <ul className="salvage-promises">
            <Outcome text={t('health.prose.rebuild-kept')} />
            <Outcome text={t('health.prose.rebuild-aside')} />
            <Outcome text={t('health.prose.rebuild-key')} />
            {otherPeople > 0 && (
              <Outcome text={t('health.prose.rebuild-people', { count: otherPeople })} />
            )}
          </ul>
        </div>
      </div>
      <div className="step-foot">
        <Button variant="quiet" size="lg" disabled={isBusy} onClick={onBack}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('health.action.back')}
        </Button>
        <span className="grow" />
        <VaultStageLine isRunning={isBusy} />
        <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
          {t('health.action.rebuild')}
        </Button>
      </div>
    </form>
  );
}

function presentSecret(
  field: RefObject<HTMLInputElement | null>,
  setIsMissing: (isMissing: boolean) => void,
): Uint8Array<ArrayBuffer> | undefined {
  const input = field.current;
  if (input === null) return undefined;
  setIsMissing(input.value === '');
  if (input.value !== '') return takeSecret(input);
  input.focus();
  return undefined;
}

function newPractice(practice: LostPractice, placeCount: number, t: Translate) {
  const siteNames = Array.from({ length: Math.max(1, placeCount) }, (_, index) =>
    t('health.label.place-number', { number: index + 1 }),
  );
  return { name: practice.name, ownerName: practice.ownerName, address: '', siteNames };
}

function Outcome({ text }: { readonly text: string }) {
  return (
    <li>
      <Check className="i" aria-hidden="true" />
      {text}
    </li>
  );
}

/** A person's passphrase: read once, handed over as bytes, gone from the window. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import type { VaultHolder } from '../../../shared/ipc/vault-holder.js';
import { useT } from '../../i18n.js';
import { call, codeOf, holderOf } from '../../ipc.js';
import { personName } from '../../people/person-name.js';
import { RoleDoor } from '../../people/role-door.js';
import { differsByLayout } from '../../secrets/keyboard-layout.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { SalvageOffer } from '../../secrets/salvage-offer.js';
import { takeSecret, withSecret } from '../../secrets/secret-bytes.js';
import { VaultProblem, type VaultProblemProps } from '../../secrets/vault-problem.js';
import { VaultStageLine } from '../../secrets/vault-stage-line.js';
import { Button } from '../../ui/button.js';
import { profileHint } from './profile-hint.js';
import type { ListedPerson } from './use-listed-people.js';

export interface UnlockFormProps {
  readonly person: ListedPerson;
  readonly onUnlocked: (result: { readonly wasRepaired: boolean }) => void;
  readonly onRecover: () => void;
  /** The vault is damaged: show what can be saved. */
  readonly onSalvage: () => void;
}

export function UnlockForm({ person, onUnlocked, onRecover, onSalvage }: UnlockFormProps) {
  const t = useT();
  const problemId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [holder, setHolder] = useState<VaultHolder>();
  /** Whether what was tried has letters in other places on the other layout. The text itself is gone. */
  const [hasMovingLetters, setHasMovingLetters] = useState(false);
  const isOwner = person.role === 'owner';

  useEffect(() => {
    field.current?.focus();
  }, []);

  const unlock = async (input: HTMLInputElement) => {
    if (isBusy) return;
    setFailure(undefined);
    setIsMissing(input.value === '');
    if (input.value === '') {
      input.focus();
      return;
    }
    setHasMovingLetters(differsByLayout(input.value));
    setIsBusy(true);
    try {
      const result = await withSecret(takeSecret(input), (passphrase) =>
        // Without an id the vault looks for its owner: that works even where the list could not be read.
        call('vault.unlock', isOwner ? { passphrase } : { passphrase, personId: person.personId }),
      );
      onUnlocked(result);
    } catch (error) {
      const code = codeOf(error);
      // What is refused before it is tried (over the size limit) is no vault's passphrase either.
      setFailure(code === 'bad-input' ? 'wrong-secret' : code);
      setHolder(holderOf(error));
      setIsBusy(false);
      input.focus();
    }
  };

  return (
    <form
      className="unlock-profile"
      noValidate
      aria-busy={isBusy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (field.current !== null) void unlock(field.current);
      }}
    >
      <RoleDoor role={person.role} isLit />
      <div>
        <b className="unlock-who">{personName(t, person)}</b>
        <small>{profileHint(person, t)}</small>
      </div>
      <div className="unlock-entry">
        <PassphraseField
          label={t('vault.label.passphrase')}
          isLabelHidden
          purpose="current-password"
          inputRef={field}
          isDisabled={isBusy}
          isInvalid={failure === 'wrong-secret'}
          describedBy={failure === undefined ? undefined : problemId}
          error={isMissing ? t('vault.error.passphrase-missing') : undefined}
          onInput={() => {
            setIsMissing(false);
          }}
        />
        <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
          <ArrowRight className="i s18" aria-hidden="true" />
          {t('vault.action.open')}
        </Button>
      </div>
      {failure !== undefined && (
        <VaultProblem
          id={problemId}
          code={failure}
          holder={holder}
          words={isOwner ? undefined : wordsFor(failure, t)}
        >
          {failure === 'wrong-secret' && hasMovingLetters && (
            <p className="mt1">{t('vault.hint.keyboard-layout')}</p>
          )}
          <SalvageOffer code={failure} onSalvage={onSalvage} />
        </VaultProblem>
      )}
      <div className="unlock-more">
        <VaultStageLine isRunning={isBusy} />
        {isOwner ? (
          <button type="button" className="unlock-link" disabled={isBusy} onClick={onRecover}>
            {t('vault.action.use-recovery-key')}
          </button>
        ) : (
          <p className="unlock-hint">{t('people.hint.forgotten')}</p>
        )}
      </div>
    </form>
  );
}

/** The recovery key is the owner's: everybody else is sent to the owner. */
function wordsFor(code: IpcErrorCode, t: ReturnType<typeof useT>): VaultProblemProps['words'] {
  if (code === 'wrong-secret') {
    return { error: t('vault.error.wrong-secret'), hint: t('people.hint.wrong-secret') };
  }
  if (code === 'not-found') {
    return { error: t('people.error.gone'), hint: t('people.hint.gone') };
  }
  return undefined;
}

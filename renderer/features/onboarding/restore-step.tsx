/** Instead of a new vault: the one in a backup file, opened with what opened it on that day. */
import { ArrowLeft, FileCheck } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { BackupProblem } from '../../backup/backup-problem.js';
import { useFormat, useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { NewPassphraseFields } from '../../secrets/new-passphrase-fields.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { takeSecret, withSecret } from '../../secrets/secret-bytes.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { useNewPassphrase } from '../../secrets/use-new-passphrase.js';
import { useBackupShare } from '../../state/backup-share.js';
import { Bar } from '../../ui/bar.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import { RestoreKeyField } from './restore-key-field.js';

export type Restored = Output<'backup.restore'>;

type File = Output<'backup.chooseFile'>;
type OpenWith = 'passphrase' | 'recovery-key';

const NO_NAMES: readonly string[] = [];
/** What the contract takes; anything longer is no key. */
const MAX_KEY_LENGTH = 120;

export interface RestoreStepProps {
  readonly onBack: () => void;
  readonly onRestored: (restored: Restored) => void;
}

export function RestoreStep({ onBack, onRestored }: RestoreStepProps) {
  const t = useT();
  const problemId = useId();
  const passphrase = useRef<HTMLInputElement>(null);
  const recoveryKey = useRef<HTMLTextAreaElement>(null);
  const newPassphrase = useNewPassphrase(NO_NAMES);
  const [file, setFile] = useState<File>();
  const [openWith, setOpenWith] = useState<OpenWith>('passphrase');
  const [missing, setMissing] = useState<OpenWith>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [isBusy, setIsBusy] = useState(false);
  const share = useBackupShare(isBusy);

  const attempt = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(undefined);
    setMissing(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  const choose = () =>
    attempt(async () => {
      const chosen = await call('backup.chooseFile');
      if (chosen.outcome === 'chosen') setFile(chosen);
    });

  const withPassphrase = async (token: string) => {
    const input = passphrase.current;
    if (input === null) return;
    input.focus();
    if (input.value === '') {
      setMissing('passphrase');
      return;
    }
    onRestored(
      await withSecret(takeSecret(input), (bytes) =>
        call('backup.restore', { with: 'passphrase', token, passphrase: bytes }),
      ),
    );
  };
  const withRecoveryKey = async (token: string) => {
    const typed = (recoveryKey.current?.value ?? '').replace(/\s+/gu, ' ').trim();
    if (typed === '') {
      setMissing('recovery-key');
      recoveryKey.current?.focus();
      return;
    }
    const bytes = await newPassphrase.read();
    if (bytes === undefined) return;
    const restored = await withSecret(bytes, (secret) =>
      call('backup.restore', {
        with: 'recovery-key',
        token,
        recoveryKey: typed.slice(0, MAX_KEY_LENGTH),
        newPassphrase: secret,
      }),
    );
    if (recoveryKey.current !== null) recoveryKey.current.value = '';
    newPassphrase.clear();
    onRestored(restored);
  };
  const restore = () =>
    attempt(async () => {
      const token = file?.token;
      if (token === undefined) return;
      await (openWith === 'passphrase' ? withPassphrase(token) : withRecoveryKey(token));
    });

  return (
    <form
      className="step"
      noValidate
      aria-busy={isBusy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void (file === undefined ? choose() : restore());
      }}
    >
      <div className="step-body">
        <StepHeading title={t('backup.title.restore')} lead={t('backup.prose.restore')} />
        <div className="stack g5 restore">
          {file !== undefined && (
            <>
              <ChosenFile file={file} isBusy={isBusy} onChoose={() => void choose()} />
              <div className="stack g2">
                <span className="med" aria-hidden="true">
                  {t('backup.label.open-with')}
                </span>
                <Segmented
                  label={t('backup.label.open-with')}
                  options={[
                    { value: 'passphrase', label: t('backup.label.with-passphrase') },
                    { value: 'recovery-key', label: t('backup.label.with-recovery-key') },
                  ]}
                  value={openWith}
                  onChange={(value) => {
                    setOpenWith(value);
                    setFailure(undefined);
                    setMissing(undefined);
                  }}
                />
              </div>
              {openWith === 'passphrase' ? (
                <PassphraseField
                  label={t('vault.label.passphrase')}
                  purpose="current-password"
                  inputRef={passphrase}
                  hint={t('backup.hint.passphrase')}
                  isDisabled={isBusy}
                  isInvalid={failure === 'wrong-secret'}
                  describedBy={failure === undefined ? undefined : problemId}
                  error={missing === 'passphrase' ? t('vault.error.passphrase-missing') : undefined}
                />
              ) : (
                <>
                  <RestoreKeyField
                    inputRef={recoveryKey}
                    isDisabled={isBusy}
                    isMissing={missing === 'recovery-key'}
                    isWrong={
                      failure === 'wrong-recovery-key' || failure === 'recovery-key-mistyped'
                    }
                    describedBy={failure === undefined ? undefined : problemId}
                  />
                  <NewPassphraseFields
                    label={t('vault.label.new-passphrase')}
                    passphrase={newPassphrase}
                    isDisabled={isBusy}
                  />
                </>
              )}
            </>
          )}
          {failure !== undefined && <BackupProblem id={problemId} code={failure} />}
          {share !== undefined && <Bar value={share} />}
        </div>
      </div>
      <div className="step-foot">
        <Button variant="quiet" size="lg" disabled={isBusy} onClick={onBack}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('vault.action.back')}
        </Button>
        <span className="grow" />
        <p className="stage-line" role="status">
          {share !== undefined && t('backup.status.restoring')}
        </p>
        <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
          {file === undefined ? t('backup.action.choose-file') : t('backup.action.restore')}
        </Button>
      </div>
    </form>
  );
}

interface ChosenFileProps {
  readonly file: File;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function ChosenFile({ file, isBusy, onChoose }: ChosenFileProps) {
  const t = useT();
  const format = useFormat();
  const { createdAt = '', name = '' } = file;
  return (
    <div className="note restore-file">
      <FileCheck className="i" aria-hidden="true" />
      <div className="grow">
        <p className="med">
          {t('backup.label.file', {
            date: format.date(createdAt),
            time: format.time(new Date(createdAt)),
          })}
        </p>
        <p className="xs t2 trunc">{name}</p>
      </div>
      <Button size="sm" disabled={isBusy} onClick={onChoose}>
        {t('backup.action.choose-other-file')}
      </Button>
    </div>
  );
}

/** Takes an archive in: the file, the phrase, what is in it, and only then whether to keep it. */
import { CircleCheck, OctagonAlert, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ArchiveFound, ArchiveTaken } from '../../../shared/ipc/contract-inventory-files.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { takeSecret, withSecret } from '../../secrets/secret-bytes.js';
import type { InventoryChanges } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import { ChoiceField } from '../../ui/form-controls.js';
import { ProgressBar } from './progress-bar.js';
import { useArchiveJob } from './use-archive-job.js';

export interface OpenArchiveProps {
  readonly inventory: InventoryChanges;
  readonly onShow: () => void;
}

type Already = 'skip' | 'update';
type Stage =
  | { readonly kind: 'none' }
  | { readonly kind: 'phrase'; readonly token: string; readonly name: string }
  | { readonly kind: 'opening' | 'taking'; readonly token: string }
  | { readonly kind: 'found'; readonly token: string; readonly found: ArchiveFound }
  | { readonly kind: 'taken'; readonly taken: ArchiveTaken }
  | { readonly kind: 'undone' };

export function OpenArchive({ inventory, onShow }: OpenArchiveProps) {
  const t = useT();
  const [stage, setStage] = useState<Stage>({ kind: 'none' });
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [already, setAlready] = useState<Already>('skip');
  const field = useRef<HTMLInputElement>(null);
  const job = useArchiveJob();

  const attempt = async (work: () => Promise<Stage>, before: Stage): Promise<void> => {
    setFailure(undefined);
    try {
      setStage(await work());
    } catch (error) {
      setFailure(codeOf(error));
      setStage(before);
    }
  };
  const choose = () =>
    attempt(async () => {
      const { token, name = '' } = await call('inventory.chooseArchive', { to: 'read' });
      return token === undefined ? stage : { kind: 'phrase', token, name };
    }, stage);
  const open = async (from: Extract<Stage, { kind: 'phrase' }>): Promise<void> => {
    const input = field.current;
    if (input === null || input.value === '') return;
    const { token } = from;
    await withSecret(takeSecret(input), (passphrase) => {
      setStage({ kind: 'opening', token });
      return attempt(async () => {
        const last = await job.run(token, () =>
          call('inventory.openArchive', { token, passphrase }),
        );
        return last?.found === undefined ? from : { kind: 'found', token, found: last.found };
      }, from);
    });
  };
  const take = (from: Extract<Stage, { kind: 'found' }>): Promise<void> => {
    const { token } = from;
    setStage({ kind: 'taking', token });
    return attempt(async () => {
      const last = await job.run(token, () => call('inventory.takeArchive', { token, already }));
      if (last?.taken === undefined) return { kind: 'none' };
      await inventory.reload().catch(() => undefined);
      return { kind: 'taken', taken: last.taken };
    }, from);
  };
  const undo = () =>
    attempt(async () => {
      await call('inventory.undoImport');
      await inventory.reload().catch(() => undefined);
      return { kind: 'undone' };
    }, stage);

  return (
    <section className="imp-step">
      <h2>{t('inventory-import.title.archive-open')}</h2>
      <p className="t2 mt1">{t('inventory-import.prose.archive-open')}</p>
      {failure !== undefined && (
        <p className="note bad mt3" role="alert">
          <OctagonAlert className="i" aria-hidden="true" />
          {t(`inventory-import.error.archive-${wordsFor(failure)}`)}
        </p>
      )}
      {stage.kind === 'phrase' && (
        <form
          className="mt3"
          onSubmit={(event) => {
            event.preventDefault();
            void open(stage);
          }}
        >
          <p className="trunc" role="status">
            {t('inventory-import.label.archive-file', { name: stage.name })}
          </p>
          <div className="mt2">
            <PassphraseField
              label={t('inventory-import.label.phrase')}
              inputRef={field}
              purpose="current-password"
            />
          </div>
          <div className="imp-foot">
            <Button onClick={() => void choose()}>
              {t('inventory-import.action.archive-other')}
            </Button>
            <Button type="submit" variant="primary">
              {t('inventory-import.action.archive-look')}
            </Button>
          </div>
        </form>
      )}
      {(stage.kind === 'opening' || stage.kind === 'taking') && (
        <ProgressBar
          text={t(`inventory-import.status.archive-${stage.kind}`)}
          share={job.share}
          onCancel={job.cancel}
        />
      )}
      {stage.kind === 'found' && (
        <>
          <p className="note mt3" role="status">
            {t('inventory-import.status.archive-found', stage.found)}
          </p>
          {stage.found.already > 0 && (
            <div className="mt3">
              <ChoiceField
                label={t('inventory-import.label.already', { count: stage.found.already })}
                value={already}
                options={(['skip', 'update'] as const).map((value) => ({
                  value,
                  label: t(`inventory-import.label.already-${value}`),
                }))}
                onChange={setAlready}
              />
            </div>
          )}
          <div className="imp-foot">
            <Button
              onClick={() => {
                call('inventory.cancelArchive', { token: stage.token }).catch(() => undefined);
                setStage({ kind: 'none' });
              }}
            >
              {t('inventory-import.action.cancel')}
            </Button>
            <Button variant="primary" onClick={() => void take(stage)}>
              {t('inventory-import.action.archive-take')}
            </Button>
          </div>
        </>
      )}
      {(stage.kind === 'taken' || stage.kind === 'undone') && (
        <p className="note ok mt3" role="status">
          <CircleCheck className="i" aria-hidden="true" />
          {stage.kind === 'taken'
            ? t('inventory-import.status.archive-taken', stage.taken)
            : t('inventory-import.status.undone')}
        </p>
      )}
      {(stage.kind === 'none' || stage.kind === 'taken' || stage.kind === 'undone') && (
        <div className="imp-foot">
          {stage.kind === 'taken' && stage.taken.added + stage.taken.updated > 0 && (
            <Button onClick={() => void undo()}>
              <Undo2 className="i" aria-hidden="true" />
              {t('inventory-import.action.undo')}
            </Button>
          )}
          <Button onClick={() => void choose()}>{t('inventory-import.action.archive-open')}</Button>
          {stage.kind === 'taken' && (
            <Button variant="primary" onClick={onShow}>
              {t('inventory-import.action.show')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** A wrong phrase and a damaged file are never told as one another. */
function wordsFor(code: IpcErrorCode) {
  switch (code) {
    case 'wrong-secret':
    case 'archive-damaged':
    case 'format-too-new':
    case 'kdf-params-refused':
    case 'disk-full':
      return code;
    default:
      return 'other';
  }
}

/** Opens a visit pack: the file, the phrase, what is in it, and only then whether to keep it. */
import { OctagonAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PackFound } from '../../../shared/ipc/contract-visit.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useFormat, useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { takeSecret, withSecret } from '../../secrets/secret-bytes.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

export interface OpenPackDialogProps {
  readonly onKept: () => void;
  readonly onClose: () => void;
}

interface ChosenFile {
  readonly token: string;
  readonly name: string;
}

export function OpenPackDialog({ onKept, onClose }: OpenPackDialogProps) {
  const t = useT();
  const [file, setFile] = useState<ChosenFile>();
  const [found, setFound] = useState<PackFound>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const choose = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const { token, name } = await call('visit.choosePackFile');
      if (token === undefined) return;
      setFound(undefined);
      setFile({ token, name: name ?? '' });
    } catch (error) {
      setFailure(codeOf(error));
    }
  };
  const open = async (): Promise<void> => {
    const input = field.current;
    if (file === undefined || input === null || input.value === '') return;
    setIsBusy(true);
    setFailure(undefined);
    await withSecret(takeSecret(input), async (passphrase) => {
      try {
        setFound(await call('visit.openPack', { token: file.token, passphrase }));
      } catch (error) {
        setFailure(codeOf(error));
      } finally {
        setIsBusy(false);
      }
    });
  };
  const keep = async (): Promise<void> => {
    if (file === undefined) return;
    setIsBusy(true);
    try {
      await call('visit.takePack', { token: file.token });
      onKept();
    } catch (error) {
      setFailure(codeOf(error));
      setIsBusy(false);
    }
  };
  return (
    <Dialog className="visit-dialog" title={t('visit.title.open-pack')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void (found === undefined ? open() : keep());
        }}
      >
        {found === undefined ? (
          <>
            <p className="mt2">{t('visit.prose.open-pack')}</p>
            <div className="row mt4">
              <Button onClick={() => void choose()}>{t('visit.action.choose-file')}</Button>
              {file !== undefined && (
                <span className="trunc" role="status">
                  {t('visit.label.file', { name: file.name })}
                </span>
              )}
            </div>
            {file !== undefined && (
              <div className="mt4">
                <PassphraseField
                  label={t('visit.label.pack-phrase')}
                  inputRef={field}
                  purpose="current-password"
                />
              </div>
            )}
          </>
        ) : (
          <Found found={found} />
        )}
        {failure !== undefined && (
          <p className="note bad mt4" role="alert">
            <OctagonAlert className="i" aria-hidden="true" />
            {t(`visit.error.pack-${wordsFor(failure)}`)}
          </p>
        )}
        <div className="visit-foot">
          <Button onClick={onClose}>{t('visit.action.cancel')}</Button>
          {file !== undefined && (
            <Button type="submit" variant="primary" isBusy={isBusy}>
              {t(found === undefined ? 'visit.action.open' : 'visit.action.keep-pack')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** A wrong phrase and a damaged file are never told as one another. */
function wordsFor(code: IpcErrorCode) {
  switch (code) {
    case 'wrong-secret':
    case 'visit-pack-damaged':
    case 'format-too-new':
    case 'kdf-params-refused':
      return code;
    default:
      return 'other';
  }
}

function Found({ found }: { readonly found: PackFound }) {
  const t = useT();
  const format = useFormat();
  const { signature, effect, isOwn } = found;
  const counts = { items: found.items, findings: found.findings, photos: found.photos };
  const rows: readonly (readonly [string, string])[] = [
    [t('visit.label.found-practice'), `${found.practiceName} · ${found.siteNames.join(', ')}`],
    [
      t('visit.label.found-prepared'),
      t('visit.prose.found-prepared', {
        name: found.preparedBy,
        day: format.date(found.preparedOn),
      }),
    ],
    [t('visit.label.found-content'), t('visit.prose.found-content', counts)],
    ...(signature === undefined
      ? []
      : [
          [
            t('visit.label.found-signed'),
            `${signature.name}, ${signature.service}, ${format.date(signature.date)}`,
          ] as const,
        ]),
  ];
  return (
    <div role="status">
      <dl className="visit-found">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="note mt4">
        {effect === 'new' && isOwn
          ? t('visit.prose.effect-new-own')
          : t(`visit.prose.effect-${effect}`)}
      </p>
    </div>
  );
}

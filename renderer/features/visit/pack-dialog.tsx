/** Writes a visit pack: five words drawn here and shown once, or the phrase both sides know already. */
import { CircleCheck } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { drawWords, loadWords } from '../../secrets/passphrase-words.js';
import {
  MIN_NEW_SECRET_BYTES,
  secretBytes,
  takeSecret,
  withSecret,
} from '../../secrets/secret-bytes.js';
import type { ListedVisit } from '../../state/visits.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Segmented } from '../../ui/segmented.js';

export interface PackDialogProps {
  readonly listed: Pick<ListedVisit, 'visit' | 'isOwn'>;
  readonly onClose: () => void;
}

type Kind = 'proposed' | 'own';
type Outcome =
  | { readonly kind: 'open' | 'saving' | 'failed' | 'short' }
  | { readonly kind: 'saved'; readonly name: string };

export function PackDialog({ listed, onClose }: PackDialogProps) {
  const t = useT();
  const { visit, isOwn } = listed;
  // Who sends it back uses the phrase that came with it.
  const [kind, setKind] = useState<Kind>(isOwn ? 'proposed' : 'own');
  const { words, draw } = useWords();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'open' });
  const field = useRef<HTMLInputElement>(null);
  const isDone = outcome.kind === 'saved';

  const phrase = (): Uint8Array<ArrayBuffer> | undefined => {
    if (kind === 'proposed') return words.length === 0 ? undefined : secretBytes(words.join(' '));
    const input = field.current;
    if (input === null) return undefined;
    if (secretBytes(input.value).length < MIN_NEW_SECRET_BYTES) return undefined;
    return takeSecret(input);
  };
  const save = async (): Promise<void> => {
    const typed = phrase();
    if (typed === undefined) {
      setOutcome({ kind: 'short' });
      return;
    }
    await withSecret(typed, async (passphrase) => {
      try {
        const { outcome: chosen, token, name } = await call('visit.choosePackTarget');
        if (chosen === 'cancelled' || token === undefined) {
          setOutcome({ kind: 'open' });
          return;
        }
        setOutcome({ kind: 'saving' });
        await call('visit.writePack', { visitId: visit.id, token, passphrase });
        setOutcome({ kind: 'saved', name: name ?? '' });
      } catch {
        setOutcome({ kind: 'failed' });
      }
    });
  };
  return (
    <Dialog className="visit-dialog" title={t('visit.title.pack')} onClose={onClose}>
      {!isDone && (
        <div className="mt3">
          <Segmented
            label={t('visit.label.pack-phrase')}
            value={kind}
            options={(['proposed', 'own'] as const).map((value) => ({
              value,
              label: t(`visit.label.phrase-${value}`),
            }))}
            onChange={(next) => {
              setOutcome({ kind: 'open' });
              setKind(next);
            }}
          />
        </div>
      )}
      {kind === 'proposed' ? (
        <Words
          words={words}
          onDraw={isDone || outcome.kind === 'saving' ? undefined : () => void draw()}
        />
      ) : (
        !isDone && (
          <div className="mt4">
            <PassphraseField
              label={t('visit.label.phrase-typed')}
              inputRef={field}
              purpose="new-password"
              error={outcome.kind === 'short' ? t('visit.error.phrase-short') : undefined}
            />
          </div>
        )
      )}
      <div role="status">
        {outcome.kind === 'saving' && <p className="mt4 t2">{t('visit.status.pack-saving')}</p>}
        {outcome.kind === 'saved' && (
          <p className="note ok mt4">
            <CircleCheck className="i" aria-hidden="true" />
            {t('visit.status.pack-saved', { name: outcome.name })}
          </p>
        )}
      </div>
      {outcome.kind === 'failed' && (
        <p className="note bad mt4" role="alert">
          {t('visit.error.pack-not-saved')}
        </p>
      )}
      <div className="visit-foot">
        <Button onClick={onClose}>
          {t(isDone ? 'visit.action.close' : 'visit.action.cancel')}
        </Button>
        {!isDone && (
          <Button variant="primary" isBusy={outcome.kind === 'saving'} onClick={() => void save()}>
            {t('visit.action.save-pack')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface WordsProps {
  readonly words: readonly string[];
  /** Absent once they are in use. */
  readonly onDraw: (() => void) | undefined;
}

function Words({ words, onDraw }: WordsProps) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const id = useId();
  return (
    <div className="visit-words" role="group" aria-labelledby={id}>
      <p id={id} className="sr">
        {t('visit.label.words')}
      </p>
      <p className="mono visit-phrase" lang={language} role="status">
        {words.join(' ')}
      </p>
      <p className="sm t2 mt2">{t('visit.prose.phrase')}</p>
      {onDraw !== undefined && (
        <Button variant="quiet" className="mt2" onClick={onDraw}>
          {t('visit.action.other-words')}
        </Button>
      )}
    </div>
  );
}

function useWords() {
  const { contentLanguage: language } = useLanguage();
  const [words, setWords] = useState<readonly string[]>([]);
  const draw = async (): Promise<void> => {
    const list = await loadWords(language);
    setWords(drawWords(list, (target) => crypto.getRandomValues(target)));
  };
  useEffect(() => {
    let isCurrent = true;
    void loadWords(language).then((list) => {
      if (isCurrent) setWords(drawWords(list, (target) => crypto.getRandomValues(target)));
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return { words, draw };
}

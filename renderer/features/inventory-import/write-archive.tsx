/** Writes an archive: five words drawn here and shown once, or a phrase of one's own. */
import { CircleCheck, LockKeyhole } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ItemId } from '../../../shared/domain/inventory/item.js';
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
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import { ProgressBar } from './progress-bar.js';
import { useArchiveJob } from './use-archive-job.js';
import { idsOf, isNarrowed, WhichItems, type Which } from './which-items.js';

export interface WriteArchiveProps {
  readonly count: number;
  readonly shownIds: readonly ItemId[] | undefined;
}

type Kind = 'proposed' | 'own';
type Outcome =
  | { readonly kind: 'open' | 'saving' | 'failed' | 'short' | 'cancelled' }
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly items: number;
      readonly photos: number;
    };

export function WriteArchive({ count, shownIds }: WriteArchiveProps) {
  const t = useT();
  const [which, setWhich] = useState<Which>(isNarrowed(count, shownIds) ? 'shown' : 'all');
  const [kind, setKind] = useState<Kind>('proposed');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'open' });
  const { words, draw } = useWords();
  const job = useArchiveJob();
  const field = useRef<HTMLInputElement>(null);
  const isSaving = outcome.kind === 'saving';

  const phrase = (): Uint8Array<ArrayBuffer> | undefined => {
    if (kind === 'proposed') return words.length === 0 ? undefined : secretBytes(words.join(' '));
    const input = field.current;
    if (input === null || secretBytes(input.value).length < MIN_NEW_SECRET_BYTES) return undefined;
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
        const { token, name = '' } = await call('inventory.chooseArchive', { to: 'write' });
        if (token === undefined) {
          setOutcome({ kind: 'open' });
          return;
        }
        setOutcome({ kind: 'saving' });
        const last = await job.run(token, () =>
          call('inventory.writeArchive', { token, passphrase, ...idsOf(which, shownIds) }),
        );
        setOutcome(
          last?.written === undefined
            ? { kind: 'cancelled' }
            : { kind: 'saved', name, items: last.written.items, photos: last.written.photos },
        );
      } catch {
        setOutcome({ kind: 'failed' });
      }
    });
  };
  return (
    <section className="imp-step">
      <h2>{t('inventory-import.title.archive-write')}</h2>
      <p className="t2 mt1">{t('inventory-import.prose.archive-write')}</p>
      <div className="mt3">
        <WhichItems count={count} shownIds={shownIds} value={which} onChange={setWhich} />
      </div>
      <div className="mt3">
        <Segmented
          label={t('inventory-import.label.phrase')}
          value={kind}
          options={(['proposed', 'own'] as const).map((value) => ({
            value,
            label: t(`inventory-import.label.phrase-${value}`),
          }))}
          onChange={(next) => {
            setOutcome({ kind: 'open' });
            setKind(next);
          }}
        />
      </div>
      {kind === 'proposed' ? (
        <Words words={words} onDraw={isSaving || outcome.kind === 'saved' ? undefined : draw} />
      ) : (
        <div className="mt3">
          <PassphraseField
            label={t('inventory-import.label.phrase-typed')}
            inputRef={field}
            purpose="new-password"
            error={outcome.kind === 'short' ? t('inventory-import.error.phrase-short') : undefined}
          />
        </div>
      )}
      {isSaving && (
        <ProgressBar
          text={t('inventory-import.status.archive-writing')}
          share={job.share}
          onCancel={job.cancel}
        />
      )}
      <div role="status">
        {outcome.kind === 'saved' && (
          <p className="note ok mt3">
            <CircleCheck className="i" aria-hidden="true" />
            {t('inventory-import.status.archive-saved', outcome)}
          </p>
        )}
        {outcome.kind === 'cancelled' && (
          <p className="note mt3">{t('inventory-import.status.archive-cancelled')}</p>
        )}
      </div>
      {outcome.kind === 'failed' && (
        <p className="note bad mt3" role="alert">
          {t('inventory-import.error.archive-not-saved')}
        </p>
      )}
      <div className="imp-foot">
        {count === 0 && <p className="sm t2">{t('inventory-import.prose.nothing-to-export')}</p>}
        <Button
          variant="primary"
          disabled={count === 0}
          isBusy={isSaving}
          onClick={() => void save()}
        >
          <LockKeyhole className="i" aria-hidden="true" />
          {t('inventory-import.action.archive-write')}
        </Button>
      </div>
    </section>
  );
}

interface WordsProps {
  readonly words: readonly string[];
  /** Absent once they are in use. */
  readonly onDraw: (() => void) | undefined;
}

function Words({ words, onDraw }: WordsProps) {
  const t = useT();
  const { contentLanguage } = useLanguage();
  const id = useId();
  return (
    <div className="mt3" role="group" aria-labelledby={id}>
      <p id={id} className="sm t2">
        {t('inventory-import.label.words')}
      </p>
      <p className="mono imp-phrase" lang={contentLanguage} role="status">
        {words.join(' ')}
      </p>
      <p className="sm t2 mt2">{t('inventory-import.prose.phrase')}</p>
      {onDraw !== undefined && (
        <Button variant="quiet" size="sm" className="mt2" onClick={onDraw}>
          {t('inventory-import.action.other-words')}
        </Button>
      )}
    </div>
  );
}

function useWords() {
  const { contentLanguage } = useLanguage();
  const [words, setWords] = useState<readonly string[]>([]);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void loadWords(contentLanguage).then((list) => {
      if (isCurrent) setWords(drawWords(list, (target) => crypto.getRandomValues(target)));
    });
    return () => {
      isCurrent = false;
    };
  }, [contentLanguage, round]);
  const draw = (): void => {
    setRound((before) => before + 1);
  };
  return { words, draw };
}

/** Ctrl K: actions, places and every question of the survey, filtered as one types. */
import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import type { Navigate } from '../../route.js';
import { useSurvey } from '../../state/survey-store.js';
import { foundEntries, type SearchEntry } from './search-entries.js';
import './search-palette.css';

export interface SearchPaletteProps {
  readonly navigate: Navigate;
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

export function SearchPalette({ navigate, onClose, onShortcuts }: SearchPaletteProps) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { asked, texts } = useSurvey();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const entries = useMemo(() => {
    const all: SearchEntry[] = [
      ...(['assessment', 'results', 'today', 'settings'] as const).map((page) => ({
        id: page,
        group: 'go' as const,
        text: t(`app.label.${page}`),
        detail: '',
        run: () => {
          navigate({ page });
        },
      })),
      {
        id: 'lock',
        group: 'act',
        text: t('app.action.lock'),
        detail: 'Ctrl L',
        run: () => void call('vault.lock'),
      },
      {
        id: 'shortcuts',
        group: 'act',
        text: t('app.title.shortcuts'),
        detail: '?',
        run: onShortcuts,
      },
      ...asked.map(({ key, question }) => ({
        id: key,
        group: 'question' as const,
        text: texts[question.id]?.question ?? question.id,
        detail: t(`survey.label.domain-${question.domain}`),
        also: `${texts[question.id]?.title ?? ''} ${texts[question.id]?.action ?? ''}`,
        run: () => {
          navigate({ page: 'assessment', focusKey: key });
        },
      })),
    ];
    return foundEntries(all, text);
  }, [asked, navigate, onShortcuts, t, text, texts]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((chosen + step + entries.length) % Math.max(entries.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      entries[chosen]?.run();
    }
  };
  const optionId = (index: number) => `${id}-${String(index)}`;

  return (
    <dialog
      ref={dialog}
      className="palette-dialog"
      aria-label={t('app.action.search')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="pop palette">
        <div className="palette-field">
          <Search className="i s18" aria-hidden="true" />
          <input
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={entries.length === 0 ? undefined : optionId(chosen)}
            aria-label={t('app.action.search')}
            placeholder={t('app.hint.search')}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(0);
            }}
          />
        </div>
        <Results
          entries={entries}
          chosen={chosen}
          listId={`${id}-list`}
          optionId={optionId}
          onRun={(entry) => {
            entry.run();
          }}
        />
        <div className="palette-foot">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('app.hint.choose')}
          </span>
          <span>
            <kbd>Esc</kbd> {t('app.action.close')}
          </span>
        </div>
      </div>
    </dialog>
  );
}

interface ResultsProps {
  readonly entries: readonly SearchEntry[];
  readonly chosen: number;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  readonly onRun: (entry: SearchEntry) => void;
}

function Results({ entries, chosen, listId, optionId, onRun }: ResultsProps) {
  const t = useT();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen, entries]);
  if (entries.length === 0) {
    return (
      <p className="palette-none t2" role="status">
        {t('app.prose.nothing-found')}
      </p>
    );
  }
  return (
    <ul className="palette-list" role="listbox" id={listId} aria-label={t('app.action.search')}>
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          ref={index === chosen ? current : undefined}
          id={optionId(index)}
          role="option"
          aria-selected={index === chosen}
          className="palette-entry"
          onClick={() => {
            onRun(entry);
          }}
        >
          <span className="grow">{entry.text}</span>
          <span className="sm t3 nowrap">
            {entry.group === 'question' ? entry.detail : t(`app.label.group-${entry.group}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Ctrl K: places, actions and every question of the survey, filtered as one types. */
import { Search } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { usePaletteEntries, type PaletteActions } from './palette-entries.js';
import { PaletteResults } from './palette-results.js';
import { foundEntries } from './search-entries.js';
import './search-palette.css';

export interface SearchPaletteProps extends PaletteActions {
  readonly onClose: () => void;
}

export function SearchPalette({ navigate, onClose, onShortcuts, onDiscreet }: SearchPaletteProps) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const hasLedOn = useRef(false);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // Who went somewhere works on there; on the search button Enter would only open the search again.
      const next = hasLedOn.current ? document.getElementById('sheet') : before;
      if (next instanceof HTMLElement) next.focus();
    };
  }, []);

  const leadOn: Navigate = useCallback(
    (route) => {
      hasLedOn.current = true;
      navigate(route);
    },
    [navigate],
  );
  const all = usePaletteEntries({ navigate: leadOn, onShortcuts, onDiscreet });
  const entries = useMemo(() => foundEntries(all, text), [all, text]);
  const hasFound = entries.length > 0;

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
  const listId = `${id}-list`;
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
            aria-autocomplete="list"
            aria-expanded={hasFound}
            aria-controls={hasFound ? listId : undefined}
            aria-activedescendant={hasFound ? optionId(chosen) : undefined}
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
        <PaletteResults entries={entries} chosen={chosen} listId={listId} optionId={optionId} />
        <div className="palette-foot">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('app.hint.choose')}
          </span>
          <span>
            <kbd>{t('assessment.label.key-enter')}</kbd> {t('app.hint.confirm')}
          </span>
          <span>
            <kbd>{t('app.label.cap-escape')}</kbd> {t('app.hint.close')}
          </span>
        </div>
      </div>
    </dialog>
  );
}

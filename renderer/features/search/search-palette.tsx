/** Ctrl K: places, actions, objects and every question of the survey, filtered as one types. */
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
import { useAccess } from '../../state/access.js';
import { LEAST_TYPED, ObjectFinder } from './object-finder.js';
import { usePaletteEntries, type PaletteActions, type PaletteEntry } from './palette-entries.js';
import { PaletteResults } from './palette-results.js';
import { foundEntries, GROUPS } from './search-entries.js';
import './search-palette.css';

export interface SearchPaletteProps extends PaletteActions {
  readonly onClose: () => void;
}

const NOTHING: readonly PaletteEntry[] = [];

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
  const mayFindObjects = useAccess().readable.includes('inventory');
  const isTyped = mayFindObjects && text.trim().length >= LEAST_TYPED;
  const [objects, setObjects] = useState<readonly PaletteEntry[]>(NOTHING);
  const shownObjects = isTyped ? objects : NOTHING;
  const entries = useMemo(() => {
    const found = foundEntries(all, text);
    const order = (entry: PaletteEntry) => GROUPS.indexOf(entry.group);
    return [...found, ...shownObjects].sort((a, b) => order(a) - order(b));
  }, [all, shownObjects, text]);
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
        {isTyped && <ObjectFinder text={text} navigate={leadOn} onFound={setObjects} />}
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

/** What the palette found, under the heading of each group. The field keeps the keyboard. */
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n.js';
import { Keys } from '../../ui/keys.js';
import type { PaletteEntry } from './palette-entries.js';
import { GROUPS } from './search-entries.js';

export interface PaletteResultsProps {
  readonly entries: readonly PaletteEntry[];
  /** Index of the entry that Enter runs. */
  readonly chosen: number;
  readonly listId: string;
  readonly optionId: (index: number) => string;
}

export function PaletteResults({ entries, chosen, listId, optionId }: PaletteResultsProps) {
  const t = useT();
  const current = useRef<HTMLDivElement>(null);
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
  const numbered = entries.map((entry, index) => ({ entry, index }));
  const groups = GROUPS.map((group) => ({
    group,
    found: numbered.filter(({ entry }) => entry.group === group),
  })).filter(({ found }) => found.length > 0);
  return (
    <div className="palette-list" role="listbox" id={listId} aria-label={t('app.action.search')}>
      {groups.map(({ group, found }) => (
        <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
          <div className="palette-group" id={`${listId}-${group}`}>
            {t(`app.label.group-${group}`)}
          </div>
          {found.map(({ entry, index }) => (
            <div
              key={entry.id}
              ref={index === chosen ? current : undefined}
              id={optionId(index)}
              role="option"
              aria-selected={index === chosen}
              className="palette-entry"
              onClick={entry.run}
            >
              <entry.icon className="i" aria-hidden="true" />
              <span className="grow">{entry.text}</span>
              {entry.keys === undefined ? (
                <span className="sm t3 nowrap">{entry.detail}</span>
              ) : (
                <Keys keys={entry.keys} />
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Who changed what, and when: the vault's journal in plain words, in the order of its numbers. */
import { FileCheck } from 'lucide-react';
import { useMemo } from 'react';
import { personNames } from '../../../shared/history/describe-entry.js';
import { historyLines } from '../../../shared/history/history-lines.js';
import { useFormat, useT, type MessageKey } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { daysOf } from './history-days.js';
import { HistoryFilters } from './history-filters.js';
import { HistoryRow } from './history-row.js';
import { EVERYTHING, useHistory } from './use-history.js';
import { useHistoryExport } from './use-history-export.js';
import './history-page.css';

export function HistoryPage() {
  const t = useT();
  const format = useFormat();
  const { filter, setFilter, entries, people, ownerKey, state, more } = useHistory();
  const exporting = useHistoryExport();
  const nameOf = useMemo(
    () => personNames((key, values) => t(key as MessageKey, values), people),
    [people, t],
  );
  const days = useMemo(() => daysOf(entries), [entries]);
  const isEmpty = entries.length === 0 && state === 'end';

  return (
    <div className="scroll">
      <div className="pagehead">
        <div>
          <h1>{t('history.title.history')}</h1>
          <p className="sub">{t('history.prose.history')}</p>
        </div>
        <div className="act">
          <Button
            isBusy={exporting.isRunning}
            title={t('history.hint.export')}
            onClick={() => void exporting.run()}
          >
            <FileCheck className="i" aria-hidden="true" />
            {t('history.action.export')}
          </Button>
        </div>
      </div>
      <div className="body history">
        <p className="sm t2" role="status">
          {exporting.isRunning && t('history.status.exporting')}
        </p>
        {exporting.hasFailed && (
          <p className="note bad" role="alert">
            {t('history.error.not-exported')}
          </p>
        )}
        <HistoryFilters filter={filter} people={people} nameOf={nameOf} onChange={setFilter} />
        {isEmpty && (
          <EmptyState
            title={t('history.title.none-found')}
            text={t('history.prose.none-found')}
            action={
              <Button
                onClick={() => {
                  setFilter(EVERYTHING);
                }}
              >
                {t('history.action.show-all')}
              </Button>
            }
          />
        )}
        <div role="group" aria-label={t('history.label.entries')}>
          {days.map(({ day, entries: made }) => (
            <section key={made[0]?.seq} className="history-day">
              <h2>{format.date(day)}</h2>
              <ol className="list" reversed>
                {historyLines(made).map((line) => (
                  <HistoryRow key={line.entry.seq} line={line} nameOf={nameOf} />
                ))}
              </ol>
            </section>
          ))}
        </div>
        {state === 'failed' && (
          <p className="note bad" role="alert">
            {t('history.error.not-read')}
          </p>
        )}
        <div className="row history-foot">
          {(state === 'more' || state === 'failed') && (
            <Button onClick={more}>
              {state === 'more' ? t('history.action.more') : t('app.action.retry')}
            </Button>
          )}
          <p className="sm t2" role="status">
            {state === 'loading' && t('history.status.loading')}
            {state === 'more' && t('history.status.shown', { count: entries.length })}
            {state === 'end' && !isEmpty && t('history.status.end')}
          </p>
        </div>
        {ownerKey !== undefined && (
          <section className="history-key">
            <h2>{t('history.label.owner-key')}</h2>
            <p className="mono sm">{ownerKey}</p>
            <p className="sm t2">{t('history.hint.owner-key')}</p>
            <p className="sm t2">{t('history.hint.export')}</p>
          </section>
        )}
      </div>
    </div>
  );
}

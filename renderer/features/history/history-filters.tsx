/** Narrows the history to one person or one subject. */
import {
  HISTORY_KINDS,
  historyKindSchema,
  type HistoryPerson,
} from '../../../shared/domain/history/history-entry.js';
import { useT } from '../../i18n.js';
import { Field } from '../../ui/field.js';
import type { HistoryFilter } from './use-history.js';

export interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  readonly people: readonly HistoryPerson[];
  readonly nameOf: (personId: string) => string;
  readonly onChange: (filter: HistoryFilter) => void;
}

export function HistoryFilters({ filter, people, nameOf, onChange }: HistoryFiltersProps) {
  const t = useT();
  return (
    <div className="history-filters">
      <Field label={t('history.label.who')}>
        {(control) => (
          <select
            {...control}
            value={filter.personId ?? ''}
            onChange={({ target }) => {
              onChange({ ...filter, personId: target.value === '' ? undefined : target.value });
            }}
          >
            <option value="">{t('history.label.everybody')}</option>
            {people.map(({ personId }) => (
              <option key={personId} value={personId}>
                {nameOf(personId)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('history.label.kind')}>
        {(control) => (
          <select
            {...control}
            value={filter.kind ?? ''}
            onChange={({ target }) => {
              onChange({ ...filter, kind: historyKindSchema.safeParse(target.value).data });
            }}
          >
            <option value="">{t('history.label.every-kind')}</option>
            {HISTORY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`history.label.kind-${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

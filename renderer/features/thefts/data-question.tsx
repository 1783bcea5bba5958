/** Asked when an object held patient data: was it encrypted, and is the breach written down? Never in a paper. */
import { MonitorCog } from 'lucide-react';
import { emptyBreach, type NewBreach } from '../../../shared/domain/breach/breach.js';
import type { NewItem } from '../../../shared/domain/inventory/item.js';
import type { Theft, TheftFacts } from '../../../shared/domain/theft/theft.js';
import { clockText } from '../../breach/clock-text.js';
import { useFormat, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import type { Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useNow } from '../../state/minute.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, TextField } from '../../ui/form-controls.js';

type DataItem = Pick<NewItem, 'name' | 'kind' | 'imei' | 'isEncrypted'>;

export interface DataQuestionProps {
  readonly theft: Theft;
  readonly facts: TheftFacts;
  /** Those that held patient data. */
  readonly items: readonly DataItem[];
  /** Left out where the facts are fixed. */
  readonly onFacts?: ((part: Partial<TheftFacts>) => void) | undefined;
  readonly onNoted: () => Promise<void>;
  readonly onFailed: () => void;
  readonly navigate: Navigate;
}

export function DataQuestion(props: DataQuestionProps) {
  const { theft, facts, items, onFacts, onNoted, onFailed, navigate } = props;
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const mayNote = useAccess().writable.includes('incidents');
  const isNoted = theft.tasks.some(({ task }) => task === 'data');
  const encrypted = facts.isEncrypted ?? ofItems(items);
  const open = (): void => {
    navigate({ page: 'cyber', tab: 'breaches' });
  };
  const note = async () => {
    try {
      const breach = breachOf(theft.begunAt, items, encrypted);
      await call('breach.save', { breach });
      await onNoted();
      open();
    } catch {
      onFailed();
    }
  };
  return (
    <section className="note warn theft-data">
      <MonitorCog className="i" aria-hidden="true" />
      <div className="stack g3 grow">
        <h2>{t('thefts.title.data')}</h2>
        <p>{t('thefts.prose.data', { list: format.list(items.map(({ name }) => name)) })}</p>
        {onFacts !== undefined && (
          <>
            <ChoiceField
              label={t('thefts.label.encrypted')}
              value={encrypted ?? ''}
              options={(['yes', 'no', 'unknown'] as const).map((value) => ({
                value,
                label: t(`thefts.label.encrypted-${value}`),
              }))}
              onChange={(isEncrypted) => {
                onFacts({ isEncrypted });
              }}
            />
            {encrypted === 'yes' && (
              <TextField
                label={t('thefts.label.encryptedHow')}
                hint={t('thefts.hint.encryptedHow')}
                max={100}
                value={facts.encryptedHow}
                onChange={(encryptedHow) => {
                  onFacts({ encryptedHow });
                }}
              />
            )}
          </>
        )}
        {!isNoted && <p className="strong">{clockText(t, format, theft.begunAt, now)}</p>}
        {mayNote ? (
          <div className="row">
            {isNoted ? (
              <Button onClick={open}>{t('thefts.action.open-breaches')}</Button>
            ) : (
              <Button onClick={() => void note()}>{t('thefts.action.note-breach')}</Button>
            )}
          </div>
        ) : (
          <p className="sm">{t('thefts.prose.data-owner')}</p>
        )}
      </div>
    </section>
  );
}

/** What the inventory says: encrypted only where all were. */
function ofItems(items: readonly DataItem[]): TheftFacts['isEncrypted'] {
  if (items.every(({ isEncrypted }) => isEncrypted === 'yes')) return 'yes';
  return items.find(({ isEncrypted }) => isEncrypted === 'no')?.isEncrypted;
}

const LABEL_MAX = 80;

/** The beginning of an entry of the register; the wizard asks the rest. */
function breachOf(
  noticedAt: string,
  items: readonly DataItem[],
  isEncrypted: TheftFacts['isEncrypted'],
): NewBreach {
  const isPhone = items.some(({ imei }) => imei !== undefined);
  const isPaper = items.every(({ kind }) => kind === 'furniture' || kind === 'pads');
  return {
    ...emptyBreach(noticedAt),
    label: items
      .map(({ name }) => name)
      .join(', ')
      .slice(0, LABEL_MAX)
      .trim(),
    thing: isPhone ? 'phone' : isPaper ? 'paper' : 'computer',
    event: 'stolen',
    ...(isEncrypted === undefined ? {} : { isEncrypted }),
  };
}

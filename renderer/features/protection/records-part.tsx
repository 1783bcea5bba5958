/** One of several records of a kind on screen, a new one, and taking one away with a way back. */
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ProtectionId } from '../../../shared/domain/protection/record-id.js';
import { useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import type { Keepable, ProtectionFileState } from '../../state/protection-file.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Segmented } from '../../ui/segmented.js';
import { useToast } from '../../ui/toast.js';

export interface RecordsPartProps<R extends { readonly id: ProtectionId }> {
  readonly kind: Keepable['kind'];
  readonly records: readonly R[];
  readonly state: ProtectionFileState;
  /** In the order of the records. */
  readonly names: readonly string[];
  readonly newOne: () => Keepable;
  readonly onFailed: () => void;
  readonly children: (record: R) => ReactNode;
}

export function RecordsPart<R extends { readonly id: ProtectionId }>(props: RecordsPartProps<R>) {
  const { kind, records, state, names, newOne, onFailed, children } = props;
  const t = useT();
  const toast = useToast();
  const mayChange = useAccess().writable.includes('survey');
  const [chosen, setChosen] = useState<ProtectionId>();
  const shown = records.find(({ id }) => id === chosen) ?? records[0];
  const add = async () => {
    try {
      setChosen(await state.keep(newOne()));
    } catch {
      onFailed();
    }
  };
  const remove = async (record: R) => {
    try {
      const removed = await state.remove(kind, record.id);
      toast.show({
        text: t(`protection.status.removed-${kind}`),
        ...(removed === undefined
          ? {}
          : {
              action: {
                label: t('protection.action.undo'),
                run: () => {
                  state.keep(removed, record.id).then(setChosen, onFailed);
                },
              },
            }),
      });
    } catch {
      onFailed();
    }
  };
  const addButton = mayChange && (
    <Button variant={shown === undefined ? 'primary' : 'secondary'} onClick={() => void add()}>
      <Plus className="i" aria-hidden="true" />
      {t(`protection.action.add-${kind}`)}
    </Button>
  );
  if (shown === undefined) {
    return (
      <EmptyState
        title={t(`protection.title.empty-${kind}`)}
        text={t(`protection.prose.empty-${kind}`)}
        action={addButton}
      />
    );
  }
  return (
    <>
      <div className="row file-bar">
        {records.length > 1 && (
          <div className="grow">
            <Segmented
              label={t(`protection.label.which-${kind}`)}
              value={shown.id}
              options={records.map(({ id }, index) => ({ value: id, label: names[index] ?? '' }))}
              onChange={setChosen}
            />
          </div>
        )}
        {mayChange && (
          <Button variant="quiet" onClick={() => void remove(shown)}>
            <Trash2 className="i" aria-hidden="true" />
            {t(`protection.action.remove-${kind}`)}
          </Button>
        )}
        {addButton}
      </div>
      {children(shown)}
    </>
  );
}

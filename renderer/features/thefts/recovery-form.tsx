/** When and where an object was found again. */
import { useState } from 'react';
import { tellsOfPatients } from '../../../shared/domain/theft/police-wording.js';
import {
  recoverySchema,
  type DeclaredItem,
  type Recovery,
} from '../../../shared/domain/theft/theft.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { DayField, TextField } from '../../ui/form-controls.js';

export interface RecoveryFormProps {
  readonly item: DeclaredItem;
  readonly onClose: () => void;
  readonly onFound: (recovery: Recovery) => void;
}

export function RecoveryForm({ item, onClose, onFound }: RecoveryFormProps) {
  const t = useT();
  const { today } = useSurvey();
  const [on, setOn] = useState(today);
  const [where, setWhere] = useState('');
  const { data } = recoverySchema.safeParse({ itemId: item.id, on, where });
  return (
    <Dialog title={t('thefts.title.found', { name: item.name })} onClose={onClose}>
      <form
        className="stack g4 mt3"
        onSubmit={(event) => {
          event.preventDefault();
          if (data !== undefined) onFound(data);
        }}
      >
        <DayField label={t('thefts.label.found-on')} value={on} max={today} onChange={setOn} />
        <TextField
          label={t('thefts.label.found-where')}
          hint={t('thefts.hint.found-where')}
          error={tellsOfPatients(where) ? t('thefts.error.patient') : undefined}
          max={100}
          value={where}
          onChange={setWhere}
        />
        <div className="row theft-dialogfoot">
          <Button onClick={onClose}>{t('thefts.action.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={data === undefined}>
            {t('thefts.action.keep-found')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

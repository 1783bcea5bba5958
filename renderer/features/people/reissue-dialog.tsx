/** A new passphrase for somebody, and for an adviser a new last day. */
import { useState, type SyntheticEvent } from 'react';
import type { Person } from '../../../shared/domain/people/person.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { personName } from '../../people/person-name.js';
import { withSecret } from '../../secrets/secret-bytes.js';
import { useNewPassphrase } from '../../secrets/use-new-passphrase.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { useSurvey } from '../../state/survey-store.js';
import { Dialog } from '../../ui/dialog.js';
import { isLastDayMissing } from './new-person.js';
import { PersonDialogFoot } from './person-dialog-foot.js';
import { LastDayField } from './person-fields.js';
import { TheirPassphrase } from './their-passphrase.js';
import type { PeopleList } from './use-people.js';

export interface ReissueDialogProps {
  readonly person: Person;
  readonly onReissued: (list: PeopleList) => void;
  readonly onClose: () => void;
}

export function ReissueDialog({ person, onReissued, onClose }: ReissueDialogProps) {
  const t = useT();
  const { practice, today } = useSurvey();
  const name = personName(t, person);
  const [known] = useState(() => [practice.name, practice.ownerName, person.label]);
  const passphrase = useNewPassphrase(known);
  const [lastDay, setLastDay] = useState(person.lastDay ?? '');
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const isAdviser = person.role === 'adviser';
  const wrongDay = isAdviser && isLastDayMissing({ role: 'adviser', lastDay }, today);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsChecked(true);
    setFailure(undefined);
    if (wrongDay) return;
    setIsBusy(true);
    try {
      const bytes = await passphrase.read();
      if (bytes === undefined) return;
      const { personId } = person;
      const list = await withSecret(bytes, (secret) =>
        call('people.reissue', {
          personId,
          passphrase: secret,
          ...(isAdviser ? { lastDay } : {}),
        }),
      );
      passphrase.clear();
      onReissued(list);
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  const close = () => {
    if (!isBusy) onClose();
  };

  return (
    <Dialog className="secret-dialog" title={t('people.title.reissue', { name })} onClose={close}>
      <p className="t2 mt2">{t('people.prose.reissue')}</p>
      <form
        noValidate
        className="stack g5 mt4"
        aria-busy={isBusy || undefined}
        onSubmit={(event) => void submit(event)}
      >
        {isAdviser && (
          <LastDayField
            value={lastDay}
            isMissing={isChecked && wrongDay}
            today={today}
            isDisabled={isBusy}
            onChange={setLastDay}
          />
        )}
        <TheirPassphrase passphrase={passphrase} isDisabled={isBusy} />
        {failure !== undefined && <VaultProblem code={failure} />}
        <PersonDialogFoot
          isBusy={isBusy}
          onCancel={close}
          action={t('people.action.reissue-now')}
        />
      </form>
    </Dialog>
  );
}

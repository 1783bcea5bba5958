/** A new person: name, role, and the passphrase they will open the vault with. */
import { useState, type SyntheticEvent } from 'react';
import type { Person } from '../../../shared/domain/people/person.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { withSecret } from '../../secrets/secret-bytes.js';
import { useNewPassphrase } from '../../secrets/use-new-passphrase.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { useDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Dialog } from '../../ui/dialog.js';
import { EMPTY_PERSON, isLastDayMissing, labelProblem, personFormFrom } from './new-person.js';
import { PersonDialogFoot } from './person-dialog-foot.js';
import { PersonFields } from './person-fields.js';
import { TheirPassphrase } from './their-passphrase.js';
import type { PeopleList } from './use-people.js';

/** Under this name what was typed is given back after a lock. */
export const NEW_PERSON_DRAFT = 'new-person';

export interface AddPersonDialogProps {
  readonly people: readonly Person[];
  readonly onAdded: (list: PeopleList, name: string) => void;
  readonly onClose: () => void;
}

export function AddPersonDialog({ people, onAdded, onClose }: AddPersonDialogProps) {
  const t = useT();
  const { practice, today } = useSurvey();
  const draft = useDraft(NEW_PERSON_DRAFT, JSON.stringify(EMPTY_PERSON));
  const form = personFormFrom(draft.text);
  const [known] = useState(() => [practice.name, practice.ownerName]);
  const passphrase = useNewPassphrase(known);
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const wrongLabel = labelProblem(form.label, people);
  const wrongDay = isLastDayMissing(form, today);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsChecked(true);
    setFailure(undefined);
    if (wrongLabel !== undefined || wrongDay) return;
    setIsBusy(true);
    try {
      const bytes = await passphrase.read();
      if (bytes === undefined) return;
      const { role, lastDay } = form;
      const label = form.label.normalize('NFC').trim();
      const list = await withSecret(bytes, (secret) =>
        call('people.add', {
          label,
          role,
          passphrase: secret,
          ...(role === 'adviser' ? { lastDay } : {}),
        }),
      );
      passphrase.clear();
      await draft.drop();
      onAdded(list, label);
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  const close = () => {
    if (isBusy) return;
    void draft.drop();
    onClose();
  };

  return (
    <Dialog className="secret-dialog" title={t('people.title.add')} onClose={close}>
      <form
        noValidate
        className="stack g5 mt4"
        aria-busy={isBusy || undefined}
        onSubmit={(event) => void submit(event)}
      >
        <PersonFields
          form={form}
          labelProblem={isChecked ? wrongLabel : undefined}
          isLastDayMissing={isChecked && wrongDay}
          today={today}
          isDisabled={isBusy}
          onChange={(part) => {
            draft.setText(JSON.stringify({ ...form, ...part }));
          }}
        />
        <TheirPassphrase passphrase={passphrase} isDisabled={isBusy} />
        {failure !== undefined && <VaultProblem code={failure} />}
        <PersonDialogFoot isBusy={isBusy} onCancel={close} action={t('people.action.add-now')} />
      </form>
    </Dialog>
  );
}

/** Whether the vault's keys are renewed to the end, and renewing them all. */
import { CircleCheck, RefreshCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { ConfirmDialog } from './confirm-dialog.js';
import type { PeopleData } from './use-people.js';

export type KeysSectionProps = Pick<PeopleData, 'setList' | 'readAgain'> & {
  readonly isRotating: boolean;
};

export function KeysSection({ isRotating, setList, readAgain }: KeysSectionProps) {
  const t = useT();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const ask = () => {
    setIsAsking(true);
  };
  return (
    <section>
      <h2>{t('people.title.keys')}</h2>
      {isRotating ? (
        <div className="note warn mt3" role="status">
          <TriangleAlert className="i" aria-hidden="true" />
          <div>
            <p className="med">{t('people.title.rotating')}</p>
            <p className="mt1">{t('people.prose.rotating')}</p>
            <Button className="mt2" onClick={ask}>
              {t('people.action.continue-rotation')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p className="row mt2">
            <CircleCheck className="i keys-current" aria-hidden="true" />
            {t('people.status.keys-current')}
          </p>
          <p className="sm t2 mt2 people-prose">{t('people.prose.keys')}</p>
          <Button className="mt3" onClick={ask}>
            <RefreshCw className="i" aria-hidden="true" />
            {t('people.action.rotate')}
          </Button>
        </>
      )}
      {isAsking && (
        <ConfirmDialog
          title={isRotating ? t('people.title.rotating') : t('people.title.rotate')}
          action={isRotating ? t('people.action.continue-rotation') : t('people.action.rotate')}
          change={() => call('people.rotate')}
          onDone={(list) => {
            setList(list);
            setIsAsking(false);
            toast.show({ text: t('people.status.renewed') });
          }}
          onClose={(hasFailed) => {
            setIsAsking(false);
            if (hasFailed) readAgain();
          }}
        >
          <p>{t('people.prose.rotate')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

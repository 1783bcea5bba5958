/** One's own passphrase: the owner changes it here; everybody else is told who can. */
import { useState } from 'react';
import { useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { Button } from '../../ui/button.js';
import { ChangePassphraseDialog } from './change-passphrase-dialog.js';

export function PassphraseSetting() {
  const t = useT();
  const { role } = useAccess();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <section>
      <h2>{t('people.title.own-passphrase')}</h2>
      {role === 'owner' ? (
        <div className="setting">
          <span className="setting-words sm t2">{t('people.prose.own-passphrase')}</span>
          <Button
            onClick={() => {
              setIsChanging(true);
            }}
          >
            {t('people.action.change-passphrase')}
          </Button>
        </div>
      ) : (
        <p className="t2 mt2">{t('people.prose.asks-owner')}</p>
      )}
      {isChanging && (
        <ChangePassphraseDialog
          onClose={() => {
            setIsChanging(false);
          }}
        />
      )}
    </section>
  );
}

/** The recovery key as the sheet of paper that will be printed. Paper is white in every theme. */
import { useEffect, useState } from 'react';
import { useFormat, useT } from '../i18n.js';
import { call } from '../ipc.js';
import { Mark } from '../ui/mark.js';

/** The vault is open wherever its key is shown. Without a name the sheet still does its work. */
function usePracticeName(): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    call('practice.get').then(
      (practice) => {
        if (isCurrent) setName(practice.name);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return name;
}

export function RecoveryPaper({ groups }: { readonly groups: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  const practice = usePracticeName();
  const [today] = useState(() => new Date().toISOString());
  return (
    <section className="recovery-paper" data-theme="light" aria-label={t('vault.label.sheet')}>
      <div className="row between recovery-paper-head">
        <span className="row strong">
          <Mark size={18} />
          {t('vault.label.sheet')}
        </span>
        <span className="xs t3">{format.date(today)}</span>
      </div>
      <p className="sm recovery-paper-vault">
        {practice !== undefined && t('vault.prose.sheet-vault', { practice })}
      </p>
      <ol className="recovery-groups mono">
        {groups.map((group, index) => (
          // Groups may repeat: the place is what tells them apart.
          <li key={index}>
            <span aria-hidden="true">{index + 1}</span>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      <p className="xs t2 recovery-paper-keep">{t('vault.prose.sheet-alphabet')}</p>
      <p className="xs t2">{t('vault.prose.sheet-keep')}</p>
    </section>
  );
}

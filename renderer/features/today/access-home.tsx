/** The first page of who has no key to the survey: what their access is for, and the practice it belongs to. */
import { LockKeyhole } from 'lucide-react';
import { useFormat, useT } from '../../i18n.js';
import { PracticeDetails } from '../../people/practice-details.js';
import { RoleDoor } from '../../people/role-door.js';
import { useAccess } from '../../state/access.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Navigate } from '../../route.js';
import { VisitHome } from './visit-home.js';

export interface AccessHomeProps {
  readonly navigate: Navigate;
}

export function AccessHome({ navigate }: AccessHomeProps) {
  const t = useT();
  const format = useFormat();
  const { role, lastDay } = useAccess();
  const { practice } = useSurvey();
  return (
    <div className="scroll">
      <div className="pagehead">
        <div>
          <h1 className="today-date">{format.weekday(new Date())}</h1>
          <p className="sub">{practice.name}</p>
        </div>
      </div>
      <div className="body access-home">
        {role === 'adviser' && <VisitHome navigate={navigate} />}
        <section className="panel access-purpose">
          <RoleDoor role={role} isLit />
          <div className="grow">
            <h2>{t(`people.title.home-${role}`)}</h2>
            <p className="mt2">
              {role === 'staff' || role === 'adviser'
                ? t(`people.prose.home-${role}`)
                : t('people.prose.home-other')}
            </p>
            {lastDay !== undefined && (
              <p className="mt2">{t('people.prose.home-until', { day: format.date(lastDay) })}</p>
            )}
          </div>
        </section>
        <section>
          <h2>{t('people.title.home-practice')}</h2>
          <PracticeDetails />
        </section>
        <section>
          <h2>{t('people.title.home-closed')}</h2>
          <p className="row top t2 mt2">
            <LockKeyhole className="i access-closed-sign" aria-hidden="true" />
            {t('people.prose.home-closed')}
          </p>
        </section>
      </div>
    </div>
  );
}

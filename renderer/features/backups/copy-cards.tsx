/** Where the practice's data are: this computer, and the place copies go to. */
import {
  CircleCheck,
  HardDrive,
  Monitor,
  TriangleAlert,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../i18n.js';
import type { BackupStatus } from '../../state/backup-status.js';
import { Button } from '../../ui/button.js';
import type { BackupRuns } from './use-backup-runs.js';

export interface CopyCardsProps {
  readonly status: BackupStatus;
  readonly runs: BackupRuns;
}

export function CopyCards({ status, runs }: CopyCardsProps) {
  const t = useT();
  const { folder } = status;
  if (folder === undefined) return undefined;
  const isWell = folder.isReachable && status.concern === undefined;
  return (
    <ul className="copies">
      <Card number={1} icon={Monitor} title={t('backup.title.this-computer')} isWell>
        <p className="t2 sm">{t('backup.prose.this-computer')}</p>
        <State isWell icon={CircleCheck} text={t('backup.status.in-use')} />
      </Card>
      <Card number={2} icon={HardDrive} title={folder.name} isWell={isWell}>
        <FolderState status={status} />
        {status.mayTryOut && (
          <div className="copy-action">
            <Button
              size="sm"
              isBusy={runs.isBusy || status.running !== undefined}
              disabled={status.copies.length === 0}
              onClick={() => void runs.drill()}
            >
              {t('backup.action.drill')}
            </Button>
          </div>
        )}
      </Card>
    </ul>
  );
}

function FolderState({ status }: { readonly status: BackupStatus }) {
  const t = useT();
  const format = useFormat();
  const { folder, copies, concern } = status;
  if (folder?.isReachable !== true) {
    return (
      <>
        <p className="t2 sm">{t('backup.prose.unplugged')}</p>
        <State isWell={false} icon={Unplug} text={t('backup.status.unplugged')} />
      </>
    );
  }
  const newest = copies[0]?.createdAt;
  return (
    <>
      <p className="t2 sm">{t('backup.label.copies', { count: copies.length })}</p>
      {newest !== undefined && (
        <p className="t2 sm mt1">
          {t('backup.label.newest', {
            date: format.date(newest),
            time: format.time(new Date(newest)),
          })}
        </p>
      )}
      {concern === 'none' && (
        <State isWell={false} icon={TriangleAlert} text={t('backup.status.to-do')} />
      )}
      {concern === 'old' && (
        <State isWell={false} icon={TriangleAlert} text={t('backup.status.late')} />
      )}
      {concern === 'own-drive' && (
        <State isWell={false} icon={TriangleAlert} text={t('backup.status.same-drive')} />
      )}
      {concern === undefined && (
        <State isWell icon={CircleCheck} text={t('backup.status.up-to-date')} />
      )}
    </>
  );
}

interface CardProps {
  readonly number: number;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly isWell: boolean;
  readonly children: ReactNode;
}

function Card({ number, icon: Icon, title, isWell, children }: CardProps) {
  return (
    <li className={isWell ? 'copy' : 'copy warn'}>
      <span className="copy-door" aria-hidden="true">
        <Icon className="i" />
        <span className="copy-number">{number}</span>
      </span>
      <h2>{title}</h2>
      {children}
    </li>
  );
}

interface StateProps {
  readonly isWell: boolean;
  readonly icon: LucideIcon;
  readonly text: string;
}

function State({ isWell, icon: Icon, text }: StateProps) {
  return (
    <span className={`sev mt3 ${isWell ? 'ok' : 'warn'}`}>
      <Icon className="i s14" aria-hidden="true" />
      {text}
    </span>
  );
}

/** The state of the vault: what the last complete verification found, and a way to do it again now. */
import {
  CircleCheck,
  FolderSync,
  HardDrive,
  KeyRound,
  ScrollText,
  ShieldCheck,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { VaultHealth } from '../../../shared/ipc/contract-health.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useFormat, useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { PlaceNotes } from '../../secrets/place-notes.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { Button } from '../../ui/button.js';
import { BackupsRow } from './backups-row.js';
import { HealthRow } from './health-row.js';
import { PhotosRow } from './photos-row.js';
import './health-page.css';

type Failure =
  { readonly of: 'reading' } | { readonly of: 'verifying'; readonly code: IpcErrorCode };

export function HealthPage() {
  const t = useT();
  const [health, setHealth] = useState<VaultHealth>();
  const [failure, setFailure] = useState<Failure>();
  const [isVerifying, setIsVerifying] = useState(false);
  const [isFresh, setIsFresh] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    call('health.get').then(
      (next) => {
        if (isCurrent) setHealth(next);
      },
      () => {
        if (isCurrent) setFailure({ of: 'reading' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  const verify = async () => {
    setIsVerifying(true);
    setIsFresh(false);
    setFailure(undefined);
    try {
      setHealth(await call('health.verify'));
      setIsFresh(true);
    } catch (error) {
      setFailure({ of: 'verifying', code: codeOf(error) });
    } finally {
      setIsVerifying(false);
    }
  };

  return (
    <div className="scroll">
      <div className="pagehead">
        <div>
          <h1>{t('health.label.health')}</h1>
          <p className="sub">{t('health.prose.health')}</p>
        </div>
        <div className="act">
          <Button variant="primary" isBusy={isVerifying} onClick={() => void verify()}>
            <ShieldCheck className="i" aria-hidden="true" />
            {t('health.action.verify')}
          </Button>
        </div>
      </div>
      <div className="body health">
        <p className="sm t2" role="status">
          {isVerifying && t('health.status.verifying')}
          {isFresh && t('health.status.verified-now')}
        </p>
        {failure?.of === 'reading' && (
          <p className="note bad" role="alert">
            {t('health.error.not-read')}
          </p>
        )}
        {failure?.of === 'verifying' && (
          <VaultProblem code={failure.code}>
            <p className="mt1">{t('health.error.not-well')}</p>
          </VaultProblem>
        )}
        {health !== undefined && <Findings health={health} isWell={failure === undefined} />}
      </div>
    </div>
  );
}

interface FindingsProps {
  readonly health: VaultHealth;
  /** False once a later verification has failed: what follows is then what was true before it. */
  readonly isWell: boolean;
}

function Findings({ health, isWell }: FindingsProps) {
  const t = useT();
  const format = useFormat();
  const { verifiedAt, durationMs, records, journalEntries, compartments, keyring, place } = health;
  const date = format.date(verifiedAt);
  const time = format.time(new Date(verifiedAt));
  const seconds = format.number(Math.max(0.1, Math.round(durationMs / 100) / 10));
  const [first, second] = keyring.map((state) => t(`health.label.copy-${state}`));
  const isPlaceGood = !place.isOnNetwork && place.syncService === undefined;
  return (
    <>
      <div className={isWell ? 'note ok' : 'note'}>
        <CircleCheck className="i" aria-hidden="true" />
        <div>
          {isWell && <p className="med">{t('health.status.well')}</p>}
          <p>{t('health.status.verified-at', { date, time, seconds })}</p>
        </div>
      </div>
      {health.wasRepaired && <p className="note warn">{t('health.status.repaired')}</p>}
      <dl className="health-rows">
        <HealthRow
          icon={<ShieldCheck className="i" aria-hidden="true" />}
          title={t('health.title.contents')}
        >
          <p>
            {format.list(
              records.map(({ group, count }) => t(`health.label.group-${group}`, { count })),
            )}
          </p>
          <p className="sm t2">{t('health.prose.compartments', compartments)}</p>
        </HealthRow>
        <PhotosRow />
        <BackupsRow />
        <HealthRow
          icon={<ScrollText className="i" aria-hidden="true" />}
          title={t('health.title.journal')}
        >
          <p>{t('health.prose.journal', { count: journalEntries })}</p>
        </HealthRow>
        <HealthRow
          icon={<KeyRound className="i" aria-hidden="true" />}
          title={t('health.title.keyring')}
        >
          <p>
            {keyring.every((state) => state === 'intact')
              ? t('health.prose.keyring-intact')
              : t('health.prose.keyring-copies', { first: first ?? '', second: second ?? '' })}
          </p>
        </HealthRow>
        <HealthRow
          icon={
            isPlaceGood ? (
              <HardDrive className="i" aria-hidden="true" />
            ) : (
              <FolderSync className="i" aria-hidden="true" />
            )
          }
          title={t('health.title.place')}
        >
          {isPlaceGood && <p>{t('health.prose.place-local')}</p>}
          <PlaceNotes />
        </HealthRow>
      </dl>
    </>
  );
}

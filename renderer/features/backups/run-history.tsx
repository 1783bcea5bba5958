/** Past copies and drills, newest first, with how each ended. */
import { CircleCheck, OctagonAlert } from 'lucide-react';
import type { BackupRun } from '../../../shared/domain/backup/backup-history.js';
import { useContents } from '../../backup/use-contents.js';
import { useFormat, useT } from '../../i18n.js';

/** More is not read; failures that repeat are one line already. */
const SHOWN = 8;

export function RunHistory({ runs }: { readonly runs: readonly BackupRun[] }) {
  const t = useT();
  const format = useFormat();
  if (runs.length === 0) return undefined;
  return (
    <section className="mt6">
      <h2>{t('backup.title.history')}</h2>
      <table className="table mt2 runs">
        <thead className="sr">
          <tr>
            <th scope="col">{t('backup.label.run-when')}</th>
            <th scope="col">{t('backup.label.run-what')}</th>
            <th scope="col">{t('backup.label.run-result')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.slice(0, SHOWN).map((run) => (
            <tr key={`${run.kind} ${run.at}`}>
              <td className="num t2 nowrap">
                {format.shortDate(run.at)}, {format.time(new Date(run.at))}
              </td>
              <td>{t(`backup.label.run-${run.kind}`, { folder: run.folderName })}</td>
              <td>
                <Result run={run} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Result({ run }: { readonly run: BackupRun }) {
  const t = useT();
  const contentsOf = useContents();
  const { outcome, unreadable = 0 } = run;
  const isWell = outcome === 'verified';
  const Icon = isWell ? CircleCheck : OctagonAlert;
  return (
    <span className={`sev ${isWell ? 'ok' : 'bad'}`}>
      <Icon className="i s14" aria-hidden="true" />
      {t(`backup.status.run-${outcome}`, { contents: contentsOf(run), unreadable })}
    </span>
  );
}

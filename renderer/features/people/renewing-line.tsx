/** How far the renewal of keys is, while it runs. Always present, so that screen readers hear changes. */
import { useEffect, useState } from 'react';
import { useT } from '../../i18n.js';
import { listen } from '../../ipc.js';
import { Bar } from '../../ui/bar.js';

interface Progress {
  readonly done: number;
  readonly total: number;
}

export function RenewingLine({ isRunning }: { readonly isRunning: boolean }) {
  const t = useT();
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    if (!isRunning) return undefined;
    const stop = listen('vault.progress', (event) => {
      if (event.kind === 'renewing') setProgress(event);
    });
    return () => {
      stop();
      setProgress(undefined);
    };
  }, [isRunning]);
  return (
    <div className="renewing" role="status">
      {isRunning && (
        <>
          <p className="sm t2">
            {progress === undefined
              ? t('people.status.renewing-start')
              : t('people.status.renewing', { done: progress.done, total: progress.total })}
          </p>
          <Bar value={progress === undefined ? 0 : (100 * progress.done) / progress.total} />
        </>
      )}
    </div>
  );
}

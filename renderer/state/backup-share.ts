/** How far a backup, drill or restore is, once it has taken over a second. */
import { useEffect, useState } from 'react';
import { listen } from '../ipc.js';

/** An answer within a second needs no sign of waiting. */
const SHOW_AFTER_MS = 1000;

/** From 0 to 100. Undefined while nothing needs to be shown. */
export function useBackupShare(isRunning: boolean): number | undefined {
  const [share, setShare] = useState(0);
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const stop = listen('backup.progress', (progress) => {
      setShare(Math.round(100 * progress.share));
    });
    const timer = window.setTimeout(() => {
      setIsSlow(true);
    }, SHOW_AFTER_MS);
    return () => {
      stop();
      window.clearTimeout(timer);
      setIsSlow(false);
      setShare(0);
    };
  }, [isRunning]);
  return isRunning && isSlow ? share : undefined;
}

/** Tells main that somebody is at work, so that the vault does not lock under the hands. */
import { useEffect } from 'react';
import { call } from '../ipc.js';

/** What comes within this time is not told again: the lock comes early by that much, and by no more. */
const REPORT_EVERY_MS = 3000;

export function useActivity(): void {
  useEffect(() => {
    let lastMs = -REPORT_EVERY_MS;
    const report = (): void => {
      const nowMs = performance.now();
      if (nowMs - lastMs < REPORT_EVERY_MS) return;
      lastMs = nowMs;
      void call('vault.reportActivity');
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, report, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, report);
    };
  }, []);
}

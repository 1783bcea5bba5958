/** Announces the idle lock during its last minute. Any key or movement takes it away. */
import { Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../i18n.js';
import { listen } from '../ipc.js';

export function IdleWarning() {
  const t = useT();
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(
    () =>
      listen('vault.progress', (progress) => {
        if (progress.kind === 'idle-warning') setSecondsLeft(progress.secondsLeft);
      }),
    [],
  );
  if (secondsLeft === 0) return undefined;
  return (
    <div className="note warn idle-warning">
      <Lock className="i" aria-hidden="true" />
      <span>{t('app.status.idle-warning', { seconds: secondsLeft })}</span>
      {/* Read out once, not at every second. */}
      <span className="sr" role="alert">
        {t('app.status.idle-announcement')}
      </span>
    </div>
  );
}

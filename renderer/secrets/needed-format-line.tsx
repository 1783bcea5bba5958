/** Which version of the program a vault needs that this one is too old for. */
import { useEffect, useState } from 'react';
import { useT } from '../i18n.js';
import { call } from '../ipc.js';

export function NeededFormatLine() {
  const t = useT();
  const [line, setLine] = useState<{ readonly needed: number; readonly known: number }>();
  useEffect(() => {
    let isCurrent = true;
    call('vault.neededFormat').then(
      ({ needed, known }) => {
        if (isCurrent && needed !== undefined) setLine({ needed, known });
      },
      () => {
        // Without the number the words beside it still say what to do.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return line === undefined ? undefined : (
    <p className="mt1">{t('vault.prose.needed-format', line)}</p>
  );
}

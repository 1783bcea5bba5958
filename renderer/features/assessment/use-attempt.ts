/** Runs an action that may fail and remembers that it did, until it is tried again. */
import { useCallback, useState } from 'react';

export interface Attempt {
  readonly hasFailed: boolean;
  readonly run: (action: () => Promise<unknown>) => Promise<boolean>;
}

export function useAttempt(): Attempt {
  const [hasFailed, setHasFailed] = useState(false);
  const run = useCallback(async (action: () => Promise<unknown>) => {
    setHasFailed(false);
    try {
      await action();
      return true;
    } catch {
      setHasFailed(true);
      return false;
    }
  }, []);
  return { hasFailed, run };
}

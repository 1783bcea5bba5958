/** Stands where the program will be, while a window that was loaded anew waits for the return code: it can only lock. */
import { useEffect } from 'react';
import { call, listen } from '../ipc.js';
import { useHandOver } from '../shell/use-hand-over.js';

export function WithheldProgram() {
  useHandOver();
  useEffect(
    () =>
      listen('menu.chosen', ({ command }) => {
        if (command === 'lock') void call('vault.lock');
      }),
    [],
  );
  return undefined;
}

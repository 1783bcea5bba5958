/** Commands that work on every screen, from the menu and from the keyboard. */
import { useEffect, useRef } from 'react';
import { useDiscreet } from '../discreet/discreet.js';
import { call, listen } from '../ipc.js';
import type { Navigate } from '../route.js';
import { useSettings } from '../state/settings.js';

export interface ShellCommands {
  readonly navigate: Navigate;
  readonly open: (overlay: 'search' | 'shortcuts') => void;
}

export function useShellCommands({ navigate, open }: ShellCommands): void {
  const { settings } = useSettings();
  const { singleKeyShortcuts } = settings;
  const { isDiscreet } = useDiscreet();
  const exportRequests = useRef(0);
  const backupRequests = useRef(0);
  useEffect(
    () =>
      listen('menu.chosen', ({ command }) => {
        // While the window is hidden nothing moves in it: locking is all that is left.
        if (isDiscreet && command !== 'lock') return;
        switch (command) {
          case 'search':
          case 'shortcuts':
            open(command);
            return;
          case 'discreet':
            // The discreet screen listens for itself, on every screen.
            return;
          case 'lock':
            void call('vault.lock');
            return;
          case 'export-pdf':
            exportRequests.current += 1;
            navigate({ page: 'results', exportRequest: exportRequests.current });
            return;
          case 'backup':
            backupRequests.current += 1;
            navigate({ page: 'backups', makeRequest: backupRequests.current });
            return;
          default:
            navigate({ page: command });
        }
      }),
    [isDiscreet, navigate, open],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || !singleKeyShortcuts || isTyping(event.target)) return;
      open('shortcuts');
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [open, singleKeyShortcuts]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

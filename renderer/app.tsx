/** Which state the program is in: set-up, closed, open, or reading what is left of a damaged vault. Each is loaded when it is needed. */
import { lazy, Suspense, useState } from 'react';
import { UnlockPage, type UnlockPageProps } from './features/unlock/unlock-page.js';

const OnboardingPage = lazy(async () => ({
  default: (await import('./features/onboarding/onboarding-page.js')).OnboardingPage,
}));
const OpenProgram = lazy(async () => ({
  default: (await import('./open-program.js')).OpenProgram,
}));
const SalvageProgram = lazy(async () => ({
  default: (await import('./salvage-program.js')).SalvageProgram,
}));

export interface AppProps {
  readonly initialVault: 'absent' | 'locked' | 'unlocked';
  readonly lockedBy: UnlockPageProps['lockedBy'];
}

export function App({ initialVault, lockedBy }: AppProps) {
  const [vault, setVault] = useState<AppProps['initialVault'] | 'salvaged'>(initialVault);
  const open = () => {
    setVault('unlocked');
  };
  switch (vault) {
    case 'locked':
      return (
        <UnlockPage
          lockedBy={lockedBy}
          onOpened={open}
          onSalvaged={() => {
            setVault('salvaged');
          }}
        />
      );
    case 'absent':
      return (
        <Suspense>
          <OnboardingPage onDone={open} />
        </Suspense>
      );
    case 'salvaged':
      return (
        <Suspense>
          <SalvageProgram onRebuilt={open} />
        </Suspense>
      );
    case 'unlocked':
      return (
        <Suspense>
          <OpenProgram />
        </Suspense>
      );
  }
}

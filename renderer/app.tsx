/** Which of the three states the program is in: set-up, closed, open. Each is loaded when it is needed. */
import { lazy, Suspense, useState } from 'react';
import { UnlockPage } from './features/unlock/unlock-page.js';

const OnboardingPage = lazy(async () => ({
  default: (await import('./features/onboarding/onboarding-page.js')).OnboardingPage,
}));
const OpenProgram = lazy(async () => ({
  default: (await import('./open-program.js')).OpenProgram,
}));

export interface AppProps {
  readonly initialVault: 'absent' | 'locked' | 'unlocked';
}

export function App({ initialVault }: AppProps) {
  const [vault, setVault] = useState(initialVault);
  const open = () => {
    setVault('unlocked');
  };
  if (vault === 'locked') return <UnlockPage onOpened={open} />;
  return (
    <Suspense>{vault === 'absent' ? <OnboardingPage onDone={open} /> : <OpenProgram />}</Suspense>
  );
}

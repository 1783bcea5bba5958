/** The open program: reads what the screens share, proves the recovery key if that is still due, shows the frame. */
import { useEffect, useState } from 'react';
import type { QuestionText } from '../shared/content/schema.js';
import { loadSurgeryTexts } from '../shared/content/surgery-pack.js';
import type { IpcErrorCode } from '../shared/ipc/error-codes.js';
import { Shell } from './shell/shell.js';
import { useLanguage, useT } from './i18n.js';
import { call, codeOf } from './ipc.js';
import { RecoveryGate } from './secrets/recovery-gate.js';
import { DraftsProvider } from './state/drafts.js';
import { PhotosProvider } from './state/photos.js';
import { readSurveyData, type SurveyData } from './state/survey-data.js';
import { SurveyProvider } from './state/survey-store.js';
import { Button } from './ui/button.js';
import { EmptyState } from './ui/empty-state.js';
import { ToastProvider } from './ui/toast.js';

interface Loaded {
  readonly data: SurveyData;
  readonly texts: Readonly<Record<string, QuestionText>>;
  readonly drafts: readonly { readonly key: string; readonly text: string }[];
}

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unproved' }
  | { readonly kind: 'failed'; readonly code: IpcErrorCode }
  | { readonly kind: 'loaded'; readonly loaded: Loaded };

export function OpenProgram() {
  const t = useT();
  const { language } = useLanguage();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    load(language).then(
      (next) => {
        if (isCurrent) setState(next);
      },
      (error: unknown) => {
        if (isCurrent) setState({ kind: 'failed', code: codeOf(error) });
      },
    );
    return () => {
      isCurrent = false;
    };
    // Read once for each attempt: a change of language is followed by the survey itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [attempt]);
  const again = () => {
    setAttempt((count) => count + 1);
  };

  switch (state.kind) {
    case 'loading':
      return <div className="app" aria-busy="true" />;
    case 'unproved':
      return <RecoveryGate onProved={again} />;
    case 'failed':
      return (
        <main className="sheet">
          <h1 className="sr">Cabinet Sûr</h1>
          <EmptyState
            title={t('app.title.not-read')}
            text={t('app.prose.not-read')}
            action={
              <Button variant="primary" onClick={again}>
                {t('app.action.retry')}
              </Button>
            }
          />
        </main>
      );
    case 'loaded':
      return (
        <ToastProvider>
          <DraftsProvider kept={state.loaded.drafts}>
            <SurveyProvider initial={state.loaded.data} initialTexts={state.loaded.texts}>
              <PhotosProvider>
                <Shell />
              </PhotosProvider>
            </SurveyProvider>
          </DraftsProvider>
        </ToastProvider>
      );
  }
}

async function load(language: Parameters<typeof loadSurgeryTexts>[0]): Promise<State> {
  const { isRecoveryProved } = await call('vault.status');
  if (isRecoveryProved === false) return { kind: 'unproved' };
  const [data, texts, drafts] = await Promise.all([
    readSurveyData(),
    loadSurgeryTexts(language),
    call('draft.list'),
  ]);
  return { kind: 'loaded', loaded: { data, texts, drafts } };
}

/** The open program: reads what the screens share, proves the recovery key if that is still due, shows the frame. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { QuestionText } from '../shared/content/schema.js';
import { loadSurgeryTexts } from '../shared/content/surgery-pack.js';
import type { AnchorCheck, LossNotice } from '../shared/ipc/contract-anchor.js';
import { mayVisit, type Access } from '../shared/domain/people/access.js';
import type { IpcErrorCode } from '../shared/ipc/error-codes.js';
import { Shell } from './shell/shell.js';
import { useLanguage, useT } from './i18n.js';
import { call, codeOf } from './ipc.js';
import { RecoveryGate } from './secrets/recovery-gate.js';
import { AccessProvider } from './state/access.js';
import { DraftsProvider } from './state/drafts.js';
import { InventoryProvider } from './state/inventory.js';
import { PhotosProvider } from './state/photos.js';
import { readPracticeAlone, readSurveyData, type SurveyData } from './state/survey-data.js';
import { SurveyProvider } from './state/survey-store.js';
import { Button } from './ui/button.js';
import { EmptyState } from './ui/empty-state.js';
import { ToastProvider } from './ui/toast.js';

// Rarely needed: the way in does not wait for them.
const LossPage = lazy(async () => ({
  default: (await import('./features/anchor/loss-page.js')).LossPage,
}));
const AnchorNote = lazy(async () => ({
  default: (await import('./features/anchor/anchor-note.js')).AnchorNote,
}));

interface Loaded {
  readonly access: Access;
  readonly data: SurveyData;
  readonly texts: Readonly<Record<string, QuestionText>>;
  readonly drafts: readonly { readonly key: string; readonly text: string }[];
}

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loss'; readonly loss: LossNotice }
  | { readonly kind: 'anchor'; readonly check: Exclude<AnchorCheck, 'held'> }
  | { readonly kind: 'unproved' }
  | { readonly kind: 'failed'; readonly code: IpcErrorCode }
  | { readonly kind: 'loaded'; readonly loaded: Loaded };

export function OpenProgram() {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [attempt, setAttempt] = useState({ count: 0, isNoticed: false });

  useEffect(() => {
    let isCurrent = true;
    load(language, attempt.isNoticed).then(
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
    setAttempt(({ count, isNoticed }) => ({ count: count + 1, isNoticed }));
  };
  /** What was said about the anchors has been read. */
  const noticed = () => {
    setAttempt(({ count }) => ({ count: count + 1, isNoticed: true }));
  };

  switch (state.kind) {
    case 'loading':
      return <div className="app" aria-busy="true" />;
    case 'loss':
      return (
        <Suspense>
          <LossPage loss={state.loss} onContinue={noticed} />
        </Suspense>
      );
    case 'anchor':
      return (
        <Suspense>
          <AnchorNote check={state.check} onContinue={noticed} />
        </Suspense>
      );
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
        <AccessProvider access={state.loaded.access}>
          <ToastProvider>
            <DraftsProvider kept={state.loaded.drafts}>
              <SurveyProvider initial={state.loaded.data} initialTexts={state.loaded.texts}>
                <PhotosProvider>
                  <InventoryProvider>
                    <Shell />
                  </InventoryProvider>
                </PhotosProvider>
              </SurveyProvider>
            </DraftsProvider>
          </ToastProvider>
        </AccessProvider>
      );
  }
}

async function load(
  language: Parameters<typeof loadSurgeryTexts>[0],
  isNoticed: boolean,
): Promise<State> {
  const { isRecoveryProved, loss, anchorCheck } = await call('vault.status');
  if (!isNoticed && loss !== undefined) return { kind: 'loss', loss };
  if (!isNoticed && anchorCheck !== undefined && anchorCheck !== 'held') {
    return { kind: 'anchor', check: anchorCheck };
  }
  if (isRecoveryProved === false) return { kind: 'unproved' };
  const access = await call('vault.access');
  const [data, texts, drafts] = await Promise.all([
    mayVisit(access, 'assessment') ? readSurveyData() : readPracticeAlone(),
    loadSurgeryTexts(language),
    call('draft.list'),
  ]);
  return { kind: 'loaded', loaded: { access, data, texts, drafts } };
}

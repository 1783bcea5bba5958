/** Losses first, then what there is; how to keep it beside. */
import { FileDown, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { PadLoss, PadLossId } from '../../../shared/domain/pads/pad-loss.js';
import { emptyPad, inPadOrder, type Pad, type PadId } from '../../../shared/domain/pads/pad.js';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { LawLine } from '../../law/law-line.js';
import type { Pads } from '../../state/pads.js';
import { useSaveDocument } from '../../state/save-document.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { AddKinds } from './add-kinds.js';
import { LossList, lossName } from './loss-list.js';
import { PadList } from './pad-list.js';
import { padName } from './pad-name.js';
import { RidAdvice } from './rid-advice.js';

export interface PadsOverviewProps {
  readonly list: readonly Pad[];
  readonly pads: Pads;
  readonly mayChange: boolean;
  readonly onOpenPad: (id: PadId) => void;
  readonly onOpenLoss: (id: PadLossId) => void;
}

export function PadsOverview(props: PadsOverviewProps) {
  const { list, pads, mayChange, onOpenPad, onOpenLoss } = props;
  const t = useT();
  const toast = useToast();
  const { contentLanguage: language } = useLanguage();
  const [hasFailed, setHasFailed] = useState(false);
  const document = useSaveDocument<'register'>({
    saved: t('pads.status.document-saved'),
    reveal: t('pads.action.reveal'),
  });
  const attempt = async (work: () => Promise<void>) => {
    setHasFailed(false);
    try {
      await work();
    } catch {
      setHasFailed(true);
    }
  };
  const takeOut = (name: string, remove: () => Promise<void>, bringBack: () => Promise<void>) =>
    void attempt(async () => {
      await remove();
      const run = () => void attempt(bringBack);
      toast.show({
        text: t('pads.status.removed', { name }),
        action: { label: t('pads.action.undo'), run },
      });
    });
  const add = mayChange && (
    <AddKinds
      onAdd={(kind) =>
        void attempt(async () => {
          onOpenPad((await pads.add(emptyPad(kind))).id);
        })
      }
    />
  );
  return (
    <div className="scroll">
      <header className="pagehead pads-head">
        <div>
          <h1>{t('pads.title.pads')}</h1>
          <p className="sub">{t('pads.prose.intro')}</p>
        </div>
        <div className="act row">
          {list.length > 0 && (
            <Button
              isBusy={document.running !== undefined}
              onClick={() =>
                void document.save('register', () =>
                  call('pads.exportPdf', { document: 'register', language }),
                )
              }
            >
              <FileDown className="i" aria-hidden="true" />
              {t('pads.action.register-pdf')}
            </Button>
          )}
          {mayChange && (
            <Button
              variant="primary"
              onClick={() =>
                void attempt(async () => {
                  onOpenLoss((await pads.beginLoss()).id);
                })
              }
            >
              <TriangleAlert className="i" aria-hidden="true" />
              {t('pads.action.declare')}
            </Button>
          )}
        </div>
      </header>
      <div className="body">
        {(hasFailed || document.hasFailed) && (
          <p className="note bad" role="alert">
            {t(hasFailed ? 'pads.error.not-done' : 'pads.error.document')}
          </p>
        )}
        <div className="file-split">
          <div className="pads-main">
            {pads.losses.length > 0 && (
              <LossList
                losses={pads.losses}
                mayChange={mayChange}
                onOpen={onOpenLoss}
                onRemove={(loss: PadLoss) => {
                  takeOut(
                    lossName(t, loss),
                    () => pads.removeLoss(loss.id),
                    () => pads.saveLoss(loss),
                  );
                }}
              />
            )}
            {list.length === 0 ? (
              <EmptyState title={t('pads.title.empty')} text={t('pads.prose.empty')} action={add} />
            ) : (
              <section>
                <h2>{t('pads.title.list')}</h2>
                <PadList
                  pads={inPadOrder(list)}
                  losses={pads.losses}
                  mayChange={mayChange}
                  onOpen={onOpenPad}
                  onRemove={(pad) => {
                    takeOut(
                      padName(t, pad),
                      () => pads.remove(pad.id),
                      () => pads.save(pad),
                    );
                  }}
                />
                {add}
              </section>
            )}
          </div>
          <aside className="file-aside">
            <h2>{t('pads.title.kept')}</h2>
            <LawLine topic="prescriptions" id="kept-locked" />
            <RidAdvice />
          </aside>
        </div>
      </div>
    </div>
  );
}

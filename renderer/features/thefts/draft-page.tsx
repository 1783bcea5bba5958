/** A theft that is being written down: what is gone, what is known, and the annex growing beside it. Saves itself. */
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { copiesOf } from '../../../shared/domain/theft/declare-theft.js';
import type {
  Theft,
  TheftDraft,
  TheftFacts,
  TheftTask,
} from '../../../shared/domain/theft/theft.js';
import { useLanguage, useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import type { InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { AnnexPreview } from './annex-preview.js';
import { DataQuestion } from './data-question.js';
import { FactsForm } from './facts-form.js';
import { PaperActions } from './paper-actions.js';
import { PickList } from './pick-list.js';
import { TaskList } from './task-list.js';
import { useTheftPapers } from './use-theft-papers.js';
import type { Thefts } from './use-thefts.js';

export interface DraftPageProps {
  readonly theft: Theft;
  readonly thefts: Thefts;
  readonly inventory: InventoryState;
  readonly navigate: Navigate;
  readonly onClose: () => void;
}

export function DraftPage({ theft, thefts, inventory, navigate, onClose }: DraftPageProps) {
  const t = useT();
  const toast = useToast();
  const { contentLanguage: language } = useLanguage();
  const { today } = useSurvey();
  const papers = useTheftPapers();
  const [hasFailed, setHasFailed] = useState(false);
  const { id } = theft;
  /** Once it is declared or gone, a save still on its way would come too late. */
  const isOver = useRef(false);
  const { save } = thefts;
  const keep = useCallback(
    async (draft: TheftDraft) => {
      if (!isOver.current) await save(draft, id);
    },
    [save, id],
  );
  const kept = useKept<TheftDraft>({ facts: theft.facts, itemIds: theft.itemIds }, keep);
  const { facts, itemIds } = kept.value;
  const { items, rooms, photos } = inventory;
  const copies = useMemo(
    () => copiesOf(itemIds, { items, rooms, photos }),
    [itemIds, items, rooms, photos],
  );
  const withData = copies.filter(({ holdsPatientData }) => holdsPatientData === 'yes');
  const attempt = async (work: () => Promise<void>) => {
    setHasFailed(false);
    try {
      await work();
    } catch {
      isOver.current = false;
      setHasFailed(true);
    }
  };
  const saveNow = () => keep(kept.value);
  const declare = () =>
    attempt(async () => {
      isOver.current = true;
      await thefts.declare(id, kept.value);
      toast.show({
        text: t('thefts.status.declared', { count: copies.length }),
        action: {
          label: t('thefts.action.undo'),
          run: () => {
            thefts.withdraw(id).catch(() => {
              setHasFailed(true);
            });
          },
        },
      });
    });
  const remove = () =>
    attempt(async () => {
      await saveNow();
      isOver.current = true;
      await thefts.remove(id);
      onClose();
      toast.show({
        text: t('thefts.status.removed'),
        action: {
          label: t('thefts.action.undo'),
          run: () => void thefts.save(kept.value, id).catch(() => undefined),
        },
      });
    });
  const changeFacts = (next: TheftFacts) => {
    kept.change({ facts: next });
  };
  return (
    <div className="theft">
      <div className="theft-left">
        <div className="theft-scroll scroll">
          <Button variant="quiet" size="sm" className="theft-back" onClick={onClose}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('thefts.title.all')}
          </Button>
          <h1 className="mt2">{t('thefts.title.thefts')}</h1>
          <p className="t2 mt1">{t('thefts.prose.tick')}</p>
          <PickList
            inventory={inventory}
            picked={itemIds}
            onPick={(next) => {
              kept.change({ itemIds: [...next] });
            }}
          />
          <FactsForm facts={facts} onChange={changeFacts} />
          {withData.length > 0 && (
            <DataQuestion
              theft={theft}
              facts={facts}
              items={withData}
              navigate={navigate}
              onFacts={(part) => {
                changeFacts({ ...facts, ...part });
              }}
              onNoted={() => thefts.tick(id, 'data', today)}
              onFailed={() => {
                setHasFailed(true);
              }}
            />
          )}
          <TaskList
            navigate={navigate}
            theft={theft}
            items={copies}
            mayChange
            onTick={(task: TheftTask, doneOn) => void attempt(() => thefts.tick(id, task, doneOn))}
          />
          {copies.length > 0 && <PaperActions theftId={id} papers={papers} before={saveNow} />}
          <div className="theft-remove">
            <Button size="sm" variant="quiet" onClick={() => void remove()}>
              <Trash2 className="i s14" aria-hidden="true" />
              {t('thefts.action.remove')}
            </Button>
          </div>
        </div>
        <footer className="theft-foot">
          {(hasFailed || kept.state === 'failed' || papers.failure !== undefined) && (
            <p className="note bad" role="alert">
              {t(
                papers.failure === undefined
                  ? 'thefts.error.not-saved'
                  : `thefts.error.${papers.failure}`,
              )}
            </p>
          )}
          <p className="sm t2 grow" role="status">
            {kept.state === 'saved' && t('thefts.status.draft-saved')}
            {kept.state === 'untouched' && t('thefts.hint.saves-itself')}
          </p>
          <Button
            variant="primary"
            size="lg"
            disabled={copies.length === 0}
            onClick={() => void declare()}
          >
            {t('thefts.action.declare', { count: copies.length })}
          </Button>
        </footer>
      </div>
      <AnnexPreview
        facts={facts}
        items={copies}
        isMain={false}
        running={papers.running}
        onMake={(as) =>
          void saveNow().then(
            () => papers.make({ document: 'police', theftId: id, language }, as),
            () => {
              setHasFailed(true);
            },
          )
        }
      />
    </div>
  );
}

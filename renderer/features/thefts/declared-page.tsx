/** A theft that was declared: the list as it was given, its case number, what was found again, and what is still to do. */
import { ArrowLeft, Plus, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Item, ItemId } from '../../../shared/domain/inventory/item.js';
import type {
  DeclaredItem,
  DeclaredTheft,
  Recovery,
  TheftFacts,
} from '../../../shared/domain/theft/theft.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form-controls.js';
import { useToast } from '../../ui/toast.js';
import { AnnexPreview } from './annex-preview.js';
import { DataQuestion, type DataQuestionProps } from './data-question.js';
import { DeclaredItems } from './declared-items.js';
import { PaperActions } from './paper-actions.js';
import { RecoveryForm } from './recovery-form.js';
import { TaskList } from './task-list.js';
import { useTheftPapers } from './use-theft-papers.js';
import type { Thefts } from './use-thefts.js';

export interface DeclaredPageProps {
  readonly theft: DeclaredTheft;
  readonly thefts: Thefts;
  readonly itemsById: ReadonlyMap<ItemId, Item>;
  readonly mayChange: boolean;
  readonly navigate: Navigate;
  readonly onClose: () => void;
  /** A second list of the same facts, for what is found missing later. */
  readonly onMore: () => void;
}

export function DeclaredPage(props: DeclaredPageProps) {
  const { theft, thefts, itemsById, mayChange, navigate, onClose, onMore } = props;
  const t = useT();
  const toast = useToast();
  const format = useFormat();
  const { contentLanguage: language } = useLanguage();
  const { today } = useSurvey();
  const papers = useTheftPapers();
  const [hasFailed, setHasFailed] = useState(false);
  const [found, setFound] = useState<DeclaredItem>();
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { id } = theft;
  const { items } = theft.declared;
  const withData = items.filter(({ holdsPatientData }) => holdsPatientData === 'yes');
  const attempt = async (work: () => Promise<void>) => {
    setHasFailed(false);
    try {
      await work();
    } catch {
      setHasFailed(true);
    }
  };
  const recover = (recovery: Recovery) =>
    attempt(async () => {
      setFound(undefined);
      await thefts.recover(id, recovery);
      toast.show({
        text: t('thefts.status.recovered'),
        action: {
          label: t('thefts.action.undo'),
          run: () => void attempt(() => thefts.takeBackRecovery(id, recovery.itemId)),
        },
      });
    });
  return (
    <div className="theft">
      <div className="theft-left">
        <div className="theft-scroll scroll">
          <Button variant="quiet" size="sm" className="theft-back" onClick={onClose}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('thefts.title.all')}
          </Button>
          <h1 className="mt2">{t('thefts.title.thefts')}</h1>
          <p className="t2 mt1">
            {t('thefts.prose.declared', {
              date: format.date(theft.declared.at),
              count: items.length,
            })}
          </p>
          {(hasFailed || papers.failure !== undefined) && (
            <p className="note bad mt3" role="alert">
              {t(
                papers.failure === undefined
                  ? 'thefts.error.not-saved'
                  : `thefts.error.${papers.failure}`,
              )}
            </p>
          )}
          {mayChange && <CaseNumber theft={theft} setCase={thefts.setCase} />}
          <DeclaredItems
            theft={theft}
            itemsById={itemsById}
            mayChange={mayChange}
            running={papers.running}
            onFound={setFound}
            onProof={(item) =>
              void papers.make({ document: 'ownership', itemId: item.id, language }, 'pdf')
            }
            onTakeBack={(item) => void attempt(() => thefts.takeBackRecovery(id, item.id))}
          />
          {withData.length > 0 && (
            <DeclaredData
              theft={theft}
              items={withData}
              mayChange={mayChange}
              setEncryption={thefts.setEncryption}
              navigate={navigate}
              onNoted={() => thefts.tick(id, 'data', today)}
              onFailed={() => {
                setHasFailed(true);
              }}
            />
          )}
          <TaskList
            navigate={navigate}
            theft={theft}
            items={items}
            mayChange={mayChange}
            onTick={(task, doneOn) => void attempt(() => thefts.tick(id, task, doneOn))}
          />
          <PaperActions theftId={id} papers={papers} before={() => Promise.resolve()} />
          {mayChange && (
            <div className="theft-remove">
              <Button size="sm" variant="quiet" onClick={onMore}>
                <Plus className="i s14" aria-hidden="true" />
                {t('thefts.action.more')}
              </Button>
            </div>
          )}
          {mayChange && theft.recovered.length === 0 && (
            <div className="theft-remove">
              <Button
                size="sm"
                variant="quiet"
                onClick={() => {
                  setIsWithdrawing(true);
                }}
              >
                <Undo2 className="i s14" aria-hidden="true" />
                {t('thefts.action.withdraw')}
              </Button>
            </div>
          )}
        </div>
      </div>
      <AnnexPreview
        facts={theft.facts}
        items={items}
        isMain
        running={papers.running}
        onMake={(as) => void papers.make({ document: 'police', theftId: id, language }, as)}
      />
      {found !== undefined && (
        <RecoveryForm
          item={found}
          onClose={() => {
            setFound(undefined);
          }}
          onFound={(recovery) => void recover(recovery)}
        />
      )}
      {isWithdrawing && (
        <Dialog
          title={t('thefts.title.withdraw')}
          onClose={() => {
            setIsWithdrawing(false);
          }}
        >
          <p className="mt3">{t('thefts.prose.withdraw', { count: items.length })}</p>
          <div className="row theft-dialogfoot">
            <Button
              onClick={() => {
                setIsWithdrawing(false);
              }}
            >
              {t('thefts.action.cancel')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setIsWithdrawing(false);
                void attempt(() => thefts.withdraw(id));
              }}
            >
              {t('thefts.action.withdraw')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** Comes later from the police: written into the list and into every object of it. */
function CaseNumber({
  theft,
  setCase,
}: {
  readonly theft: DeclaredTheft;
  readonly setCase: Thefts['setCase'];
}) {
  const t = useT();
  const { id } = theft;
  const keep = useCallback(
    ({ caseNumber }: { readonly caseNumber: string }) => setCase(id, caseNumber),
    [id, setCase],
  );
  const kept = useKept({ caseNumber: theft.facts.caseNumber }, keep);
  return (
    <div className="mt4">
      <TextField
        label={t('thefts.label.caseNumber')}
        hint={t('thefts.hint.case-later')}
        error={kept.state === 'failed' ? t('thefts.error.not-saved') : undefined}
        max={100}
        value={kept.value.caseNumber}
        onChange={(caseNumber) => {
          kept.change({ caseNumber });
        }}
      />
      <p className="sr" role="status">
        {kept.state === 'saved' && t('thefts.status.case-saved')}
      </p>
    </div>
  );
}

interface DeclaredDataProps extends Omit<DataQuestionProps, 'theft' | 'facts' | 'onFacts'> {
  readonly theft: DeclaredTheft;
  readonly mayChange: boolean;
  readonly setEncryption: Thefts['setEncryption'];
}

/** The question may be answered later: its answer is in no paper. */
function DeclaredData({ theft, mayChange, setEncryption, ...rest }: DeclaredDataProps) {
  const { id } = theft;
  const keep = useCallback((facts: TheftFacts) => setEncryption(id, facts), [id, setEncryption]);
  const kept = useKept<TheftFacts>(theft.facts, keep);
  return (
    <DataQuestion
      {...rest}
      theft={theft}
      facts={kept.value}
      onFacts={mayChange ? kept.change : undefined}
    />
  );
}

/** Labels with a QR code: for which objects, on which paper, from which place of the sheet. */
import { ArrowLeft, FileDown, FolderOpen, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  chosenPaper,
  labelsOnPage,
  startAfter,
} from '../../../shared/domain/inventory/label-paper.js';
import { MOST_LABELS } from '../../../shared/ipc/contract-labels.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { codeOn, freshCodes } from '../../labels/label-codes.js';
import type { Navigate, Route } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useInventory } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LabelPreview } from './label-preview.js';
import { PaperPart } from './paper-part.js';
import { SheetPreview } from './sheet-preview.js';
import { useLabelPrint, type LabelWish, type Printed } from './use-label-print.js';
import { useLabelSettings } from './use-label-settings.js';
import { WhatPart, wantedItems, type LabelChoice } from './what-part.js';
import './labels-page.css';

export interface LabelsPageProps {
  readonly request: Extract<Route, { readonly page: 'labels' }>;
  readonly navigate: Navigate;
}

export function LabelsPage({ request, navigate }: LabelsPageProps) {
  const t = useT();
  const inventory = useInventory();
  const { practice } = useSurvey();
  const mayChange = useAccess().writable.includes('inventory');
  const { labels, change } = useLabelSettings();
  const [choice, setChoice] = useState<LabelChoice>({
    kind: request.itemIds === undefined ? 'without' : 'chosen',
    roomId: undefined,
    copies: 1,
    blanks: undefined,
  });
  const [isPaperWhole, setIsPaperWhole] = useState(true);
  const { isBusy, hasFailed, printed, print, undo } = useLabelPrint(inventory);
  const [sample] = useState(() => freshCodes([], 1)[0]);

  const paper = chosenPaper(labels);
  const each = labelsOnPage(paper);
  const start = labels.start > each ? 1 : labels.start;
  const wanted = useMemo(
    () => wantedItems(inventory, choice, request.itemIds, mayChange),
    [inventory, choice, request.itemIds, mayChange],
  );
  const isBlank = choice.kind === 'blank';
  const blanks = choice.blanks ?? each - start + 1;
  const count = isBlank ? blanks : wanted.length * choice.copies;
  const isTooMany = count > MOST_LABELS;
  const { shiftX, shiftY, withName, withPractice } = labels;
  const placing = { paper, start, shiftX, shiftY };
  const wish: LabelWish = isBlank
    ? { kind: 'blank', count: blanks, withPractice }
    : { kind: 'items', items: wanted, copies: choice.copies, withName, withPractice };

  const save = async (): Promise<void> => {
    const isSaved = await print(wish, placing);
    if (isSaved) change({ start: startAfter(paper, count, start) });
  };
  if (inventory.state === 'failed') {
    return (
      <EmptyState
        title={t('inventory.title.not-read')}
        text={t('inventory.prose.not-read')}
        action={
          <Button variant="primary" onClick={() => void inventory.reload().catch(() => undefined)}>
            {t('app.action.retry')}
          </Button>
        }
      />
    );
  }
  if (inventory.state === 'unread') return <div className="scroll" aria-busy="true" />;
  const [first] = wanted;
  const code = (first === undefined || isBlank ? undefined : codeOn(first)) ?? sample;
  const fresh = isBlank ? 0 : wanted.filter((item) => codeOn(item) === undefined).length;
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <button
            type="button"
            className="labels-back"
            onClick={() => {
              navigate({ page: 'inventory' });
            }}
          >
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('inventory.title.inventory')}
          </button>
          <h1>{t('labels.title.labels')}</h1>
          <p className="sub">{t('labels.prose.labels')}</p>
        </div>
      </header>
      <div className="body labels">
        <div className="labels-form">
          <WhatPart
            inventory={inventory}
            choice={choice}
            chosen={request.itemIds}
            rest={each - start + 1}
            mayChange={mayChange}
            onChoice={(part) => {
              setChoice((before) => ({ ...before, ...part }));
            }}
          />
          <PaperPart
            labels={labels}
            start={start}
            isBlank={isBlank}
            onChange={change}
            onWhole={setIsPaperWhole}
            onTest={() => void print({ kind: 'test' }, placing)}
          />
        </div>
        <aside className="labels-aside" aria-label={t('labels.title.preview')}>
          {code !== undefined && (
            <LabelPreview
              paper={paper}
              code={code}
              name={
                withName && !isBlank ? (first?.name ?? t('labels.label.sample-name')) : undefined
              }
              practiceName={withPractice ? practice.name : undefined}
            />
          )}
          <SheetPreview
            paper={paper}
            start={start}
            count={count}
            onStart={(next) => {
              change({ start: next });
            }}
          />
          {fresh > 0 && <p className="note acc">{t('labels.status.will-get', { count: fresh })}</p>}
          {isTooMany && (
            <p className="note bad" role="alert">
              {t('labels.error.too-many', { most: MOST_LABELS })}
            </p>
          )}
          {hasFailed && (
            <p className="note bad" role="alert">
              {t('labels.error.not-printed')}
            </p>
          )}
          <Button
            variant="primary"
            size="lg"
            isBusy={isBusy}
            disabled={count === 0 || isTooMany || !isPaperWhole}
            onClick={() => void save()}
          >
            <FileDown className="i" aria-hidden="true" />
            {t('labels.action.save-pdf')}
          </Button>
          <div role="status">
            {printed !== undefined && <Outcome printed={printed} onUndo={() => void undo()} />}
          </div>
          <p className="sm t2">{t('labels.hint.true-size')}</p>
        </aside>
      </div>
    </div>
  );
}

interface OutcomeProps {
  readonly printed: Printed;
  readonly onUndo: () => void;
}

function Outcome({ printed: { kind, token, given }, onUndo }: OutcomeProps) {
  const t = useT();
  return (
    <div className="note ok labels-outcome">
      <p>
        {t(kind === 'test' ? 'labels.status.test-saved' : 'labels.status.saved')}{' '}
        {given.size > 0 && t('labels.status.given', { count: given.size })}
      </p>
      <div className="row">
        {token !== undefined && (
          <Button size="sm" onClick={() => void call('report.reveal', { token })}>
            <FolderOpen className="i s14" aria-hidden="true" />
            {t('labels.action.reveal')}
          </Button>
        )}
        {given.size > 0 && (
          <Button size="sm" onClick={onUndo}>
            <Undo2 className="i s14" aria-hidden="true" />
            {t('labels.action.take-back', { count: given.size })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Title, date, comparison, view and the one primary button: the report as PDF. */
import { FileDown, GitCompareArrows, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import type { Score } from '../../../shared/domain/assessment/score.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import { useToast } from '../../ui/toast.js';
import type { ResultsView } from './results-page.js';
import { usePdfExport } from './use-pdf-export.js';

export interface ResultsHeadProps {
  readonly assessment: Assessment;
  readonly exportRequest: number | undefined;
  /** False while another part of the results is open. */
  readonly isPlan: boolean;
  readonly view: ResultsView;
  readonly onView: (view: ResultsView) => void;
  /** The previous assessment's date, as shown; undefined when there is none. */
  readonly previousDate: string | undefined;
  readonly isComparing: boolean;
  readonly onCompare: (isComparing: boolean) => void;
  readonly onContinue: () => void;
}

export function ResultsHead(props: ResultsHeadProps) {
  const { assessment, exportRequest, view, onView, previousDate, isComparing, onCompare } = props;
  const t = useT();
  const format = useFormat();
  const { progress, score } = useSurvey();
  const pdf = useReport(assessment, exportRequest);
  return (
    <>
      <header className="pagehead results-head">
        <div>
          <h1>{t('results.title.page')}</h1>
          <p className="sub">
            {view === 'plan' && <Headline score={score} />}
            {t('results.label.subtitle', {
              date: format.date(assessment.finishedAt ?? assessment.startedAt),
              count: progress.total,
            })}
          </p>
        </div>
        <div className="act">
          {props.isPlan && (
            <div className="results-views">
              <Segmented
                label={t('results.label.view')}
                value={view}
                options={[
                  { value: 'plan', label: t('results.label.view-plan') },
                  { value: 'explained', label: t('results.label.view-explained') },
                ]}
                onChange={onView}
              />
            </div>
          )}
          {props.isPlan && previousDate !== undefined && (
            <Button
              aria-pressed={isComparing}
              onClick={() => {
                onCompare(!isComparing);
              }}
            >
              <GitCompareArrows className="i" aria-hidden="true" />
              {t('results.action.compare', { date: previousDate })}
            </Button>
          )}
          <Button variant="primary" isBusy={pdf.isRunning} onClick={() => void pdf.run()}>
            <FileDown className="i" aria-hidden="true" />
            <span aria-live="polite">
              {pdf.showsProgress ? t('results.status.exporting') : t('results.action.export-pdf')}
            </span>
          </Button>
        </div>
      </header>
      <div className="results-messages">
        {pdf.failure !== undefined && (
          <div className="note bad" role="alert">
            <TriangleAlert className="i" aria-hidden="true" />
            <p>
              {pdf.failure === 'disk-full'
                ? t('results.error.export-disk-full')
                : t('results.error.export')}
            </p>
          </div>
        )}
        {progress.answered < progress.total && <Provisional onContinue={props.onContinue} />}
      </div>
    </>
  );
}

/** The result in a line, for the window too narrow to show it beside the plan. */
function Headline({ score: { overall, duties } }: { readonly score: Score }) {
  const t = useT();
  const unmet = duties.filter(({ state }) => state === 'unmet').length;
  return (
    <span className="results-headline">
      {overall !== undefined && (
        <>
          <b>{overall}</b> {t('results.label.of-100')} ·{' '}
        </>
      )}
      {unmet > 0 && <>{t('results.title.duties-unmet', { count: unmet })} · </>}
    </span>
  );
}

/** The export, its toast, and the same command in the program's menu. */
function useReport(assessment: Assessment, exportRequest: number | undefined) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const toast = useToast();
  const onSaved = useCallback(
    (token: string | undefined) => {
      toast.show({
        text: t('results.status.exported'),
        ...(token === undefined
          ? {}
          : {
              action: {
                label: t('results.action.reveal'),
                run: () => void call('report.reveal', { token }),
              },
            }),
      });
    },
    [t, toast],
  );
  const pdf = usePdfExport({ assessmentId: assessment.id, language, onSaved });
  const { run } = pdf;
  const done = useRef<number>(undefined);
  useEffect(() => {
    if (exportRequest === undefined || done.current === exportRequest) return;
    done.current = exportRequest;
    void run();
  }, [exportRequest, run]);
  return pdf;
}

function Provisional({ onContinue }: { readonly onContinue: () => void }) {
  const t = useT();
  const { answered, total } = useSurvey().progress;
  return (
    <div className="note warn">
      <TriangleAlert className="i" aria-hidden="true" />
      <p className="grow">{t('results.status.provisional', { answered, total })}</p>
      <Button size="sm" onClick={onContinue}>
        {t('results.action.continue')}
      </Button>
    </div>
  );
}

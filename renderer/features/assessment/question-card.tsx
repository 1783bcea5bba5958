/** One question: layer, text, help, answers, note, photos. */
import { Cctv, History, LockKeyhole, Siren, SquareDashedBottom } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { QuestionText } from '../../../shared/content/schema.js';
import type { Answer, Verdict } from '../../../shared/domain/assessment/answer.js';
import { NOTE_MAX_LENGTH } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { expiredSince, vouchedOn } from '../../../shared/domain/assessment/expiry.js';
import { useContentLang, useFormat, useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import { AnswerControl } from './answer-control.js';
import { FigureField } from './figure-field.js';
import { QuestionPhotos } from './question-photos.js';
import type { AnswerDraftControls } from './use-answer-draft.js';

export interface QuestionCardProps {
  readonly asked: AskedQuestion;
  readonly text: QuestionText;
  readonly saved: Answer | undefined;
  /** Shown when the practice has more than one site and the question is asked per site. */
  readonly siteName: string | undefined;
  readonly controls: AnswerDraftControls;
  readonly choices: readonly Verdict[];
  readonly showKeys: boolean;
  /** YYYY-MM-DD, the user's calendar day. */
  readonly today: string;
  /** Moves the reading position to the question when it replaced another one. */
  readonly takesFocus: boolean;
  /** For a question that the camera dossier answers in detail. */
  readonly onOpenCameras: (() => void) | undefined;
  /** For a question that the plan of the surgery has something to say about. */
  readonly onOpenPlan: (() => void) | undefined;
  /** For a question that a part of the protection page answers in detail. */
  readonly onOpenProtection: (() => void) | undefined;
}

export function QuestionCard(props: QuestionCardProps) {
  const { asked, text, saved, controls, choices, today, takesFocus } = props;
  const t = useT();
  const lang = useContentLang();
  const format = useFormat();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { question } = asked;

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  return (
    <div className="flow-question">
      <div className="flow-badges">
        <LayerBadge layer={question.layer} />
        {question.official !== undefined && (
          <span className="chip key">
            {t('assessment.label.official', { number: question.official })}
          </span>
        )}
        {props.siteName !== undefined && (
          <span className="chip">{t('assessment.label.site', { site: props.siteName })}</span>
        )}
      </div>
      <h1 ref={heading} id={id} lang={lang} className="flow-question-text" tabIndex={-1}>
        {text.question}
      </h1>
      {text.help !== undefined && (
        <p lang={lang} className="t2 md mt2">
          {text.help}
        </p>
      )}
      {props.onOpenCameras !== undefined && (
        <Button variant="quiet" size="sm" className="flow-dossier" onClick={props.onOpenCameras}>
          <Cctv className="i s14" aria-hidden="true" />
          {t('cameras.action.open-file')}
        </Button>
      )}
      {props.onOpenProtection !== undefined && (
        <Button variant="quiet" size="sm" className="flow-dossier" onClick={props.onOpenProtection}>
          <Siren className="i s14" aria-hidden="true" />
          {t('protection.action.open-file')}
        </Button>
      )}
      {saved?.toConfirm === false && expiredSince(question, saved, today) !== undefined && (
        <div className="note acc mt4">
          <History className="i" aria-hidden="true" />
          <p>{t('trend.prose.expired', { date: format.date(vouchedOn(saved)) })}</p>
        </div>
      )}
      {props.onOpenPlan !== undefined && (
        <Button variant="quiet" size="sm" className="flow-dossier" onClick={props.onOpenPlan}>
          <SquareDashedBottom className="i s14" aria-hidden="true" />
          {t('floor-plan.action.open-plan')}
        </Button>
      )}
      {saved?.toConfirm === true && (
        <div className="note acc mt4">
          <History className="i" aria-hidden="true" />
          <p>{t('assessment.prose.to-confirm')}</p>
        </div>
      )}
      <FigureField
        kind={question.answer}
        draft={controls.draft}
        today={today}
        onCount={controls.typeCount}
        onDate={controls.typeDate}
        onLeave={() => void controls.flush()}
      />
      <AnswerControl
        labelledBy={id}
        choices={choices}
        chosen={controls.draft.verdict}
        onChoose={controls.choose}
        showKeys={props.showKeys}
        isDated={question.answer.kind === 'date'}
      />
      <div className="flow-note">
        <NoteField controls={controls} />
        <QuestionPhotos asked={asked} title={text.title} />
      </div>
      {question.neverExport === true && (
        <p className="row top sm t2 mt2">
          <LockKeyhole className="i s14" aria-hidden="true" />
          <span>{t('assessment.hint.never-export')}</span>
        </p>
      )}
    </div>
  );
}

/** Below this many characters left, the field says how many. */
const WARN_BELOW = 200;

function NoteField({ controls }: { readonly controls: AnswerDraftControls }) {
  const t = useT();
  const { note } = controls.draft;
  const left = NOTE_MAX_LENGTH - note.length;
  const hint =
    left < WARN_BELOW ? t('assessment.hint.note-full', { left }) : t('assessment.hint.note');
  return (
    <Field label={t('assessment.label.note')} hint={hint}>
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} area`}
          rows={2}
          maxLength={NOTE_MAX_LENGTH}
          value={note}
          onChange={(event) => {
            controls.typeNote(event.target.value);
          }}
          onBlur={() => void controls.flush()}
        />
      )}
    </Field>
  );
}

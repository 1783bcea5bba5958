/** Who asked for images, and what was handed over. */
import { CircleHelp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { answerBy, type ImageRequest } from '../../../shared/domain/cameras/image-request.js';
import { useFormat, useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import type { CameraFileState } from '../../state/camera-file.js';
import { useHasDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { RequestForm } from './request-form.js';
import {
  REQUEST_DRAFT,
  newRequestForm,
  requestFormOf,
  withoutRequestId,
  type RequestForm as Form,
} from './request-form-model.js';
import { RequestWizard, type RequestCase } from './request-wizard.js';

export interface RequestsPanelProps {
  readonly state: CameraFileState;
  readonly onFailed: () => void;
}

export function RequestsPanel({ state, onFailed }: RequestsPanelProps) {
  const t = useT();
  const { today } = useSurvey();
  const mayChange = useAccess().writable.includes('survey');
  const hasDraft = useHasDraft(REQUEST_DRAFT) && mayChange;
  const [form, setForm] = useState<Form | undefined>(() =>
    hasDraft ? newRequestForm(today, '') : undefined,
  );
  const [asked, setAsked] = useState<RequestCase>();
  const remove = useRemoveRequest(state, onFailed);
  const requests = state.file?.requests ?? [];
  if (form !== undefined) {
    return (
      <RequestForm
        key={form.id ?? form.from}
        initial={form}
        cameraNames={(state.file?.cameras ?? []).map(({ name }) => name)}
        onSave={async (request, id) => {
          try {
            await state.saveRequest(request, id);
            return true;
          } catch {
            return false;
          }
        }}
        onClose={() => {
          setForm(undefined);
        }}
      />
    );
  }
  const add = mayChange && (
    <Button
      variant="primary"
      onClick={() => {
        setForm(newRequestForm(today, ''));
      }}
    >
      <Plus className="i" aria-hidden="true" />
      {t('cameras.action.note-request')}
    </Button>
  );
  return (
    <>
      <div className="row file-bar">
        {(['police', 'filmed-person'] as const).map((each) => (
          <Button
            key={each}
            onClick={() => {
              setAsked(each);
            }}
          >
            <CircleHelp className="i" aria-hidden="true" />
            {t(`cameras.title.case-${each}`)}
          </Button>
        ))}
        {requests.length > 0 && add}
      </div>
      {requests.length === 0 ? (
        <EmptyState
          title={t('cameras.title.no-requests')}
          text={t('cameras.prose.no-requests')}
          action={add}
        />
      ) : (
        <ul className="list file-list">
          {requests.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              mayChange={mayChange}
              onEdit={() => {
                setForm(requestFormOf(request));
              }}
              onRemove={() => void remove(request)}
            />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <RequestWizard
          of={asked}
          onClose={() => {
            setAsked(undefined);
          }}
          onNote={
            mayChange
              ? () => {
                  setForm(newRequestForm(today, asked));
                  setAsked(undefined);
                }
              : undefined
          }
        />
      )}
    </>
  );
}

interface RequestRowProps {
  readonly request: ImageRequest;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RequestRow({ request, mayChange, onEdit, onRemove }: RequestRowProps) {
  const t = useT();
  const format = useFormat();
  const date = format.date(request.receivedOn);
  const action = t(request.outcome === undefined ? 'cameras.action.answer' : 'cameras.action.edit');
  const moment = (text: string) =>
    `${format.shortDate(text.slice(0, 10))}, ${format.time(new Date(text))}`;
  const { periodFrom, periodTo, cameras } = request;
  const period = [periodFrom, periodTo].filter((each) => each !== undefined).map(moment);
  return (
    <li className="file-row">
      <div className="file-who">
        <h3>
          {t(`cameras.label.from-${request.from}`)} <RequestChip request={request} />
        </h3>
        <p className="sm t2 mt1">
          {date}
          {request.reference !== '' && ` · ${request.reference}`}
        </p>
        {request.why !== '' && <p className="sm mt1">{request.why}</p>}
      </div>
      <dl className="file-facts">
        <div>
          <dt>{t('cameras.label.request-cameras')}</dt>
          <dd>{cameras.length === 0 ? t('cameras.label.unsaid') : cameras.join(', ')}</dd>
        </div>
        {period.length > 0 && (
          <div>
            <dt>{t('cameras.label.period')}</dt>
            <dd>{period.join(' – ')}</dd>
          </div>
        )}
      </dl>
      {mayChange && (
        <div className="row">
          <Button
            size="sm"
            aria-label={t('cameras.action.edit-request-of', { action, date })}
            onClick={onEdit}
          >
            <Pencil className="i s14" aria-hidden="true" />
            {action}
          </Button>
          <Button
            size="sm"
            className="icon"
            aria-label={t('cameras.action.remove-request-of', { date })}
            title={t('cameras.action.remove-request-of', { date })}
            onClick={onRemove}
          >
            <Trash2 className="i s14" aria-hidden="true" />
          </Button>
        </div>
      )}
    </li>
  );
}

function RequestChip({ request }: { readonly request: ImageRequest }) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const { outcome, answeredOn, keptSince } = request;
  const dueOn = answerBy(request);
  if (outcome !== undefined) {
    const date = answeredOn === undefined ? '' : format.shortDate(answeredOn);
    return (
      <span className="chip ok">
        {t('cameras.status.answered', { outcome: t(`cameras.label.outcome-${outcome}`), date })}
      </span>
    );
  }
  return (
    <>
      {dueOn === undefined ? (
        <span className="chip warn">{t('cameras.label.outcome-open')}</span>
      ) : (
        <span className={dueOn < today ? 'chip bad' : 'chip warn'}>
          {t(dueOn < today ? 'cameras.status.answer-late' : 'cameras.status.answer-by', {
            date: format.shortDate(dueOn),
          })}
        </span>
      )}
      {keptSince !== undefined && <span className="chip acc">{t('cameras.status.kept')}</span>}
    </>
  );
}

function useRemoveRequest({ removeRequest, saveRequest }: CameraFileState, onFailed: () => void) {
  const t = useT();
  const toast = useToast();
  return async (request: ImageRequest) => {
    try {
      await removeRequest(request.id);
    } catch {
      onFailed();
      return;
    }
    toast.show({
      text: t('cameras.status.request-removed'),
      action: {
        label: t('cameras.action.undo'),
        run: () => {
          saveRequest(withoutRequestId(request), request.id).catch(onFailed);
        },
      },
    });
  };
}

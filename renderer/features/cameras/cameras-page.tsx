/** The camera dossier: cameras, duties, the practice's file, documents, requests for images. */
import { CircleHelp, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Camera } from '../../../shared/domain/cameras/camera.js';
import { useT } from '../../i18n.js';
import type { CamerasTab, Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useCameraFile, type CameraFileState } from '../../state/camera-file.js';
import { useHasDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Segmented } from '../../ui/segmented.js';
import { useToast } from '../../ui/toast.js';
import { CameraForm } from './camera-form.js';
import {
  CAMERA_DRAFT,
  cameraFormOf,
  withoutId,
  type CameraForm as Form,
} from './camera-form-model.js';
import { CameraList } from './camera-list.js';
import { DeviceWizard } from './device-wizard.js';
import { DossierForm } from './dossier-form.js';
import { DocumentsPanel } from './documents-panel.js';
import { DutiesTable } from './duties-table.js';
import { RequestsPanel } from './requests-panel.js';
import './cameras-page.css';

export interface CamerasPageProps {
  readonly request: { readonly tab?: CamerasTab | undefined; readonly isAsking?: boolean };
  readonly navigate: Navigate;
}

const TABS: readonly CamerasTab[] = ['cameras', 'duties', 'file', 'documents', 'requests'];

export function CamerasPage({ request, navigate }: CamerasPageProps) {
  const t = useT();
  const state = useCameraFile();
  const { file, failure } = state;
  const [tab, setTab] = useState<CamerasTab>(request.tab ?? 'cameras');
  const [hasFailed, setHasFailed] = useState(false);
  const [isAsking, setIsAsking] = useState(request.isAsking === true);
  const open = (next: CamerasTab) => {
    setIsAsking(false);
    setHasFailed(false);
    setTab(next);
  };
  const [asked, setAsked] = useState(request);
  // A link from elsewhere asks for a part again, also while the page is open.
  if (asked !== request) {
    setAsked(request);
    setTab(request.tab ?? 'cameras');
  }
  return (
    <div className="scroll cam-page">
      <header className="pagehead cam-head">
        <div>
          <h1>{t('cameras.title.cameras')}</h1>
          <p className="sub">
            <Summary state={state} />
          </p>
        </div>
      </header>
      <div className="body">
        <Segmented
          label={t('cameras.label.parts')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`cameras.label.tab-${value}`) }))}
          onChange={open}
        />
        {failure !== undefined && (
          <p className="note bad mt4" role="alert">
            {t('cameras.error.not-read')}
          </p>
        )}
        <h2 className="sr">{t(`cameras.label.tab-${tab}`)}</h2>
        {hasFailed && (
          <p className="note bad mt4" role="alert">
            {t('cameras.error.not-done')}
          </p>
        )}
        {file !== undefined && (
          <Part
            tab={tab}
            isAsking={isAsking}
            state={state}
            navigate={navigate}
            onTab={open}
            onFailed={() => {
              setHasFailed(true);
            }}
          />
        )}
      </div>
    </div>
  );
}

function Summary({ state: { file, duties } }: { readonly state: CameraFileState }) {
  const t = useT();
  if (file === undefined || file.cameras.length === 0) return t('cameras.prose.intro');
  const count = (wanted: string) => duties.filter(({ state }) => state === wanted).length;
  return t('cameras.prose.summary', {
    cameras: file.cameras.length,
    done: count('done'),
    due: count('due'),
    missing: count('missing'),
  });
}

interface PartProps {
  readonly tab: CamerasTab;
  /** Somebody came to ask whether a device is a camera. */
  readonly isAsking: boolean;
  readonly state: CameraFileState;
  readonly navigate: Navigate;
  readonly onTab: (tab: CamerasTab) => void;
  /** A change that has no form of its own to say so was not saved. */
  readonly onFailed: () => void;
}

function Part({ tab, isAsking, state, navigate, onTab, onFailed }: PartProps) {
  const { file, keepDossier } = state;
  switch (tab) {
    case 'cameras':
      return <CamerasPart isAsking={isAsking} state={state} onFailed={onFailed} />;
    case 'duties':
      return <DutiesTable state={state} navigate={navigate} onTab={onTab} onFailed={onFailed} />;
    case 'file':
      return file && <DossierForm dossier={file.dossier} keep={keepDossier} />;
    case 'documents':
      return file && <DocumentsPanel dossier={file.dossier} />;
    case 'requests':
      return <RequestsPanel state={state} onFailed={onFailed} />;
  }
}

type CamerasPartProps = Pick<PartProps, 'isAsking' | 'state' | 'onFailed'>;

function CamerasPart({ isAsking: isAskedFor, state, onFailed }: CamerasPartProps) {
  const t = useT();
  const access = useAccess();
  const mayChange = access.writable.includes('survey');
  const [form, setForm] = useState<Form>();
  const [isOpen, setIsOpen] = useState(useHasDraft(CAMERA_DRAFT) && mayChange);
  const [isAsking, setIsAsking] = useState(isAskedFor);
  const { sites } = useSurvey();
  const remove = useRemoveCamera(state, onFailed);
  const open = (next: Form | undefined) => {
    setForm(next);
    setIsOpen(true);
    setIsAsking(false);
  };
  const cameras = state.file?.cameras ?? [];
  const ask = (
    <Button
      onClick={() => {
        setIsAsking(true);
      }}
    >
      <CircleHelp className="i" aria-hidden="true" />
      {t('cameras.action.is-camera')}
    </Button>
  );
  const add = mayChange && (
    <Button
      variant="primary"
      onClick={() => {
        open(undefined);
      }}
    >
      <Plus className="i" aria-hidden="true" />
      {t('cameras.action.add')}
    </Button>
  );
  if (isOpen) {
    return (
      <CameraForm
        key={form?.id ?? 'new'}
        initial={form}
        onSave={async (camera, id) => {
          try {
            await state.saveCamera(camera, id);
            return true;
          } catch {
            return false;
          }
        }}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    );
  }
  return (
    <>
      {cameras.length === 0 ? (
        <EmptyState
          title={t('cameras.title.empty')}
          text={t('cameras.prose.empty')}
          action={
            <div className="row">
              {ask}
              {add}
            </div>
          }
        />
      ) : (
        <>
          <div className="row file-bar">
            {ask}
            {add}
          </div>
          <CameraList
            cameras={cameras}
            mayChange={mayChange}
            onEdit={(camera) => {
              open(cameraFormOf(camera, sites));
            }}
            onRemove={(camera) => void remove(camera)}
          />
        </>
      )}
      {isAsking && (
        <DeviceWizard
          onClose={() => {
            setIsAsking(false);
          }}
          onAdd={
            mayChange
              ? () => {
                  open(undefined);
                }
              : undefined
          }
        />
      )}
    </>
  );
}

function useRemoveCamera({ removeCamera, saveCamera }: CameraFileState, onFailed: () => void) {
  const t = useT();
  const toast = useToast();
  return async (camera: Camera) => {
    try {
      await removeCamera(camera.id);
    } catch {
      onFailed();
      return;
    }
    toast.show({
      text: t('cameras.status.removed', { name: camera.name }),
      action: {
        label: t('cameras.action.undo'),
        run: () => {
          saveCamera(withoutId(camera), camera.id).catch(onFailed);
        },
      },
    });
  };
}

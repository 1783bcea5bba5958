/** The adviser's visits: preparing one, handing it out, taking it back, comparing. */
import { FolderOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Visit } from '../../../shared/domain/visit/visit.js';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useVisits, type ListedVisit } from '../../state/visits.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { MergePage } from './merge-page.js';
import { OpenPackDialog } from './open-pack-dialog.js';
import { PackDialog } from './pack-dialog.js';
import { PrepareForm } from './prepare-form.js';
import { ReadyDialog } from './ready-dialog.js';
import { RemoveDialog } from './remove-dialog.js';
import { VisitRow } from './visit-row.js';
import './visit-page.css';

export interface VisitPageProps {
  readonly navigate: Navigate;
}

type View =
  { readonly kind: 'list' | 'prepare' } | { readonly kind: 'merge'; readonly visit: Visit };
type Asked =
  | { readonly kind: 'open-pack' }
  | { readonly kind: 'pack' | 'remove'; readonly listed: Pick<ListedVisit, 'visit' | 'isOwn'> }
  | {
      readonly kind: 'ready';
      readonly listed: Pick<ListedVisit, 'visit' | 'isOwn'>;
      readonly photosLeftOut: number;
    };

export function VisitPage({ navigate }: VisitPageProps) {
  const t = useT();
  const toast = useToast();
  const { visits, failure, reload } = useVisits();
  const isPractice = useAccess().readable.includes('survey');
  const [view, setView] = useState<View>({ kind: 'list' });
  const [asked, setAsked] = useState<Asked>();
  const close = () => {
    setAsked(undefined);
  };
  const backToList = () => {
    setView({ kind: 'list' });
    void reload();
  };
  if (view.kind === 'merge') return <MergePage visit={view.visit} onClose={backToList} />;
  if (view.kind === 'prepare') {
    return (
      <PrepareForm
        onPrepared={({ visit, photosLeftOut }) => {
          backToList();
          setAsked({ kind: 'ready', listed: { visit, isOwn: true }, photosLeftOut });
        }}
        onClose={backToList}
      />
    );
  }
  // One primary at a time: what came back waits to be compared.
  const isWaiting = visits?.some(({ visit, isOwn }) => isOwn && visit.state === 'signed') === true;
  const prepare = isPractice && (
    <Button
      variant={isWaiting ? 'secondary' : 'primary'}
      onClick={() => {
        setView({ kind: 'prepare' });
      }}
    >
      <Plus className="i" aria-hidden="true" />
      {t('visit.action.prepare')}
    </Button>
  );
  const openPack = isPractice && (
    <Button
      onClick={() => {
        setAsked({ kind: 'open-pack' });
      }}
    >
      <FolderOpen className="i" aria-hidden="true" />
      {t('visit.action.open-pack')}
    </Button>
  );
  return (
    <div className="scroll visit-page">
      <header className="pagehead visit-head">
        <div>
          <h1>{t('visit.title.visit')}</h1>
          <p className="sub">
            {t(isPractice ? 'visit.prose.intro-practice' : 'visit.prose.intro-adviser')}
          </p>
        </div>
        {visits !== undefined && visits.length > 0 && (
          <div className="row visit-bar">
            {openPack}
            {prepare}
          </div>
        )}
      </header>
      <div className="body">
        {failure !== undefined && (
          <p className="note bad" role="alert">
            {t('visit.error.not-read')}
          </p>
        )}
        {visits?.length === 0 && (
          <EmptyState
            title={t(isPractice ? 'visit.title.empty' : 'visit.title.empty-adviser')}
            text={t(isPractice ? 'visit.prose.empty' : 'visit.prose.empty-adviser')}
            action={
              isPractice ? (
                <div className="row">
                  {openPack}
                  {prepare}
                </div>
              ) : undefined
            }
          />
        )}
        {visits !== undefined && visits.length > 0 && (
          <ul className="list visit-list">
            {visits.map((listed) => (
              <VisitRow
                key={listed.visit.id}
                listed={listed}
                onWalk={() => {
                  navigate({ page: 'visit', visitId: listed.visit.id });
                }}
                onPack={() => {
                  setAsked({ kind: 'pack', listed });
                }}
                onMerge={() => {
                  setView({ kind: 'merge', visit: listed.visit });
                }}
                onRemove={() => {
                  setAsked({ kind: 'remove', listed });
                }}
              />
            ))}
          </ul>
        )}
      </div>
      {asked?.kind === 'open-pack' && (
        <OpenPackDialog
          onKept={() => {
            close();
            void reload();
            toast.show({ text: t('visit.status.pack-kept') });
          }}
          onClose={close}
        />
      )}
      {asked?.kind === 'ready' && (
        <ReadyDialog
          photosLeftOut={asked.photosLeftOut}
          onPack={() => {
            setAsked({ kind: 'pack', listed: asked.listed });
          }}
          onPeople={() => {
            navigate({ page: 'people' });
          }}
          onClose={close}
        />
      )}
      {asked?.kind === 'pack' && <PackDialog listed={asked.listed} onClose={close} />}
      {asked?.kind === 'remove' && (
        <RemoveDialog
          visit={asked.listed.visit}
          onRemoved={() => {
            close();
            void reload();
            toast.show({ text: t('visit.status.removed') });
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

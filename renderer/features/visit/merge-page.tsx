/** Takes a visit over: each difference side by side, a choice for each, all of it undone at once if need be. */
import { ArrowLeft, Undo2 } from 'lucide-react';
import { zonesOf } from '../../../shared/domain/visit/visit-zones.js';
import type { Difference } from '../../../shared/domain/visit/merge-visit.js';
import type { Visit } from '../../../shared/domain/visit/visit.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { MergeClosed } from './merge-closed.js';
import { MergePhotos } from './merge-photos.js';
import { MergeRow } from './merge-row.js';
import { useMerge, type Merging } from './use-merge.js';

export interface MergePageProps {
  readonly visit: Visit;
  readonly onClose: () => void;
}

export function MergePage({ visit, onClose }: MergePageProps) {
  const t = useT();
  const format = useFormat();
  const { current } = useSurvey();
  const words = t('visit.label.seen-words', {
    day: format.date(visit.signature?.date ?? visit.preparedOn),
  });
  const merging = useMerge(visit.id, words);
  const { comparison, hasFailed } = merging;
  const isOpen = current !== undefined && current.finishedAt === undefined;
  return (
    <div className="scroll visit-page">
      <header className="pagehead visit-head">
        <div>
          <h1>{t('visit.title.merge')}</h1>
          <p className="sub">{t('visit.prose.merge')}</p>
        </div>
        <Button onClick={onClose}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('visit.action.back')}
        </Button>
      </header>
      <div className="body">
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('visit.error.not-done')}
          </p>
        )}
        {isOpen && comparison !== undefined && <Choices merging={merging} />}
        {!isOpen && <MergeClosed />}
      </div>
    </div>
  );
}

function Choices({ merging }: { readonly merging: Merging }) {
  const t = useT();
  const toast = useToast();
  const { questions } = useSurvey();
  const { whole, comparison, photos } = merging;
  if (whole === undefined || comparison === undefined) return undefined;
  const { differences } = comparison;
  const byKey = new Map(differences.map((difference) => [difference.key, difference]));
  const zones = zonesOf(whole.visit.sites, whole.items, questions)
    .map((zone) => ({
      zone,
      inZone: zone.items.flatMap(({ key }): readonly Difference[] => {
        const difference = byKey.get(key);
        return difference === undefined ? [] : [difference];
      }),
    }))
    .filter(({ inZone }) => inZone.length > 0);
  const hasWork = differences.length > 0 || photos.length > 0;
  const undo = async (): Promise<void> => {
    if (await merging.undo()) toast.show({ text: t('visit.status.merge-undone') });
  };
  const apply = async (): Promise<void> => {
    const done = await merging.apply();
    if (done === undefined) return;
    toast.show({
      text: t('visit.status.merged', { answers: done.answers, photos: done.photos }),
      action: { label: t('visit.action.undo'), run: () => void undo() },
    });
  };
  return (
    <>
      <div className="row between visit-counts">
        <p className="t2">
          {t('visit.prose.merge-counts', {
            agreed: comparison.agreed.length,
            untouched: comparison.untouched.length,
            settled: comparison.settled.length,
          })}
        </p>
        {whole.visit.merged !== undefined && (
          <Button variant="quiet" isBusy={merging.isBusy} onClick={() => void undo()}>
            <Undo2 className="i" aria-hidden="true" />
            {t('visit.action.undo-merge')}
          </Button>
        )}
      </div>
      {!hasWork && (
        <EmptyState title={t('visit.title.merge-none')} text={t('visit.prose.merge-none')} />
      )}
      {zones.map(({ zone, inZone }) => (
        <section key={zone.key} className="merge-zone">
          <div className="row between">
            <h2>
              {t(`visit.label.zone-${zone.domain}`)}
              {whole.visit.sites.length > 1 && ` · ${zone.site.name}`}
            </h2>
            <div className="row">
              {(['own', 'adviser'] as const).map((took) => (
                <Button
                  key={took}
                  size="sm"
                  variant="quiet"
                  aria-label={t('visit.action.of', {
                    action: t(`visit.action.zone-${took}`),
                    name: t(`visit.label.zone-${zone.domain}`),
                  })}
                  onClick={() => {
                    merging.choose(
                      inZone.map(({ key }) => key),
                      took,
                    );
                  }}
                >
                  {t(`visit.action.zone-${took}`)}
                </Button>
              ))}
            </div>
          </div>
          <ul className="merge-rows">
            {inZone.map((difference) => (
              <MergeRow
                key={difference.key}
                difference={difference}
                took={merging.tookOf(difference.key)}
                onChoose={(took) => {
                  merging.choose([difference.key], took);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {photos.length > 0 && <MergePhotos merging={merging} />}
      {hasWork && (
        <div className="visit-foot">
          <Button variant="primary" size="lg" isBusy={merging.isBusy} onClick={() => void apply()}>
            {t('visit.action.do-merge', {
              count: differences.length + photos.filter(merging.isPhotoChosen).length,
            })}
          </Button>
        </div>
      )}
    </>
  );
}

/** The advice in its order, and the general remarks: organisational, technical, electronic. */
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import {
  moved,
  nextRank,
  orderedAdvice,
  standingAdvice,
} from '../../../shared/domain/visit/advice-order.js';
import {
  SUMMARY_MAX_LENGTH,
  type Advice,
  type AdviceLayer,
  type WholeVisit,
} from '../../../shared/domain/visit/visit.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import { useToast } from '../../ui/toast.js';
import type { Walk } from './use-walk.js';
import { WalkAdviceRow } from './walk-advice-row.js';

export interface WalkAdviceProps {
  readonly whole: WholeVisit;
  readonly walk: Walk;
  readonly mayWrite: boolean;
  readonly attempt: (work: Promise<unknown>) => void;
}

export function WalkAdvice({ whole, walk, mayWrite, attempt }: WalkAdviceProps) {
  const t = useT();
  const toast = useToast();
  const { texts } = useSurvey();
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState<Advice['id']>();
  const list = useRef<HTMLDivElement>(null);
  const { visit, items, advice } = whole;
  const standing = standingAdvice(advice, items);
  const nameOf = ({ text, questionId }: Advice): string =>
    text !== '' || questionId === undefined ? text : (texts[questionId]?.action ?? questionId);
  const move = async (group: readonly Advice[], index: number, step: -1 | 1): Promise<void> => {
    const next = moved(group, index, step);
    const one = group[index];
    if (next === undefined || one === undefined) return;
    await walk.rank(one.layer, next);
    setSaid(
      t('visit.status.moved', { name: nameOf(one), place: index + step + 1, total: group.length }),
    );
    // At an end the button pressed is gone: the other one of the same advice takes the focus.
    const row = list.current?.querySelector(`[data-advice="${one.id}"]`);
    // Moved by the keys while typing: the words keep the focus.
    if (document.activeElement instanceof HTMLTextAreaElement) return;
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-step="${step}"]:not(:disabled)`);
    (wanted ?? row?.querySelector<HTMLButtonElement>('[data-step]:not(:disabled)'))?.focus();
  };
  const add = async (layer: AdviceLayer): Promise<void> => {
    const { id } = await walk.addAdvice({ layer, text: '', rank: nextRank(advice, layer) });
    setAdded(id);
  };
  const remove = async (each: Advice): Promise<void> => {
    await walk.removeAdvice(each);
    toast.show({
      text: t('visit.status.advice-removed'),
      action: {
        label: t('visit.action.undo'),
        run: () => {
          attempt(walk.restoreAdvice(each));
        },
      },
    });
  };
  return (
    <div ref={list}>
      <h1 tabIndex={-1}>{t('visit.label.advice')}</h1>
      <p className="t2 mt1">{t('visit.prose.advice')}</p>
      <div className="mt4">
        <Field label={t('visit.label.summary')} hint={t('visit.hint.summary')}>
          {({ className, ...control }) => (
            <textarea
              {...control}
              className={`${className} area`}
              rows={3}
              maxLength={SUMMARY_MAX_LENGTH}
              readOnly={!mayWrite}
              value={visit.summary}
              onChange={(event) => {
                walk.summarise(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
      <p className="sr" role="status">
        {said}
      </p>
      {orderedAdvice(standing).map(({ layer, advice: group }) => (
        <section key={layer} className="walk-layer">
          <h2>
            <LayerBadge layer={layer} size="lg" />
          </h2>
          {group.length === 0 && <p className="t2 mt2">{t('visit.prose.no-advice')}</p>}
          <ol>
            {group.map((each, index) => (
              <WalkAdviceRow
                key={each.id}
                advice={each}
                number={index + 1}
                isFirst={index === 0}
                isLast={index === group.length - 1}
                name={nameOf(each)}
                item={items.find(
                  ({ questionId, placeId }) =>
                    questionId === each.questionId && placeId === each.placeId,
                )}
                mayWrite={mayWrite}
                isNew={each.id === added}
                onWrite={(text) => {
                  walk.write(each, { text });
                }}
                onMove={(step) => {
                  attempt(move(group, index, step));
                }}
                onSay={walk.say}
                onRemove={() => {
                  attempt(remove(each));
                }}
              />
            ))}
          </ol>
          {mayWrite && (
            <Button
              variant="quiet"
              className="walk-big"
              aria-label={t('visit.action.add-advice-to', {
                layer: t(`survey.label.layer-${layer}`),
              })}
              onClick={() => {
                attempt(add(layer));
              }}
            >
              <Plus className="i" aria-hidden="true" />
              {t('visit.action.add-advice')}
            </Button>
          )}
        </section>
      ))}
    </div>
  );
}

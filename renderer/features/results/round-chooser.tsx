/** Any two finished assessments: which ones, and what lies between them. */
import { useMemo, useState } from 'react';
import { compareRounds } from '../../../shared/domain/assessment/compare-rounds.js';
import type { Round } from '../../../shared/domain/assessment/trend.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Field } from '../../ui/field.js';
import { ComparedScores } from './compared-scores.js';
import { RoundChanges } from './round-changes.js';
import { DoneMeasures } from './done-measures.js';

export function RoundChooser({ rounds }: { readonly rounds: readonly Round[] }) {
  const t = useT();
  const { planItems } = useSurvey();
  const [fromId, setFromId] = useState<string>();
  const [toId, setToId] = useState<string>();
  const chosen = [
    rounds.find(({ assessment }) => assessment.id === fromId) ?? rounds.at(-2),
    rounds.find(({ assessment }) => assessment.id === toId) ?? rounds.at(-1),
  ];
  // Whichever field it was chosen in, the earlier one is "before".
  const [before, after] = chosen.toSorted((a, b) =>
    (a?.finishedAt ?? '').localeCompare(b?.finishedAt ?? ''),
  );
  const comparison = useMemo(
    () =>
      before === undefined || after === undefined || before === after
        ? undefined
        : compareRounds(before, after),
    [before, after],
  );
  return (
    <section className="mt8">
      <h2>{t('trend.title.compare')}</h2>
      <div className="trend-choice mt3">
        <RoundField
          label={t('trend.label.from')}
          rounds={rounds}
          chosen={chosen[0]}
          onChoose={setFromId}
        />
        <RoundField
          label={t('trend.label.to')}
          rounds={rounds}
          chosen={chosen[1]}
          onChoose={setToId}
        />
      </div>
      <div aria-live="polite">
        {comparison === undefined && <p className="note mt4">{t('trend.prose.same-round')}</p>}
        {comparison !== undefined && (
          <p className="sm t2 mt4">
            {t('trend.prose.basis', { count: comparison.answeredBothTimes })}
          </p>
        )}
      </div>
      {comparison !== undefined && before !== undefined && after !== undefined && (
        <>
          {comparison.answeredBothTimes > 0 && (
            <ComparedScores scores={comparison.scores} before={before} after={after} />
          )}
          <RoundChanges comparison={comparison} before={before} after={after} />
          <DoneMeasures items={planItems} before={before} after={after} />
        </>
      )}
    </section>
  );
}

interface RoundFieldProps {
  readonly label: string;
  readonly rounds: readonly Round[];
  readonly chosen: Round | undefined;
  readonly onChoose: (id: string) => void;
}

function RoundField({ label, rounds, chosen, onChoose }: RoundFieldProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={chosen?.assessment.id}
          onChange={(event) => {
            onChoose(event.target.value);
          }}
        >
          {rounds.map(({ assessment, finishedAt }) => (
            <option key={assessment.id} value={assessment.id}>
              {t(`trend.label.round-${assessment.scope}`, { date: format.date(finishedAt) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What would be taken and what not, before anything is: the user takes the good rows or stops. */
import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ImportPlan } from '../../../shared/domain/inventory/import-items.js';
import { plainWord } from '../../../shared/domain/inventory/table-words.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { ChoiceField } from '../../ui/form-controls.js';
import { KindSelect } from './columns-step.js';
import { ProblemList } from './problem-list.js';
import type { ImportState, KnownChoice, TableImport } from './use-table-import.js';

export interface CheckStepProps {
  readonly state: Extract<ImportState, { step: 'check' }>;
  readonly steps: TableImport;
}

const SHOWN_NAMES = 12;
const SHOWN_TWICE = 8;

export function CheckStep({ state, steps }: CheckStepProps) {
  const t = useT();
  const { plan } = state;
  const [known, setKnown] = useState<KnownChoice>('skip');
  const knownRows = plan.rows.filter(({ sameAs }) => sameAs !== undefined).length;
  const taken = plan.rows.length - (known === 'skip' ? knownRows : 0);
  const isSaving = state.isSaving === true;
  return (
    <>
      <h2>{t('inventory-import.title.check')}</h2>
      <p className={`note mt3 ${plan.badRows === 0 ? 'ok' : 'warn'}`} role="status">
        {plan.badRows === 0 ? (
          <CircleCheck className="i" aria-hidden="true" />
        ) : (
          <TriangleAlert className="i" aria-hidden="true" />
        )}
        <span>
          <b>
            {t('inventory-import.status.result', { good: plan.rows.length, bad: plan.badRows })}
          </b>{' '}
          {plan.badRows > 0 && t('inventory-import.prose.bad')}
        </span>
      </p>
      {plan.problems.length > 0 && <ProblemList problems={plan.problems} />}
      {knownRows > 0 && (
        <section className="imp-part">
          <h3>{t('inventory-import.title.known')}</h3>
          <p className="t2">{t('inventory-import.prose.known', { count: knownRows })}</p>
          <ChoiceField
            label={t('inventory-import.label.known')}
            value={known}
            options={(['skip', 'update', 'add'] as const).map((value) => ({
              value,
              label: t(`inventory-import.label.known-${value}`),
            }))}
            onChange={setKnown}
          />
        </section>
      )}
      <UnknownKinds state={state} steps={steps} />
      <Notices plan={plan} />
      {state.hasFailed === true && (
        <p className="note bad mt3" role="alert">
          <OctagonAlert className="i" aria-hidden="true" />
          {t('inventory-import.error.not-saved')}
        </p>
      )}
      <div className="imp-foot">
        {isSaving && <p role="status">{t('inventory-import.status.saving')}</p>}
        <Button disabled={isSaving} onClick={steps.restart}>
          {t('inventory-import.action.stop')}
        </Button>
        <Button disabled={isSaving} onClick={steps.toColumns}>
          {t('inventory-import.action.columns')}
        </Button>
        <Button
          variant="primary"
          disabled={taken === 0}
          isBusy={isSaving}
          onClick={() => {
            steps.take(known);
          }}
        >
          {t('inventory-import.action.take', { count: taken })}
        </Button>
      </div>
    </>
  );
}

/** Words that no language of the program knows as a kind: one choice for all rows of a word. */
function UnknownKinds({ state: { plan, choices }, steps }: CheckStepProps) {
  const t = useT();
  if (plan.unknownKinds.length === 0) return undefined;
  return (
    <section className="imp-part">
      <h3>{t('inventory-import.title.kinds')}</h3>
      <p className="t2">{t('inventory-import.prose.kinds')}</p>
      <ul className="imp-kinds">
        {plan.unknownKinds.slice(0, SHOWN_NAMES).map(({ word, count }) => (
          <li key={word}>
            <span className="grow trunc">
              {t('inventory-import.label.kind-word', { word, count })}
            </span>
            <KindSelect
              control={{
                className: 'input',
                'aria-label': t('inventory-import.label.kind-word', { word, count }),
              }}
              value={choices.kindWords[plainWord(word)] ?? choices.kind}
              onChange={(kind) => {
                steps.nameKind(plainWord(word), kind);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notices({ plan: { proposedRooms, twice } }: { readonly plan: ImportPlan }) {
  const t = useT();
  const names = proposedRooms.slice(0, SHOWN_NAMES).map(({ name }) => name);
  const more = proposedRooms.length - names.length;
  return (
    <>
      {names.length > 0 && (
        <section className="imp-part">
          <h3>{t('inventory-import.title.rooms')}</h3>
          <p className="t2">
            {t('inventory-import.prose.rooms', { count: proposedRooms.length })}{' '}
            <bdi>{names.join(', ')}</bdi>
            {more > 0 && '…'}
          </p>
        </section>
      )}
      {twice.length > 0 && (
        <section className="imp-part">
          <h3>{t('inventory-import.title.twice')}</h3>
          <p className="t2">{t('inventory-import.prose.twice', { count: twice.length })}</p>
          <ul className="imp-twice sm">
            {twice.slice(0, SHOWN_TWICE).map(({ row, above, number }) => (
              <li key={row}>{t('inventory-import.label.twice', { row, above, number })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

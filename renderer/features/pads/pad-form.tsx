/** One pad, stamp or card: saved as it is typed, with what its numbers come to said at once. */
import { ArrowLeft, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { countOf, rangeOf } from '../../../shared/domain/pads/number-range.js';
import {
  missingFrom,
  numberProblem,
  overlapping,
  remainingOf,
  standingOf,
} from '../../../shared/domain/pads/pad-standing.js';
import type { Missing, PadLoss } from '../../../shared/domain/pads/pad-loss.js';
import { isSingle, PAD_KINDS, PAD_STATES, type Pad } from '../../../shared/domain/pads/pad.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept, type Kept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import {
  AreaField,
  ChoiceField,
  DayField,
  SelectField,
  TextField,
} from '../../ui/form-controls.js';
import { padName } from './pad-name.js';
import { SaveLine } from './save-line.js';

export interface PadFormProps {
  readonly initial: Pad;
  readonly pads: readonly Pad[];
  readonly losses: readonly PadLoss[];
  readonly mayChange: boolean;
  /** Throws when the vault refuses. */
  readonly save: (pad: Pad) => Promise<void>;
  readonly onClose: () => void;
  readonly onDeclare: (missing: readonly Missing[]) => Promise<void>;
}

export function PadForm(props: PadFormProps) {
  const { initial, pads, losses, mayChange, save, onClose, onDeclare } = props;
  const t = useT();
  const kept = useKept<Pad>(initial, save);
  const [hasFailed, setHasFailed] = useState(false);
  const pad = kept.value;
  const isDeclared = losses.some(({ missing }) => missing.some(({ padId }) => padId === pad.id));
  const line = (name: 'holder' | 'supplier' | 'kept', max: number, hint?: string) => (
    <TextField
      label={t(`pads.label.${name}`)}
      hint={hint}
      max={max}
      value={pad[name]}
      onChange={(text) => {
        kept.change({ [name]: text });
      }}
    />
  );
  return (
    <div className="scroll">
      <header className="pagehead pads-head">
        <div>
          <Button variant="quiet" size="sm" className="pads-back" onClick={onClose}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('pads.action.back-to-list')}
          </Button>
          <h1>{padName(t, pad)}</h1>
        </div>
        <SaveLine state={kept.state} />
      </header>
      <div className="body pads-form">
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('pads.error.not-done')}
          </p>
        )}
        <fieldset className="pads-fields" disabled={!mayChange}>
          <legend className="sr">{padName(t, initial)}</legend>
          <ChoiceField
            label={t('pads.label.kind')}
            value={pad.kind}
            options={PAD_KINDS.map((value) => ({ value, label: t(`pads.label.kind-${value}`) }))}
            onChange={(kind) => {
              kept.change({ kind });
            }}
          />
          <Numbers kept={kept} pads={pads} losses={losses} />
          <div className="pads-two">
            {line('holder', 80, t('pads.hint.holder'))}
            {line('kept', 120, t('pads.hint.kept'))}
            {line('supplier', 80)}
            <Received kept={kept} />
            <SelectField
              label={t('pads.label.state')}
              placeholder={t('pads.label.choose')}
              hint={stateHint(t, isDeclared, pad)}
              value={isDeclared ? standingOf(pad, losses) : pad.state}
              options={PAD_STATES.map((value) => ({
                value,
                label: t(`pads.label.state-${value}`),
              }))}
              onChange={(state) => {
                if (state !== '') kept.change({ state });
              }}
            />
          </div>
          <AreaField
            label={t('pads.label.notes')}
            hint={t('pads.hint.notes')}
            max={300}
            value={pad.notes}
            onChange={(notes) => {
              kept.change({ notes });
            }}
          />
        </fieldset>
        {mayChange && (
          <div>
            <Button
              onClick={() => {
                setHasFailed(false);
                onDeclare(missingFrom(pad, losses)).catch(() => {
                  setHasFailed(true);
                });
              }}
            >
              <TriangleAlert className="i" aria-hidden="true" />
              {t('pads.action.declare')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function stateHint(t: ReturnType<typeof useT>, isDeclared: boolean, { state }: Pad) {
  if (isDeclared) return t('pads.hint.declared');
  return state === 'lost' || state === 'stolen' ? t('pads.hint.declare-too') : undefined;
}

function Received({ kept }: { readonly kept: Kept<Pad> }) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <DayField
      label={t('pads.label.receivedOn')}
      max={today}
      value={kept.value.receivedOn ?? ''}
      onChange={(day) => {
        kept.change({ receivedOn: day === '' ? undefined : day });
      }}
    />
  );
}

interface NumbersProps {
  readonly kept: Kept<Pad>;
  readonly pads: readonly Pad[];
  readonly losses: readonly PadLoss[];
}

function Numbers({ kept, pads, losses }: NumbersProps) {
  const t = useT();
  const pad = kept.value;
  const problem = numberProblem(pad);
  const others = overlapping(pad, pads);
  const range = rangeOf(pad.from, pad.to);
  const remaining = remainingOf(pad, losses);
  const isOfUsed = range !== undefined || problem === 'used-outside';
  const said = problem === undefined ? undefined : t(`pads.error.${problem}`);
  // What was typed under another kind stays in sight.
  const isOne = isSingle(pad.kind) && pad.to === '' && pad.usedTo === '';
  const number = (name: 'from' | 'to' | 'usedTo', error?: string, hint?: string) => (
    <TextField
      label={t(`pads.label.${isOne ? 'only' : name}`)}
      hint={hint}
      error={error}
      max={40}
      value={pad[name]}
      onChange={(text) => {
        kept.change({ [name]: text });
      }}
    />
  );
  return (
    <section className="stack g3">
      {isOne ? (
        <div className="pads-two">{number('from')}</div>
      ) : (
        <div className="file-pair">
          {number('from', undefined, t('pads.hint.number'))}
          {number('to', isOfUsed ? undefined : said)}
          {number('usedTo', isOfUsed ? said : undefined)}
        </div>
      )}
      {range !== undefined && !isOne && (
        <p className="sm" role="status">
          {t('pads.label.count', { count: countOf([range]) })}
          {remaining !== undefined && ` · ${t('pads.label.left', { count: remaining.count })}`}
        </p>
      )}
      {others.length > 0 && (
        <p className="note warn" role="status">
          {t('pads.label.overlap', { name: others.map((each) => padName(t, each)).join(' ; ') })}
        </p>
      )}
    </section>
  );
}

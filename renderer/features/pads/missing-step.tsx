/** What is missing: pads ticked in the list, with the numbers that are gone; what was never noted is added here. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { countOf, readRange } from '../../../shared/domain/pads/number-range.js';
import { isOutside, missingFrom, standingOf } from '../../../shared/domain/pads/pad-standing.js';
import { MOST_MISSING, type Missing, type PadLoss } from '../../../shared/domain/pads/pad-loss.js';
import {
  emptyPad,
  inPadOrder,
  isSingle,
  type NewPad,
  type Pad,
} from '../../../shared/domain/pads/pad.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form-controls.js';
import { AddKinds } from './add-kinds.js';
import type { LossStepProps } from './loss-wizard.js';
import { STATE_CHIPS } from './pad-list.js';
import { padName } from './pad-name.js';

export interface MissingStepProps extends LossStepProps {
  readonly pads: readonly Pad[];
  /** Losses declared before. */
  readonly others: readonly PadLoss[];
  readonly addPad: (pad: NewPad) => Promise<Pad>;
}

export function MissingStep({ loss, change, pads, others, addPad }: MissingStepProps) {
  const t = useT();
  const [hasFailed, setHasFailed] = useState(false);
  const { missing } = loss;
  const put = (next: readonly Missing[]) => {
    change({ missing: next.slice(0, MOST_MISSING) });
  };
  const pick = (pad: Pad) => {
    put([...missing, ...missingFrom(pad, others)]);
  };
  const known = new Set<string>(pads.map(({ id }) => id));
  // Taken out of the list since: it stays in the declaration, with what was copied of it.
  const gone = missing.filter(({ padId }) => !known.has(padId));
  return (
    <div className="stack g4">
      <p className="t2">{t('pads.prose.missing')}</p>
      {(pads.length > 0 || gone.length > 0) && (
        <ul className="list file-list">
          {inPadOrder(pads).map((pad) => (
            <PickRow
              key={pad.id}
              pad={pad}
              others={others}
              missing={missing}
              onPick={() => {
                pick(pad);
              }}
              put={put}
            />
          ))}
          {gone.length > 0 && (
            <li className="pads-pick">
              {gone.map((each, index) => (
                <NumberRow
                  key={`${each.padId}-${String(index)}`}
                  name={padName(t, each)}
                  part={each}
                  pad={undefined}
                  onChange={(changed) => {
                    put(missing.map((one) => (one === each ? changed : one)));
                  }}
                  onDrop={() => {
                    put(missing.filter((one) => one !== each));
                  }}
                />
              ))}
            </li>
          )}
        </ul>
      )}
      <section>
        <p className="sm t2">{t('pads.prose.not-listed')}</p>
        {hasFailed && (
          <p className="note bad mt2" role="alert">
            {t('pads.error.not-done')}
          </p>
        )}
        <AddKinds
          onAdd={(kind) => {
            setHasFailed(false);
            addPad(emptyPad(kind)).then(pick, () => {
              setHasFailed(true);
            });
          }}
        />
      </section>
    </div>
  );
}

interface PickRowProps {
  readonly pad: Pad;
  readonly others: readonly PadLoss[];
  readonly missing: readonly Missing[];
  readonly onPick: () => void;
  readonly put: (missing: readonly Missing[]) => void;
}

function PickRow({ pad, others, missing, onPick, put }: PickRowProps) {
  const t = useT();
  const parts = missing.filter(({ padId }) => padId === pad.id);
  const standing = standingOf(pad, others);
  const name = padName(t, pad);
  return (
    <li className="pads-pick">
      <label className="pads-check">
        <input
          type="checkbox"
          className="check"
          checked={parts.length > 0}
          onChange={({ target }) => {
            if (target.checked) onPick();
            else put(missing.filter(({ padId }) => padId !== pad.id));
          }}
        />
        <span className="grow">{name}</span>
        {standing !== 'in-use' && (
          <span className={`chip ${STATE_CHIPS[standing]}`}>
            {t(`pads.label.state-${standing}`)}
          </span>
        )}
      </label>
      {parts.map((part, index) => (
        <NumberRow
          // A row is its place: what is typed into it changes everything else about it.
          key={index}
          name={name}
          part={part}
          pad={pad}
          onChange={(changed) => {
            put(missing.map((one) => (one === part ? changed : one)));
          }}
          onDrop={
            parts.length < 2
              ? undefined
              : () => {
                  put(missing.filter((one) => one !== part));
                }
          }
        />
      ))}
      {parts.length > 0 && !isSingle(pad.kind) && (
        <div className="pads-more">
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              const last = missing.findLastIndex(({ padId }) => padId === pad.id);
              const { id: padId, kind, holder } = pad;
              put(missing.toSpliced(last + 1, 0, { padId, kind, holder, from: '', to: '' }));
            }}
          >
            <Plus className="i s14" aria-hidden="true" />
            {t('pads.action.more-numbers')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface NumberRowProps {
  readonly name: string;
  readonly part: Missing;
  /** Undefined when it was taken out of the list. */
  readonly pad: Pad | undefined;
  readonly onChange: (part: Missing) => void;
  readonly onDrop: (() => void) | undefined;
}

function NumberRow({ name, part, pad, onChange, onDrop }: NumberRowProps) {
  const t = useT();
  const read = readRange(part.from, part.to);
  const problem = read !== undefined && 'problem' in read ? read.problem : undefined;
  const isElsewhere = pad !== undefined && isOutside(part, pad);
  const error = problem === undefined ? undefined : t(`pads.error.${problem}`);
  const isOne = isSingle(part.kind) && part.to === '';
  return (
    <div className="pads-numbers" role="group" aria-label={name}>
      <TextField
        label={t(isOne ? 'pads.label.only' : 'pads.label.from')}
        max={40}
        value={part.from}
        onChange={(from) => {
          onChange({ ...part, from });
        }}
      />
      {!isOne && (
        <TextField
          label={t('pads.label.to')}
          error={error ?? (isElsewhere ? t('pads.hint.outside') : undefined)}
          max={40}
          value={part.to}
          onChange={(to) => {
            onChange({ ...part, to });
          }}
        />
      )}
      <p className="sm t2 pads-count" role="status">
        {!isOne &&
          read !== undefined &&
          'range' in read &&
          t('pads.label.count', { count: countOf([read.range]) })}
      </p>
      {onDrop !== undefined && (
        <Button
          size="sm"
          variant="quiet"
          className="pads-drop"
          aria-label={t('pads.label.action-of', { action: t('pads.action.drop-numbers'), name })}
          onClick={onDrop}
        >
          <X className="i s14" aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}

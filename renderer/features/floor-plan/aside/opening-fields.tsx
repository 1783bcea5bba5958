/** A door, a window, a passage: what it is for, how it opens, what protects it. */
import { FlipHorizontal2, FlipVertical2 } from 'lucide-react';
import {
  PROTECTIONS,
  type Opening,
  type Wall,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { OpeningChange } from '../../../../shared/domain/floor-plan/edit/plan-edit.js';
import { lengthOf } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import { useT } from '../../../i18n.js';
import { Button } from '../../../ui/button.js';
import { Switch } from '../../../ui/switch.js';
import { ChoiceField, MetresField } from './fields.js';

const KINDS = ['door', 'window', 'passage'] as const;
const USES = ['plain', 'patients', 'staff', 'emergency'] as const;

export interface OpeningFieldsProps {
  readonly opening: Opening;
  readonly wall: Wall;
  readonly mayChange: boolean;
  readonly onChange: (change: OpeningChange, field: string) => void;
}

export function OpeningFields({ opening, wall, mayChange, onChange }: OpeningFieldsProps) {
  const t = useT();
  const { kind, use, width, at, hinge, opensTo, isReachable, protection } = opening;
  const disabled = !mayChange;
  return (
    <div className="stack g4">
      <ChoiceField
        label={t('floor-plan.label.kind')}
        value={kind}
        disabled={disabled}
        options={KINDS.map((value) => ({ value, label: t(`floor-plan.label.opening-${value}`) }))}
        onChange={(value) => {
          onChange({ kind: value }, 'kind');
        }}
      />
      {kind !== 'window' && (
        <ChoiceField
          label={t('floor-plan.label.use')}
          value={use}
          disabled={disabled}
          options={USES.map((value) => ({ value, label: t(`floor-plan.label.use-${value}`) }))}
          onChange={(value) => {
            onChange({ use: value }, 'use');
          }}
        />
      )}
      {kind === 'door' && (
        <div className="fp-pair">
          <Button
            size="sm"
            disabled={disabled}
            onClick={() => {
              onChange({ opensTo: opensTo === 'left' ? 'right' : 'left' }, 'side');
            }}
          >
            <FlipVertical2 className="i s14" aria-hidden="true" />
            {t('floor-plan.action.other-side')}
          </Button>
          <Button
            size="sm"
            disabled={disabled}
            onClick={() => {
              onChange({ hinge: hinge === 'near' ? 'far' : 'near' }, 'hinge');
            }}
          >
            <FlipHorizontal2 className="i s14" aria-hidden="true" />
            {t('floor-plan.action.other-hinge')}
          </Button>
        </div>
      )}
      {kind !== 'passage' && (
        <>
          {disabled ? (
            isReachable && <p className="sm">{t('floor-plan.label.reachable')}</p>
          ) : (
            <Switch
              label={t('floor-plan.label.reachable')}
              hint={t('floor-plan.hint.reachable')}
              isOn={isReachable}
              onChange={(isOn) => {
                onChange({ isReachable: isOn }, 'reachable');
              }}
            />
          )}
          <ChoiceField
            label={t('floor-plan.label.protection')}
            value={protection}
            disabled={disabled}
            options={PROTECTIONS.map((value) => ({
              value,
              label: t(`floor-plan.label.protection-${value}`),
            }))}
            onChange={(value) => {
              onChange({ protection: value }, 'protection');
            }}
          />
        </>
      )}
      <div className="fp-pair">
        <MetresField
          label={t('floor-plan.label.width')}
          value={width}
          min={20}
          max={600}
          disabled={disabled}
          onChange={(next) => {
            onChange({ width: next }, 'width');
          }}
        />
        <MetresField
          label={t('floor-plan.label.along-wall')}
          value={at}
          min={0}
          max={Math.round(lengthOf(wall))}
          disabled={disabled}
          onChange={(next) => {
            onChange({ at: next }, 'at');
          }}
        />
      </div>
    </div>
  );
}

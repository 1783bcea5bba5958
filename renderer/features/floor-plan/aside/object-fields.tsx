/** A thing on the plan: what it is called, how large it is, where it looks. */
import type { PlanObject } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { PLAN_EXTENT_CM } from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { ObjectChange } from '../../../../shared/domain/floor-plan/edit/plan-edit.js';
import type { Camera } from '../../../../shared/domain/cameras/camera.js';
import { useFormat, useT } from '../../../i18n.js';
import { ChoiceField, MetresField, SliderField, TextField } from './fields.js';

export interface ObjectFieldsProps {
  readonly object: PlanObject;
  readonly cameras: readonly Camera[];
  readonly mayChange: boolean;
  readonly onChange: (change: ObjectChange, field: string) => void;
}

export function ObjectFields({ object, cameras, mayChange, onChange }: ObjectFieldsProps) {
  const t = useT();
  const format = useFormat();
  const { kind, view, angle, note, at, width, depth } = object;
  const disabled = !mayChange;
  const isDevice = view !== undefined;
  return (
    <div className="stack g4">
      {kind === 'camera' && cameras.length > 0 && (
        <ChoiceField
          label={t('floor-plan.label.dossier-camera')}
          value={object.cameraId ?? ''}
          disabled={disabled}
          options={[
            { value: '', label: t('floor-plan.label.no-dossier-camera') },
            ...cameras.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            const camera = cameras.find((each) => each.id === id);
            onChange(
              {
                cameraId: id === '' ? undefined : id,
                ...(camera === undefined ? {} : { note: camera.name }),
              },
              'camera',
            );
          }}
        />
      )}
      <SliderField
        label={t(isDevice ? 'floor-plan.label.orientation' : 'floor-plan.label.turned-to')}
        value={angle}
        min={0}
        max={359}
        step={1}
        text={t('floor-plan.label.degrees', { degrees: angle })}
        disabled={disabled}
        onChange={(value) => {
          onChange({ angle: value }, 'angle');
        }}
      />
      {view !== undefined && (
        <>
          <SliderField
            label={t('floor-plan.label.spread')}
            value={view.spread}
            min={5}
            max={360}
            step={1}
            text={t('floor-plan.label.degrees', { degrees: view.spread })}
            disabled={disabled}
            onChange={(spread) => {
              onChange({ view: { ...view, spread } }, 'spread');
            }}
          />
          <SliderField
            label={t('floor-plan.label.range')}
            value={view.range}
            min={50}
            max={2500}
            step={10}
            text={t('floor-plan.label.metres', { metres: format.number(view.range / 100) })}
            disabled={disabled}
            onChange={(range) => {
              onChange({ view: { ...view, range } }, 'range');
            }}
          />
        </>
      )}
      <TextField
        label={t('floor-plan.label.note')}
        value={note}
        maxLength={200}
        disabled={disabled}
        onChange={(text) => {
          onChange({ note: text }, 'note');
        }}
      />
      {!isDevice && (
        <div className="fp-pair">
          <MetresField
            label={t('floor-plan.label.width')}
            value={width}
            min={10}
            max={1000}
            disabled={disabled}
            onChange={(next) => {
              onChange({ width: next }, 'width');
            }}
          />
          <MetresField
            label={t('floor-plan.label.depth')}
            value={depth}
            min={10}
            max={1000}
            disabled={disabled}
            onChange={(next) => {
              onChange({ depth: next }, 'depth');
            }}
          />
        </div>
      )}
      <div className="fp-pair">
        <MetresField
          label={t('floor-plan.label.from-left')}
          value={at.x}
          min={-PLAN_EXTENT_CM}
          max={PLAN_EXTENT_CM}
          disabled={disabled}
          onChange={(x) => {
            onChange({ at: { ...at, x } }, 'x');
          }}
        />
        <MetresField
          label={t('floor-plan.label.from-top')}
          value={at.y}
          min={-PLAN_EXTENT_CM}
          max={PLAN_EXTENT_CM}
          disabled={disabled}
          onChange={(y) => {
            onChange({ at: { ...at, y } }, 'y');
          }}
        />
      </div>
    </div>
  );
}

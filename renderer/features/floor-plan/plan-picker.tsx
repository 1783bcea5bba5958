/** Which plan is on the sheet, and the others: choosing, adding, renaming, removing. */
import { Check, ChevronDown, Layers as LayersIcon, Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FloorPlan, FloorPlanId } from '../../../shared/domain/floor-plan/floor-plan.js';
import type { Site } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { planName } from './floor-name.js';

export interface PlanPickerProps {
  readonly plans: readonly FloorPlan[];
  readonly current: FloorPlan;
  readonly sites: readonly Site[];
  readonly mayChange: boolean;
  readonly onChoose: (id: FloorPlanId) => void;
  readonly onAdd: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

export function PlanPicker(props: PlanPickerProps) {
  const { plans, current, sites, mayChange, onChoose, onAdd, onRename, onRemove } = props;
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) {
        setIsOpen(false);
      }
    };
    window.addEventListener('pointerdown', onPress);
    return () => {
      window.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen]);
  const nameOf = (plan: FloorPlan): string => {
    const site = sites.find(({ id }) => id === plan.siteId);
    const name = planName(t, plan);
    return sites.length > 1 && site !== undefined
      ? t('floor-plan.label.site-floor', { site: site.name, floor: name })
      : name;
  };
  const pick = (run: () => void) => () => {
    setIsOpen(false);
    opener.current?.focus();
    run();
  };
  return (
    <div
      ref={box}
      className="fp-picker"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        ref={opener}
        type="button"
        className="chip fp-picker-button"
        aria-expanded={isOpen}
        aria-label={t('floor-plan.label.plan-chosen', { name: nameOf(current) })}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <LayersIcon className="i" aria-hidden="true" />
        <span className="trunc">{nameOf(current)}</span>
        <ChevronDown className="i" aria-hidden="true" />
      </button>
      {isOpen && (
        <div className="pop fp-menu">
          <ul>
            {plans.map((plan) => (
              <li key={plan.id}>
                <button
                  type="button"
                  className="fp-menu-item"
                  aria-current={plan.id === current.id}
                  onClick={pick(() => {
                    onChoose(plan.id);
                  })}
                >
                  <Check className="i s14" aria-hidden="true" data-on={plan.id === current.id} />
                  {nameOf(plan)}
                </button>
              </li>
            ))}
          </ul>
          {mayChange && (
            <ul className="fp-menu-more">
              <li>
                <button type="button" className="fp-menu-item" onClick={pick(onAdd)}>
                  <Plus className="i s14" aria-hidden="true" />
                  {t('floor-plan.action.add-plan')}
                </button>
              </li>
              <li>
                <button type="button" className="fp-menu-item" onClick={pick(onRename)}>
                  <Pencil className="i s14" aria-hidden="true" />
                  {t('floor-plan.action.rename')}
                </button>
              </li>
              <li>
                <button type="button" className="fp-menu-item" onClick={pick(onRemove)}>
                  <Trash2 className="i s14" aria-hidden="true" />
                  {t('floor-plan.action.remove-plan')}
                </button>
              </li>
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

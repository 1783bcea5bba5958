/** Over the sheet's lower edge: undo and redo, how large the plan is seen. */
import { Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react';
import { boxOfPlan } from '../../../shared/domain/floor-plan/edit/parts.js';
import { useFormat, useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import type { ViewControl } from './canvas/use-view.js';
import type { PlanEditor } from './use-plan-editor.js';

export interface ZoomBoxProps {
  readonly editor: PlanEditor;
  readonly view: ViewControl;
  readonly mayChange: boolean;
}

export function ZoomBox({ editor, view, mayChange }: ZoomBoxProps) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="fp-zoom" role="group" aria-label={t('floor-plan.label.view')}>
      {mayChange && (
        <>
          <Button
            className="icon"
            size="sm"
            aria-label={t('floor-plan.action.undo')}
            title={`${t('floor-plan.action.undo')} (Ctrl+Z)`}
            disabled={!editor.canUndo}
            onClick={editor.undo}
          >
            <Undo2 className="i" aria-hidden="true" />
          </Button>
          <Button
            className="icon"
            size="sm"
            aria-label={t('floor-plan.action.redo')}
            title={`${t('floor-plan.action.redo')} (Ctrl+Y)`}
            disabled={!editor.canRedo}
            onClick={editor.redo}
          >
            <Redo2 className="i" aria-hidden="true" />
          </Button>
          <span className="fp-rule" />
        </>
      )}
      <Button
        className="icon"
        size="sm"
        aria-label={t('floor-plan.action.zoom-out')}
        onClick={view.zoomOut}
      >
        <Minus className="i" aria-hidden="true" />
      </Button>
      <span className="num sm fp-percent">
        {t('floor-plan.label.percent', {
          percent: format.number(Math.round(view.view.zoom * 100)),
        })}
      </span>
      <Button
        className="icon"
        size="sm"
        aria-label={t('floor-plan.action.zoom-in')}
        onClick={view.zoomIn}
      >
        <Plus className="i" aria-hidden="true" />
      </Button>
      <Button
        className="icon"
        size="sm"
        aria-label={t('floor-plan.action.fit')}
        title={t('floor-plan.action.fit')}
        onClick={() => {
          view.fit(boxOfPlan(editor.drawn));
        }}
      >
        <Maximize className="i" aria-hidden="true" />
      </Button>
      <span className="sm t3 fp-grid-size">{t('floor-plan.label.grid')}</span>
    </div>
  );
}

/** Over the sheet: which plan, whether it is saved, what is shown, printing. */
import { Cctv, CircleAlert, DoorOpen, ImageIcon, Printer } from 'lucide-react';
import { useState } from 'react';
import type { FloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import type { Layers } from './layers.js';
import { PlaceFields } from './place-fields.js';
import { PlanPicker } from './plan-picker.js';
import { PrintDialog } from './print-dialog.js';
import type { EditorProps } from './editor.js';
import type { Place } from './use-new-plan.js';
import type { PlanEditor } from './use-plan-editor.js';

const LAYERS = [
  { name: 'cameras', icon: Cctv },
  { name: 'ways', icon: DoorOpen },
  { name: 'backdrop', icon: ImageIcon },
] as const;

export interface EditorHeadProps {
  readonly editor: PlanEditor;
  readonly kept: FloorPlan;
  readonly layers: Layers;
  readonly onLayers: (layers: Layers) => void;
  readonly picker: EditorProps['picker'];
  readonly onPlace: (place: Place) => void;
}

export function EditorHead(props: EditorHeadProps) {
  const { editor, kept, layers, onLayers, picker, onPlace } = props;
  const t = useT();
  const [dialog, setDialog] = useState<'print' | 'place'>();
  const close = () => {
    setDialog(undefined);
  };
  const { siteId, floor, name, backdrop } = editor.drawn;
  return (
    <header className="fp-head">
      <h1>{t('floor-plan.title.page')}</h1>
      <PlanPicker
        {...picker}
        current={{ ...kept, siteId, floor, name }}
        mayChange={editor.mayChange}
        onRename={() => {
          setDialog('place');
        }}
      />
      <SaveLine editor={editor} />
      <div className="seg fp-layers" role="group" aria-label={t('floor-plan.label.layers')}>
        {LAYERS.filter(({ name: layer }) => layer !== 'backdrop' || backdrop !== undefined).map(
          ({ name: layer, icon: Icon }) => (
            <button
              key={layer}
              type="button"
              aria-pressed={layers[layer]}
              onClick={() => {
                onLayers({ ...layers, [layer]: !layers[layer] });
              }}
            >
              <Icon className="i s14" aria-hidden="true" />
              {t(`floor-plan.label.layer-${layer}`)}
            </button>
          ),
        )}
      </div>
      <Button
        onClick={() => {
          setDialog('print');
        }}
      >
        <Printer className="i" aria-hidden="true" />
        {t('floor-plan.action.print')}
      </Button>
      {dialog === 'print' && <PrintDialog planId={kept.id} onClose={close} />}
      {dialog === 'place' && (
        <Dialog title={t('floor-plan.title.rename')} onClose={close}>
          <div className="mt4">
            <PlaceFields sites={picker.sites} place={{ siteId, floor, name }} onChange={onPlace} />
          </div>
          <div className="row fp-dialog-foot mt6">
            <Button variant="primary" onClick={close}>
              {t('floor-plan.action.done')}
            </Button>
          </div>
        </Dialog>
      )}
    </header>
  );
}

function SaveLine({ editor }: { readonly editor: PlanEditor }) {
  const t = useT();
  const { saveState, retrySave } = editor;
  return (
    <div className="fp-saved grow" aria-live="polite">
      {saveState === 'saving' && <span className="xs t3">{t('floor-plan.status.saving')}</span>}
      {saveState === 'saved' && <span className="xs t3">{t('floor-plan.status.saved')}</span>}
      {saveState === 'failed' && (
        <span className="row sm fp-unsaved">
          <CircleAlert className="i s14" aria-hidden="true" />
          {t('floor-plan.error.not-saved')}
          <Button size="sm" onClick={retrySave}>
            {t('floor-plan.action.retry')}
          </Button>
        </span>
      )}
    </div>
  );
}

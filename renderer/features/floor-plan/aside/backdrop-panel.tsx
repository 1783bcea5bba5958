/** The picture under the drawing: how strong it is, how large, where, and taking it away. */
import { ImageUp, Move, Ruler, Trash2 } from 'lucide-react';
import { PLAN_EXTENT_CM, type Backdrop } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { photoIdSchema } from '../../../../shared/domain/photo/photo.js';
import { usePictureUrl } from '../../../attachments/use-picture-url.js';
import { useT } from '../../../i18n.js';
import { Button } from '../../../ui/button.js';
import { useImageSize } from '../canvas/use-image-size.js';
import type { PlanEditor } from '../use-plan-editor.js';
import { MetresField, SliderField } from './fields.js';

export interface BackdropPanelProps {
  readonly editor: PlanEditor;
  readonly tool: string;
  readonly onScale: () => void;
  readonly onMove: () => void;
  readonly onImport: () => void;
}

export function BackdropPanel({ editor, tool, onScale, onMove, onImport }: BackdropPanelProps) {
  const t = useT();
  const { backdrop } = editor.plan;
  const { mayChange } = editor;
  if (backdrop === undefined && !mayChange) return undefined;
  return (
    <details className="fp-fold">
      <summary>
        <h3>{t('floor-plan.title.backdrop')}</h3>
      </summary>
      {backdrop === undefined ? (
        <div className="stack g2 mt2">
          <p className="sm t2">{t('floor-plan.prose.backdrop')}</p>
          <Button size="sm" onClick={onImport}>
            <ImageUp className="i s14" aria-hidden="true" />
            {t('floor-plan.action.import')}
          </Button>
        </div>
      ) : (
        <Controls
          editor={editor}
          backdrop={backdrop}
          tool={tool}
          onScale={onScale}
          onMove={onMove}
          onImport={onImport}
        />
      )}
    </details>
  );
}

function Controls(props: BackdropPanelProps & { readonly backdrop: Backdrop }) {
  const { editor, backdrop, tool, onScale, onMove, onImport } = props;
  const t = useT();
  const { url } = usePictureUrl(
    { from: 'survey', photoId: photoIdSchema.parse(backdrop.attachmentId) },
    'whole',
  );
  const size = useImageSize(url);
  const disabled = !editor.mayChange;
  const change = (part: Partial<Backdrop>, field: string) => {
    editor.edit({ do: 'backdrop', backdrop: { ...backdrop, ...part } }, `backdrop/${field}`);
  };
  return (
    <div className="stack g4 mt3">
      <SliderField
        label={t('floor-plan.label.opacity')}
        value={backdrop.opacity}
        min={5}
        max={100}
        step={5}
        text={t('floor-plan.label.percent', { percent: backdrop.opacity })}
        disabled={disabled}
        onChange={(opacity) => {
          change({ opacity }, 'opacity');
        }}
      />
      <SliderField
        label={t('floor-plan.label.turned-by')}
        value={backdrop.angle}
        min={0}
        max={359}
        step={1}
        text={t('floor-plan.label.degrees', { degrees: backdrop.angle })}
        disabled={disabled}
        onChange={(angle) => {
          change({ angle }, 'angle');
        }}
      />
      {size !== undefined && (
        <MetresField
          label={t('floor-plan.label.picture-width')}
          value={Math.round((size.width * backdrop.scale) / 1000)}
          min={100}
          max={2 * PLAN_EXTENT_CM}
          disabled={disabled}
          onChange={(width) => {
            change({ scale: Math.max(1, Math.round((width * 1000) / size.width)) }, 'width');
          }}
        />
      )}
      <div className="fp-pair">
        <MetresField
          label={t('floor-plan.label.from-left')}
          value={backdrop.at.x}
          min={-PLAN_EXTENT_CM}
          max={PLAN_EXTENT_CM}
          disabled={disabled}
          onChange={(x) => {
            change({ at: { ...backdrop.at, x } }, 'x');
          }}
        />
        <MetresField
          label={t('floor-plan.label.from-top')}
          value={backdrop.at.y}
          min={-PLAN_EXTENT_CM}
          max={PLAN_EXTENT_CM}
          disabled={disabled}
          onChange={(y) => {
            change({ at: { ...backdrop.at, y } }, 'y');
          }}
        />
      </div>
      {!disabled && (
        <div className="stack g2">
          <Button size="sm" aria-pressed={tool === 'scale'} onClick={onScale}>
            <Ruler className="i s14" aria-hidden="true" />
            {t('floor-plan.action.scale')}
          </Button>
          <Button size="sm" aria-pressed={tool === 'backdrop'} onClick={onMove}>
            <Move className="i s14" aria-hidden="true" />
            {t('floor-plan.action.move-backdrop')}
          </Button>
          <Button size="sm" onClick={onImport}>
            <ImageUp className="i s14" aria-hidden="true" />
            {t('floor-plan.action.replace')}
          </Button>
          <Button
            size="sm"
            onClick={() => {
              editor.edit({ do: 'backdrop', backdrop: undefined });
            }}
          >
            <Trash2 className="i s14" aria-hidden="true" />
            {t('floor-plan.action.remove-backdrop')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The sheet one draws on. */
import { useMemo, useRef, useState, type CSSProperties, type RefObject } from 'react';
import { centreOf } from '../../../../shared/domain/floor-plan/edit/parts.js';
import { readingOrder } from '../../../../shared/domain/floor-plan/edit/reading-order.js';
import type { PlanFinding } from '../../../../shared/domain/floor-plan/finding.js';
import type { PlanRoom, Zone } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../../i18n.js';
import type { Layers } from '../layers.js';
import { usePartWords } from '../part-words.js';
import type { Tool } from '../tools.js';
import { onlySelected, type PlanEditor } from '../use-plan-editor.js';
import { useMetres } from '../use-metres.js';
import { BackdropLayer } from './backdrop-layer.js';
import { ConesLayer } from './cones-layer.js';
import { FindingLayer, FindingMarks } from './finding-layer.js';
import { NamesLayer, RoomsLayer, ZonesLayer } from './grounds-layer.js';
import { HandlesLayer, handlesOf } from './handles-layer.js';
import { ObjectsLayer } from './objects-layer.js';
import { OpeningsLayer } from './openings-layer.js';
import { PreviewLayer } from './preview-layer.js';
import { ToolHint } from './tool-hint.js';
import type { Drawing } from './use-drawing.js';
import { usePointer } from './use-pointer.js';
import { useSheetKeys } from './use-sheet-keys.js';
import type { ViewControl } from './use-view.js';
import { WallsLayer } from './walls-layer.js';

export interface PlanCanvasProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly editor: PlanEditor;
  readonly view: ViewControl;
  readonly tool: Tool;
  readonly drawing: Drawing;
  readonly layers: Layers;
  readonly findings: readonly PlanFinding[];
  readonly chosenFinding: string | undefined;
  /** In centimetres of the drawing. */
  readonly reach: number;
  readonly onRemove: () => void;
  readonly onDetails: () => void;
  readonly onEscape: () => void;
}

export function PlanCanvas(props: PlanCanvasProps) {
  const { frame, editor, view, tool, drawing, layers, reach } = props;
  const { plan, drawn, selection, mayChange } = editor;
  const t = useT();
  const words = usePartWords();
  const digits = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const order = useMemo(() => readingOrder(drawn), [drawn]);
  const labels = useMemo(
    () =>
      new Map(
        order.map((part) => [
          part.part.id,
          `${words.name(drawn, part)}, ${words.place(drawn, part)}`,
        ]),
      ),
    [order, drawn, words],
  );
  const nameOf = useMemo(
    () => (part: PlanRoom | Zone) =>
      words.name(drawn, 'name' in part ? { kind: 'room', part } : { kind: 'zone', part }),
    [drawn, words],
  );
  const [first] = selection;
  const tabStop = first ?? order[0]?.part.id;
  const chosen = onlySelected(editor);
  const handles =
    chosen === undefined || !mayChange || tool.name !== 'select'
      ? []
      : handlesOf(chosen, 26 / view.scale);
  const keys = useSheetKeys({
    frame,
    editor,
    view,
    drawing,
    order,
    onRemove: props.onRemove,
    onDetails: props.onDetails,
    onEscape: props.onEscape,
    onDigit: (digit) => {
      setTyped(digit);
      digits.current?.focus();
    },
  });
  const pointer = usePointer({
    frame,
    editor,
    view,
    tool,
    drawing,
    handles,
    handledPart: chosen,
    reach,
    isSpaceHeld: keys.isSpaceHeld,
  });
  const common = { labels, selection, tabStop };
  const { x, y } = view.view;
  const style = { '--k': 1 / view.scale } as CSSProperties;
  const grid = 50 * view.scale;
  return (
    <div
      ref={frame}
      className="fp-sheet"
      role="application"
      aria-label={t('floor-plan.label.sheet')}
      tabIndex={-1}
      data-tool={tool.name}
      data-panning={pointer.isPanning || undefined}
      onKeyDown={keys.onKeyDown}
      onKeyUp={keys.onKeyUp}
      onFocus={keys.onFocus}
      onPointerDownCapture={keys.onPointerDownCapture}
      onPointerUpCapture={keys.onPointerUpCapture}
    >
      <svg
        className="fp-svg"
        style={style}
        data-backdrop={(layers.backdrop && plan.backdrop !== undefined) || undefined}
        {...pointer.handlers}
      >
        <defs>
          <pattern
            id="fp-grid"
            width={grid}
            height={grid}
            patternUnits="userSpaceOnUse"
            x={x}
            y={y}
          >
            <path className="fp-grid-line" d={`M0 ${grid}V0H${grid}`} />
          </pattern>
          <pattern
            id="fp-hatch"
            width="16"
            height="16"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="fp-hatch-line" d="M0 0v16" />
          </pattern>
        </defs>
        <rect className="fp-grid" width="100%" height="100%" fill="url(#fp-grid)" />
        <g transform={`translate(${x} ${y}) scale(${view.scale})`}>
          {layers.backdrop && plan.backdrop !== undefined && (
            <BackdropLayer backdrop={plan.backdrop} />
          )}
          <ZonesLayer zones={plan.zones} {...common} />
          <RoomsLayer rooms={plan.rooms} {...common} />
          <ConesLayer
            walls={plan.walls}
            openings={plan.openings}
            objects={plan.objects}
            selection={selection}
            showsCameras={layers.cameras}
          />
          <WallsLayer walls={plan.walls} openings={plan.openings} rooms={plan.rooms} {...common} />
          <OpeningsLayer walls={plan.walls} openings={plan.openings} {...common} />
          <NamesLayer rooms={plan.rooms} zones={plan.zones} nameOf={nameOf} />
          <FindingLayer findings={props.findings} chosen={props.chosenFinding} layers={layers} />
          <ObjectsLayer objects={plan.objects} showsCameras={layers.cameras} {...common} />
          <FindingMarks findings={props.findings} plan={plan} />
          <PreviewLayer plan={plan} tool={tool.name} drawing={drawing} />
          {pointer.box !== undefined && (
            <rect
              className="fp-box"
              x={Math.min(pointer.box.from.x, pointer.box.to.x)}
              y={Math.min(pointer.box.from.y, pointer.box.to.y)}
              width={Math.abs(pointer.box.to.x - pointer.box.from.x)}
              height={Math.abs(pointer.box.to.y - pointer.box.from.y)}
            />
          )}
          <HandlesLayer handles={handles} />
        </g>
      </svg>
      <ToolHint
        tool={tool.name}
        drawing={drawing}
        input={digits}
        typed={typed}
        onType={setTyped}
        onLeave={() => frame.current?.focus()}
      />
      <p className="sr" role="status">
        <Where editor={editor} />
      </p>
    </div>
  );
}

/** Said after a move by keyboard: what, and where it now stands. */
function Where({ editor }: { readonly editor: PlanEditor }) {
  const t = useT();
  const words = usePartWords();
  const metres = useMetres();
  const { drawn, selection } = editor;
  if (selection.size > 1) return t('floor-plan.status.selected', { count: selection.size });
  const part = onlySelected({ plan: drawn, selection });
  if (part === undefined) return '';
  const { x, y } = centreOf(drawn, part);
  return t('floor-plan.status.where', {
    name: words.name(drawn, part),
    place: words.place(drawn, part),
    x: metres.text(x),
    y: metres.text(y),
  });
}

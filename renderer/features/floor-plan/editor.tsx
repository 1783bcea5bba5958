/** One plan on the sheet: tools, drawing, what is selected, what the rules say. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { boxOfPlan, centreOf, findPart } from '../../../shared/domain/floor-plan/edit/parts.js';
import type { PlanFinding } from '../../../shared/domain/floor-plan/finding.js';
import type {
  FloorPlan,
  NewFloorPlan,
  PartId,
} from '../../../shared/domain/floor-plan/floor-plan.js';
import type { Camera } from '../../../shared/domain/cameras/camera.js';
import { useT } from '../../i18n.js';
import { useToast } from '../../ui/toast.js';
import { addBackdrop } from './import/add-backdrop.js';
import { ScaleDialog, scaledBackdrop } from './import/scale-dialog.js';
import { usePictureChoice } from './import/use-picture-choice.js';
import { BackdropPanel } from './aside/backdrop-panel.js';
import { ControlsPanel } from './aside/controls-panel.js';
import { useSteadyScroll } from './aside/use-steady-scroll.js';
import { PartsList } from './aside/parts-list.js';
import { PropertiesPanel } from './aside/properties-panel.js';
import { PlanCanvas } from './canvas/plan-canvas.js';
import { useDrawing } from './canvas/use-drawing.js';
import { focusPart } from './canvas/use-sheet-keys.js';
import { useView } from './canvas/use-view.js';
import { partInMiddle } from './add-in-middle.js';
import { EditorHead } from './editor-head.js';
import { findingKey } from './finding-key.js';
import { ALL_LAYERS, type Layers } from './layers.js';
import { SurveyOffers } from './aside/survey-offers.js';
import { Toolbar } from './toolbar.js';
import { toolOf, type Tool, type ToolName } from './tools.js';
import { usePageKeys } from './use-page-keys.js';
import { ZoomBox } from './zoom-box.js';
import type { Place } from './use-new-plan.js';
import { usePartWords } from './part-words.js';
import { onlySelected, usePlanEditor } from './use-plan-editor.js';
import { usePlanFindings } from './use-plan-findings.js';
import { useSurveyLinks } from './use-survey-links.js';
import type { PlanPickerProps } from './plan-picker.js';

/** How near is near, in pixels. */
const REACH_PX = 12;

export interface EditorProps {
  readonly plan: FloorPlan;
  readonly initial: NewFloorPlan;
  readonly cameras: readonly Camera[];
  readonly mayChange: boolean;
  readonly save: (plan: NewFloorPlan) => Promise<unknown>;
  readonly picker: Omit<PlanPickerProps, 'current' | 'mayChange' | 'onRename'>;
  /** Of the same site. */
  readonly otherFloors: readonly NewFloorPlan[];
  /** The rule whose finding is to be shown first. */
  readonly wantedRule: string | undefined;
  readonly onOpenQuestion: (focusKey: string) => void;
}

export function Editor(props: EditorProps) {
  const { plan: kept, initial, cameras, mayChange, save } = props;
  const t = useT();
  const toast = useToast();
  const words = usePartWords();
  const editor = usePlanEditor(initial, save, mayChange);
  const frame = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const view = useView(
    frame,
    useMemo(() => boxOfPlan(initial), [initial]),
  );
  const [tool, setTool] = useState<Tool>({ name: 'select' });
  const [layers, setLayers] = useState<Layers>(ALL_LAYERS);
  const reach = REACH_PX / view.scale;
  const drawing = useDrawing(editor, tool, reach, () => {
    // One thing at a time: what was put down is selected, to be adjusted.
    if (tool.name !== 'object' && tool.name !== 'opening') setTool({ name: 'select' });
  });
  const links = useSurveyLinks(kept.siteId);
  const { findings, answers } = usePlanFindings(editor.plan, props.otherFloors, links.asked);
  const [chosen, setChosen] = useChosen(findings, props.wantedRule);
  const [hasImportFailed, setHasImportFailed] = useState(false);
  const picture = usePictureChoice(t('floor-plan.label.choose-picture'), (file) => {
    setHasImportFailed(false);
    addBackdrop(kept.id, file).then(
      (backdrop) => {
        editor.edit({ do: 'backdrop', backdrop });
        setTool({ name: 'scale' });
      },
      () => {
        setHasImportFailed(true);
      },
    );
  });

  const { undo } = editor;
  const remove = useCallback(() => {
    if (!mayChange || editor.selection.size === 0) return;
    const part = onlySelected(editor);
    const text =
      part === undefined
        ? t('floor-plan.status.removed-several', { count: editor.selection.size })
        : t('floor-plan.status.removed', { name: words.name(editor.drawn, part) });
    editor.edit({ do: 'remove', ids: editor.selection });
    frame.current?.focus();
    toast.show({ text, action: { label: t('floor-plan.action.undo'), run: undo } });
  }, [editor, mayChange, t, toast, undo, words]);

  const chooseTool = (name: ToolName) => {
    setTool((before) => (before.name === name ? before : toolOf(name)));
  };
  const addInMiddle = (wanted: Tool) => {
    const part = partInMiddle(editor.drawn, onlySelected(editor), wanted, view.middle());
    if (part === undefined) {
      toast.show({ text: t('floor-plan.status.no-wall') });
      return;
    }
    editor.edit({ do: 'add', added: [part] });
    editor.select([part.part.id]);
    setTool({ name: 'select' });
    focusPart(frame.current, part.part.id);
  };
  const [aside, holdAside] = useSteadyScroll();
  const show = (id: PartId) => {
    holdAside();
    const part = findPart(editor.drawn, id);
    if (part === undefined) return;
    editor.select([id]);
    view.reveal(centreOf(editor.drawn, part));
  };
  const chooseFinding = (finding: PlanFinding | undefined) => {
    holdAside();
    setChosen(finding === undefined ? undefined : findingKey(finding));
    if (finding === undefined) return;
    const [first] = finding.parts;
    editor.select(first === undefined ? [] : [first]);
    const part = first === undefined ? undefined : findPart(editor.drawn, first);
    if (part !== undefined) view.reveal(centreOf(editor.drawn, part));
  };
  const escape = () => {
    if (drawing.chain.length > 0) drawing.stop();
    else if (tool.name !== 'select') setTool({ name: 'select' });
    else editor.select([]);
  };
  usePageKeys({ undo, redo: editor.redo, isOn: mayChange, onTool: chooseTool, frame });

  const [from, to] = drawing.chain;
  const { backdrop } = editor.drawn;
  return (
    <div className="fp">
      <EditorHead
        editor={editor}
        kept={kept}
        layers={layers}
        onLayers={setLayers}
        picker={props.picker}
        onPlace={(place: Place) => {
          editor.edit({ do: 'place', place });
        }}
      />
      <div className="fp-canvas">
        <PlanCanvas
          frame={frame}
          editor={editor}
          view={view}
          tool={tool}
          drawing={drawing}
          layers={layers}
          findings={findings}
          chosenFinding={chosen}
          reach={reach}
          onRemove={remove}
          onDetails={() => heading.current?.focus()}
          onEscape={escape}
        />
        {mayChange && (
          <Toolbar tool={tool} onTool={chooseTool} onKind={setTool} onAdd={addInMiddle} />
        )}
        <ZoomBox editor={editor} view={view} mayChange={mayChange} />
      </div>
      <aside ref={aside} className="rail fp-aside" aria-label={t('floor-plan.label.aside')}>
        {hasImportFailed && (
          <p className="note bad" role="alert">
            {t('floor-plan.error.picture')}
          </p>
        )}
        <PropertiesPanel
          editor={editor}
          cameras={cameras}
          findings={findings}
          heading={heading}
          onRemove={remove}
        />
        <ControlsPanel
          plan={editor.drawn}
          findings={findings}
          chosen={chosen}
          onChoose={chooseFinding}
          questionOf={links.questionOf}
          onOpenQuestion={props.onOpenQuestion}
        />
        {mayChange && (
          <SurveyOffers
            plan={editor.drawn}
            asked={links.asked}
            answers={answers}
            onOpenQuestion={props.onOpenQuestion}
          />
        )}
        <BackdropPanel
          editor={editor}
          tool={tool.name}
          onScale={() => {
            setTool({ name: 'scale' });
          }}
          onMove={() => {
            setTool(tool.name === 'backdrop' ? { name: 'select' } : { name: 'backdrop' });
          }}
          onImport={picture.ask}
        />
        <PartsList plan={editor.drawn} selection={editor.selection} onChoose={show} />
      </aside>
      {picture.element}
      {tool.name === 'scale' && from !== undefined && to !== undefined && (
        <ScaleDialog
          line={[from, to]}
          onClose={drawing.stop}
          onScale={(centimetres) => {
            if (backdrop !== undefined) {
              const next = scaledBackdrop(backdrop, [from, to], centimetres);
              editor.edit({ do: 'backdrop', backdrop: next });
            }
            setTool({ name: 'select' });
          }}
        />
      )}
    </div>
  );
}

/** Stays chosen while the drawing changes, as long as the rule still says it. */
function useChosen(findings: readonly PlanFinding[], wantedRule: string | undefined) {
  const [chosen, setChosen] = useState<string>();
  const [isShown, setIsShown] = useState(wantedRule === undefined);
  const wanted = isShown ? undefined : findings.find(({ rule }) => rule === wantedRule);
  if (wanted !== undefined) {
    setIsShown(true);
    setChosen(findingKey(wanted));
  }
  return [chosen, setChosen] as const;
}

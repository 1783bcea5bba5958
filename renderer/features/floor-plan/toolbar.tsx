/** The tools over the sheet's left edge, and the kinds of the one in hand. */
import {
  BrickWall,
  Cctv,
  DoorOpen,
  LandPlot,
  MousePointer2,
  Ruler,
  Sofa,
  Square,
  type LucideIcon,
} from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useT } from '../../i18n.js';
import { useSettings } from '../../state/settings.js';
import { KindPalette } from './kind-palette.js';
import { TOOL_KEYS, TOOL_NAMES, type Tool, type ToolName } from './tools.js';

const ICONS: Readonly<Record<(typeof TOOL_NAMES)[number], LucideIcon>> = {
  select: MousePointer2,
  wall: BrickWall,
  room: Square,
  opening: DoorOpen,
  object: Sofa,
  camera: Cctv,
  zone: LandPlot,
  ruler: Ruler,
};

export interface ToolbarProps {
  readonly tool: Tool;
  readonly onTool: (name: ToolName) => void;
  readonly onKind: (tool: Tool) => void;
  /** Without pointing: into the middle of what is seen, or into the selected room. */
  readonly onAdd: (tool: Tool) => void;
}

export function Toolbar({ tool, onTool, onKind, onAdd }: ToolbarProps) {
  const t = useT();
  const { singleKeyShortcuts } = useSettings().settings;
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    buttons[(here + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className="fp-tools-side">
      <div
        ref={bar}
        className="fp-tools"
        role="toolbar"
        aria-label={t('floor-plan.label.tools')}
        aria-orientation="vertical"
        onKeyDown={onKeyDown}
      >
        {TOOL_NAMES.map((name) => {
          const Icon = ICONS[name];
          const isOn = tool.name === name;
          const label = t(`floor-plan.label.tool-${name}`);
          return (
            <button
              key={name}
              type="button"
              className="fp-tool"
              aria-pressed={isOn}
              aria-label={label}
              aria-keyshortcuts={singleKeyShortcuts ? TOOL_KEYS[name] : undefined}
              title={singleKeyShortcuts ? `${label} (${TOOL_KEYS[name]})` : label}
              tabIndex={isOn || (name === 'select' && !isListed(tool.name)) ? 0 : -1}
              onClick={() => {
                onTool(name);
              }}
            >
              <Icon className="i s18" aria-hidden="true" />
            </button>
          );
        })}
      </div>
      <KindPalette tool={tool} onKind={onKind} onAdd={onAdd} />
    </div>
  );
}

const isListed = (name: ToolName): boolean => TOOL_NAMES.some((each) => each === name);

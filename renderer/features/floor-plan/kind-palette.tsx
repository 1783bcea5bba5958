/** What the tool in hand puts down: doors and windows, things, grounds. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ObjectKind } from '../../../shared/domain/floor-plan/floor-plan.js';
import { USUAL_OBJECT } from '../../../shared/domain/floor-plan/edit/sizes.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { isSign, ObjectSymbol, SignSymbol } from './canvas/object-symbol.js';
import { OpeningLines } from './canvas/openings-layer.js';
import type { Tool } from './tools.js';

/** By what they are for; cameras have a tool of their own. */
const GROUPS = {
  furniture: [
    'desk',
    'doctor-seat',
    'patient-seat',
    'examination-table',
    'reception-desk',
    'waiting-seats',
    'cupboard',
  ],
  protection: ['alarm-button', 'detector', 'alarm-panel', 'mirror', 'light'],
  valuables: ['safe', 'computer', 'cash-box', 'medicine-cupboard', 'other-valuable'],
} as const satisfies Readonly<Record<string, readonly ObjectKind[]>>;
const GROUP_NAMES = ['furniture', 'protection', 'valuables'] as const;
const OPENINGS = ['door', 'window', 'passage'] as const;
const ZONES = ['public-road', 'neighbour', 'own-ground'] as const;

export interface KindPaletteProps {
  readonly tool: Tool;
  readonly onKind: (tool: Tool) => void;
  readonly onAdd: (tool: Tool) => void;
}

export function KindPalette({ tool, onKind, onAdd }: KindPaletteProps) {
  const t = useT();
  const kind = (value: Tool, label: string, picture: ReactNode, isOn: boolean) => (
    <li key={label}>
      <button
        type="button"
        className="fp-kind"
        aria-pressed={isOn}
        onClick={(event) => {
          onKind(value);
          // By keyboard there is no place to point at: it is put down at once.
          if (event.detail === 0) onAdd(value);
        }}
      >
        {picture}
        <span>{label}</span>
      </button>
    </li>
  );
  switch (tool.name) {
    case 'opening':
      return (
        <Palette label={t('floor-plan.label.tool-opening')}>
          <ul className="fp-kinds">
            {OPENINGS.map((value) =>
              kind(
                { name: 'opening', kind: value },
                t(`floor-plan.label.opening-${value}`),
                <OpeningPicture kind={value} />,
                tool.kind === value,
              ),
            )}
          </ul>
          <p className="xs t3 mt2">{t('floor-plan.hint.by-keyboard')}</p>
        </Palette>
      );
    case 'object':
      return (
        <Palette label={t('floor-plan.label.tool-object')}>
          {GROUP_NAMES.map((group) => (
            <section key={group} aria-label={t(`floor-plan.label.group-${group}`)}>
              <p className="fp-kind-group xs t3">{t(`floor-plan.label.group-${group}`)}</p>
              <ul className="fp-kinds">
                {GROUPS[group].map((value) =>
                  kind(
                    { name: 'object', kind: value },
                    t(`floor-plan.label.object-${value}`),
                    <ObjectPicture kind={value} />,
                    tool.kind === value,
                  ),
                )}
              </ul>
            </section>
          ))}
          <p className="xs t3 mt2">{t('floor-plan.hint.by-keyboard')}</p>
        </Palette>
      );
    case 'zone':
      return (
        <Palette label={t('floor-plan.label.tool-zone')}>
          <ul className="fp-kinds">
            {ZONES.map((value) =>
              kind(
                { name: 'zone', kind: value },
                t(`floor-plan.label.zone-${value}`),
                <span className={`fp-swatch fp-${value}`} aria-hidden="true" />,
                tool.kind === value,
              ),
            )}
          </ul>
          <p className="xs t3 mt2">{t('floor-plan.hint.by-keyboard')}</p>
        </Palette>
      );
    case 'wall':
    case 'room':
    case 'camera':
      return (
        <div className="fp-palette fp-palette-small">
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              onAdd(tool);
            }}
          >
            <Plus className="i s14" aria-hidden="true" />
            {t(`floor-plan.action.add-${tool.name}`)}
          </Button>
        </div>
      );
    default:
      return undefined;
  }
}

function Palette({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="fp-palette" aria-label={label}>
      {children}
    </section>
  );
}

function ObjectPicture({ kind }: { readonly kind: ObjectKind }) {
  const { width, depth } = USUAL_OBJECT[kind];
  if (isSign(kind)) {
    return (
      <svg className="fp-picture" viewBox="-14 -14 28 28" aria-hidden="true">
        <g className={`fp-sign fp-sign-${kind}`}>
          <circle className="fp-disc" r="10" />
          <SignSymbol kind={kind} />
        </g>
      </svg>
    );
  }
  const side = Math.max(width, depth, 60) * 1.25;
  return (
    <svg
      className="fp-picture"
      viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
      aria-hidden="true"
    >
      <g className="fp-thing">
        <ObjectSymbol kind={kind} width={width} depth={depth} />
      </g>
    </svg>
  );
}

function OpeningPicture({ kind }: { readonly kind: (typeof OPENINGS)[number] }) {
  return (
    <svg className="fp-picture" viewBox="-70 -90 140 110" aria-hidden="true">
      <path className="fp-solid-line" d="M-70 0H-40M40 0H70" />
      <OpeningLines opening={{ kind, width: 80, hinge: 'near', opensTo: 'left' }} />
    </svg>
  );
}

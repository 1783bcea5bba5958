/** What the rules found, on the sheet: ways out, parts of the floor that are seen or not, marks on what it is about. */
import { memo } from 'react';
import { centreOf, findPart } from '../../../../shared/domain/floor-plan/edit/parts.js';
import { distance, middleOf } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import type { PlanFinding } from '../../../../shared/domain/floor-plan/finding.js';
import type { NewFloorPlan, Point } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../../i18n.js';
import { findingKey, isProblem } from '../finding-key.js';
import type { Layers } from '../layers.js';
import { linePath, ringPath } from './outlines.js';

export interface FindingLayerProps {
  readonly findings: readonly PlanFinding[];
  /** The finding that was chosen beside the sheet. */
  readonly chosen: string | undefined;
  readonly layers: Layers;
}

export const FindingLayer = memo(function FindingLayer(props: FindingLayerProps) {
  const { findings, chosen, layers } = props;
  const t = useT();
  return (
    <g aria-hidden="true">
      {findings.map((finding) => {
        const key = findingKey(finding);
        const isChosen = key === chosen;
        const { way, area, severity } = finding;
        const isCamera = finding.rule.startsWith('camera-');
        const showsArea = isChosen || (isCamera && layers.cameras && isProblem(finding));
        const showsWay = isChosen || (layers.ways && severity === 'ok');
        return (
          <g key={key}>
            {area !== undefined && area.length > 2 && showsArea && (
              <>
                <path className="fp-area" d={ringPath(area)} />
                <path className="fp-area-hatch" d={ringPath(area)} fill="url(#fp-hatch)" />
              </>
            )}
            {way !== undefined && way.length > 1 && showsWay && (
              <Way
                way={way}
                isGood={severity === 'ok'}
                isChosen={isChosen}
                label={t('floor-plan.label.way-out')}
              />
            )}
          </g>
        );
      })}
    </g>
  );
});

interface WayProps {
  readonly way: readonly Point[];
  readonly isGood: boolean;
  readonly isChosen: boolean;
  readonly label: string;
}

/** The word stands on the longest stretch, the head of the arrow at the end. */
function Way({ way, isGood, isChosen, label }: WayProps) {
  const [end, before] = [way.at(-1), way.at(-2)];
  if (end === undefined || before === undefined) return undefined;
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  const longest = way.slice(1).reduce(
    (best, point, index) => {
      const from = way[index] ?? point;
      const length = distance(from, point);
      return length > best.length ? { length, at: middleOf({ from, to: point }) } : best;
    },
    { length: 0, at: end },
  );
  return (
    <g className={`fp-way ${isGood ? 'good' : 'bad'}`} data-chosen={isChosen || undefined}>
      <path d={linePath(way)} />
      <g transform={`translate(${end.x} ${end.y}) rotate(${angle})`}>
        <path className="fp-still fp-arrow" d="M-11 -7L0 0L-11 7" />
      </g>
      {isGood && (
        <g transform={`translate(${longest.at.x} ${longest.at.y})`}>
          <g className="fp-still fp-pill">
            <rect x="-36" y="-12" width="72" height="24" rx="12" />
            <text y="4.5" textAnchor="middle">
              {label}
            </text>
          </g>
        </g>
      )}
    </g>
  );
}

export interface FindingMarksProps {
  readonly findings: readonly PlanFinding[];
  readonly plan: NewFloorPlan;
}

/** On what an urgent or important finding is about; cameras have their hatching. */
export const FindingMarks = memo(function FindingMarks({ findings, plan }: FindingMarksProps) {
  const marked = new Map(
    findings
      .filter(({ severity }) => severity === 'urgent' || severity === 'important')
      .toReversed()
      .flatMap(({ parts: [first], severity }) =>
        first === undefined ? [] : [[first, severity] as const],
      ),
  );
  return (
    <g className="fp-marks" aria-hidden="true">
      {[...marked].map(([id, severity]) => {
        const part = findPart(plan, id);
        const isCamera = part?.kind === 'object' && part.part.kind === 'camera';
        if (part === undefined || isCamera) return undefined;
        const { x, y } = centreOf(plan, part);
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <g className={`fp-still fp-alert ${severity}`}>
              <circle r="10" />
              <path d="M0 -5v5.5M0 4.5v.3" />
            </g>
          </g>
        );
      })}
    </g>
  );
});

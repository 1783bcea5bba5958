/** The first page as it will be printed: used places, those that get a label, those left. A click chooses the first. */
import {
  labelsOnPage,
  placeOnPage,
  type LabelPaper,
} from '../../../shared/domain/inventory/label-paper.js';
import { useT } from '../../i18n.js';

export interface SheetPreviewProps {
  readonly paper: LabelPaper;
  /** From 1. */
  readonly start: number;
  readonly count: number;
  readonly onStart: (start: number) => void;
}

export function SheetPreview({ paper, start, count, onStart }: SheetPreviewProps) {
  const t = useT();
  const each = labelsOnPage(paper);
  const first = start > each ? 1 : start;
  const pages = Math.max(1, Math.ceil((first - 1 + count) / each));
  const onFirst = Math.min(count, each - first + 1);
  const isLarge = paper.height >= 14;
  return (
    <figure className="labels-sheet">
      <svg
        viewBox={`0 0 ${String(paper.pageWidth)} ${String(paper.pageHeight)}`}
        role="img"
        aria-label={t('labels.label.sheet', { first, last: first + onFirst - 1, all: each })}
      >
        {Array.from({ length: each }, (_, index) => {
          const { left, top } = placeOnPage(paper, index);
          const state =
            index < first - 1 ? 'used' : index < first - 1 + onFirst ? 'printed' : 'free';
          return (
            <g
              key={index}
              className={`labels-place is-${state}`}
              onClick={() => {
                onStart(index + 1);
              }}
            >
              <rect x={left} y={top} width={paper.width} height={paper.height} rx={1.2} />
              {isLarge && (
                <text x={left + paper.width / 2} y={top + paper.height / 2 + 2.6}>
                  {index + 1}
                </text>
              )}
              {state === 'used' && (
                <path
                  d={`M${String(left + 1)} ${String(top + 1)}l${String(paper.width - 2)} ${String(paper.height - 2)}`}
                />
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="sm t2">
        {t(paper.kind === 'roll' ? 'labels.status.roll' : 'labels.status.sheets', { count, pages })}
      </figcaption>
    </figure>
  );
}

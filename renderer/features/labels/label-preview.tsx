/** One label, enlarged, with the very parts that are printed. */
import type { CSSProperties } from 'react';
import type { LabelCode } from '../../../shared/domain/inventory/label-code.js';
import type { LabelPaper } from '../../../shared/domain/inventory/label-paper.js';
import { codeTexts, labelFace } from '../../../shared/report/labels/label-face.js';
import { QR_SIDE, qrPath } from '../../../shared/report/labels/qr-modules.js';
import { useT } from '../../i18n.js';

export interface LabelPreviewProps {
  readonly paper: LabelPaper;
  readonly code: LabelCode;
  readonly name: string | undefined;
  readonly practiceName: string | undefined;
}

const WIDEST = 264;
const LARGEST_SCALE = 6;

export function LabelPreview({ paper, code, name, practiceName }: LabelPreviewProps) {
  const t = useT();
  const face = labelFace(paper, practiceName !== undefined);
  const scale = Math.min(WIDEST / paper.width, LARGEST_SCALE);
  const px = (millimetres: number): string => `${String(millimetres * scale)}px`;
  const { qr, words } = face;
  const lines: CSSProperties = { fontSize: px(face.nameSize), WebkitLineClamp: face.nameLines };
  return (
    <figure
      className="labels-one"
      role="img"
      aria-label={t('labels.label.sample')}
      style={{ width: px(paper.width), height: px(paper.height) }}
    >
      <svg
        viewBox={`0 0 ${String(QR_SIDE)} ${String(QR_SIDE)}`}
        style={{ left: px(qr.left), top: px(qr.top), width: px(qr.side), height: px(qr.side) }}
        aria-hidden="true"
      >
        <path d={qrPath(code)} />
      </svg>
      <div
        className="labels-words"
        style={{
          left: px(words.left),
          top: px(words.top),
          width: px(words.width),
          height: px(words.height),
        }}
      >
        {name !== undefined && face.nameLines > 0 && (
          <p className="labels-name" style={lines}>
            {name}
          </p>
        )}
        <p className="mono" style={{ fontSize: px(face.codeSize) }}>
          {codeTexts(code, face).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        {face.practiceSize > 0 && (
          <p className="labels-practice" style={{ fontSize: px(face.practiceSize) }}>
            {practiceName}
          </p>
        )}
      </div>
    </figure>
  );
}

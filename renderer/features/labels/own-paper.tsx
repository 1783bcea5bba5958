/** Measures of a paper that is not in the list, as on its packet or by a ruler. */
import { useState } from 'react';
import {
  labelPaperSchema,
  LEAST_HEIGHT,
  LEAST_WIDTH,
  MOST_COLUMNS,
  MOST_ROWS,
  type LabelPaper,
} from '../../../shared/domain/inventory/label-paper.js';
import { useT } from '../../i18n.js';
import { ChoiceField } from '../../ui/form-controls.js';
import { CountField } from './count-field.js';
import { MillimetreField } from './millimetre-field.js';

export interface OwnPaperProps {
  readonly paper: LabelPaper;
  /** Undefined while the measures do not make a paper. */
  readonly onChange: (paper: LabelPaper | undefined) => void;
}

type Measure = Exclude<keyof LabelPaper, 'kind' | 'columns' | 'rows'>;
type Measures = { readonly [K in keyof LabelPaper]: LabelPaper[K] | undefined };

const OF_SHEET: readonly Measure[] = [
  'width',
  'height',
  'left',
  'top',
  'pitchX',
  'pitchY',
  'pageWidth',
  'pageHeight',
];
const LEAST: Partial<Record<Measure, number>> = { width: LEAST_WIDTH, height: LEAST_HEIGHT };
const MOST = 500;

export function OwnPaper({ paper, onChange }: OwnPaperProps) {
  const t = useT();
  const [measures, setMeasures] = useState<Measures>(paper);
  const [isFitting, setIsFitting] = useState(true);
  const change = (part: Partial<Measures>): void => {
    const next = { ...measures, ...part };
    setMeasures(next);
    const { data } = labelPaperSchema.safeParse(next.kind === 'roll' ? asRoll(next) : next);
    setIsFitting(data !== undefined || Object.values(next).some((each) => each === undefined));
    onChange(data);
  };
  const measure = (name: Measure) => (
    <MillimetreField
      key={name}
      label={t(`labels.label.measure-${name}`)}
      value={measures[name] ?? paper[name]}
      least={LEAST[name] ?? 0}
      most={MOST}
      onChange={(value) => {
        change({ [name]: value });
      }}
    />
  );
  return (
    <div className="labels-own">
      <ChoiceField
        label={t('labels.label.own-kind')}
        value={measures.kind ?? 'sheet'}
        options={(['sheet', 'roll'] as const).map((value) => ({
          value,
          label: t(`labels.label.own-${value}`),
        }))}
        onChange={(kind) => {
          // A sheet again after a roll starts from a whole page.
          change(kind === 'sheet' ? { kind, pageWidth: 210, pageHeight: 297 } : { kind });
        }}
      />
      {!isFitting && (
        <p className="note bad" role="alert">
          {t('labels.error.does-not-fit')}
        </p>
      )}
      <div className="labels-measures">
        {measures.kind === 'sheet' && (
          <>
            <CountField
              label={t('labels.label.columns')}
              value={measures.columns}
              most={MOST_COLUMNS}
              onChange={(columns) => {
                change({ columns });
              }}
            />
            <CountField
              label={t('labels.label.rows')}
              value={measures.rows}
              most={MOST_ROWS}
              onChange={(rows) => {
                change({ rows });
              }}
            />
          </>
        )}
        {(measures.kind === 'sheet' ? OF_SHEET : (['width', 'height'] as const)).map(measure)}
      </div>
    </div>
  );
}

/** One label fills the page. */
const asRoll = (measures: Measures): Measures => ({
  ...measures,
  pageWidth: measures.width,
  pageHeight: measures.height,
  columns: 1,
  rows: 1,
  left: 0,
  top: 0,
  pitchX: measures.width,
  pitchY: measures.height,
});

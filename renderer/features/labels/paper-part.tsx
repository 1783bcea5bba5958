/** The paper, the first free place of the sheet, what stands on a label, and how the printer is off. */
import { Ruler } from 'lucide-react';
import {
  chosenPaper,
  FIRST_OWN_PAPER,
  LABEL_PAPERS,
  labelsOnPage,
  MOST_SHIFT,
  OWN_PAPER,
  type LabelPaper,
  type LabelSettings,
} from '../../../shared/domain/inventory/label-paper.js';
import { useLanguage, useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { CountField } from './count-field.js';
import { MillimetreField } from './millimetre-field.js';
import { OwnPaper } from './own-paper.js';

export interface PaperPartProps {
  readonly labels: LabelSettings;
  readonly start: number;
  /** Labels that belong to no object have no name. */
  readonly isBlank: boolean;
  readonly onChange: (part: Partial<LabelSettings>) => void;
  /** Whether the paper's measures can be printed on. */
  readonly onWhole: (isWhole: boolean) => void;
  readonly onTest: () => void;
}

const MAKERS = [...new Set(LABEL_PAPERS.map(({ maker }) => maker))];

export function PaperPart(props: PaperPartProps) {
  const { labels, start, isBlank, onChange, onWhole, onTest } = props;
  const t = useT();
  const { language } = useLanguage();
  const paper = chosenPaper(labels);
  const known = LABEL_PAPERS.find(({ id }) => id === labels.paperId);
  const isOwn = labels.paperId === OWN_PAPER;
  const written = (millimetres: number): string =>
    language === 'en' ? String(millimetres) : String(millimetres).replace('.', ',');
  const sizeOf = ({ width, height, kind, ...rest }: LabelPaper): string =>
    t(kind === 'roll' ? 'labels.label.roll-size' : 'labels.label.sheet-size', {
      width: written(width),
      height: written(height),
      count: rest.columns * rest.rows,
    });
  const tick = (field: 'withName' | 'withPractice', label: string) => (
    <label>
      <input
        type="checkbox"
        className="checkbox"
        checked={labels[field]}
        onChange={({ target }) => {
          onChange({ [field]: target.checked });
        }}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <>
      <section className="labels-part">
        <h2>{t('labels.title.paper')}</h2>
        <Field
          label={t('labels.label.paper')}
          hint={known?.source === 'to-check' ? t('labels.hint.to-check') : undefined}
        >
          {(control) => (
            <select
              {...control}
              value={known?.id ?? OWN_PAPER}
              onChange={({ target }) => {
                onWhole(true);
                // Another paper: its sheet is not begun yet.
                onChange({ paperId: target.value, start: 1 });
              }}
            >
              {MAKERS.map((maker) => (
                <optgroup key={maker} label={maker}>
                  {LABEL_PAPERS.filter((each) => each.maker === maker).map((each) => (
                    <option key={each.id} value={each.id}>
                      {`${each.names.join(', ')} · ${sizeOf(each.paper)}`}
                    </option>
                  ))}
                </optgroup>
              ))}
              <option value={OWN_PAPER}>{t('labels.label.own')}</option>
            </select>
          )}
        </Field>
        <div className="labels-pair">
          {paper.kind === 'sheet' && (
            <CountField
              key={labels.paperId}
              label={t('labels.label.start')}
              hint={t('labels.hint.start')}
              value={start}
              most={labelsOnPage(paper)}
              onChange={(next) => {
                onChange({ start: next ?? 1 });
              }}
            />
          )}
        </div>
        {isOwn && (
          <OwnPaper
            paper={labels.own ?? FIRST_OWN_PAPER}
            onChange={(own) => {
              onWhole(own !== undefined);
              if (own !== undefined) onChange({ own });
            }}
          />
        )}
      </section>
      <section className="labels-part">
        <h2>{t('labels.title.words')}</h2>
        <div className="labels-kinds">
          {!isBlank && tick('withName', t('labels.label.with-name'))}
          {tick('withPractice', t('labels.label.with-practice'))}
        </div>
        <p className="sm t2">{t('labels.hint.neutral')}</p>
      </section>
      <section className="labels-part">
        <h2>{t('labels.title.adjust')}</h2>
        <p className="sm t2">{t('labels.hint.adjust')}</p>
        <div className="labels-measures">
          {(['shiftX', 'shiftY'] as const).map((field) => (
            <MillimetreField
              key={field}
              label={t(`labels.label.${field}`)}
              value={labels[field]}
              least={-MOST_SHIFT}
              most={MOST_SHIFT}
              onChange={(millimetres) => {
                onChange({ [field]: millimetres ?? 0 });
              }}
            />
          ))}
        </div>
        <div className="row">
          <Button size="sm" onClick={onTest}>
            <Ruler className="i s14" aria-hidden="true" />
            {t('labels.action.test')}
          </Button>
        </div>
      </section>
    </>
  );
}

/** The three thresholds: how much of each layer is in place. */
import type { LayerScore } from '../../../shared/domain/assessment/score.js';
import type { ScoreComparison } from '../../../shared/domain/assessment/compare-scores.js';
import { useT } from '../../i18n.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import { ThresholdGauge } from '../../ui/threshold-gauge.js';
import { changeTone, signedChange } from './signed-change.js';

export interface ThresholdsPanelProps {
  readonly layers: readonly LayerScore[];
  readonly comparison: ScoreComparison | undefined;
}

export function ThresholdsPanel({ layers, comparison }: ThresholdsPanelProps) {
  const t = useT();
  const valueOf = (layer: LayerScore['layer']) =>
    layers.find((each) => each.layer === layer)?.score;
  const shown = (value: number | undefined) =>
    value === undefined ? t('results.label.no-value') : t('results.label.percent', { value });
  const values = {
    organisational: valueOf('organisational'),
    technical: valueOf('technical'),
    electronic: valueOf('electronic'),
  };
  return (
    <section className="results-gauge" aria-label={t('results.title.thresholds')}>
      <ThresholdGauge
        {...values}
        width={84}
        label={t('results.label.thresholds', {
          organisational: shown(values.organisational),
          technical: shown(values.technical),
          electronic: shown(values.electronic),
        })}
      />
      <ul className="stack g2">
        {layers.map(({ layer, score }) => {
          const delta = comparison?.layers.find((each) => each.layer === layer)?.delta;
          return (
            <li key={layer}>
              <LayerBadge layer={layer} />
              <b className="num med nowrap">{shown(score)}</b>
              {delta !== undefined && (
                <span className={`num xs results-change ${changeTone(delta)}`}>
                  {signedChange(delta)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

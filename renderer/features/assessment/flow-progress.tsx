/** How far the survey is, in words. The bar beside them says the same at a glance. */
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Bar } from '../../ui/bar.js';

export function FlowProgress() {
  const t = useT();
  const { answered, total, minutesLeft } = useSurvey().progress;
  return (
    <>
      {answered === total
        ? t('assessment.label.progress-complete', { answered })
        : t('assessment.label.progress', { answered, minutes: minutesLeft })}
    </>
  );
}

export function FlowBar() {
  const { answered, total } = useSurvey().progress;
  return <Bar value={total === 0 ? 0 : (100 * answered) / total} />;
}

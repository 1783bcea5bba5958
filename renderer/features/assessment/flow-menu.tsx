/** The column of domains as a menu above the question, where the window is too narrow for it. */
import type { Domain } from '../../../shared/content/schema.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import type { DomainListProps } from './domain-list.js';
import { FlowBar, FlowProgress } from './flow-progress.js';

export interface FlowMenuProps extends DomainListProps {
  readonly onReview: () => void;
  readonly onFinish: () => void;
}

export function FlowMenu({ progress, current, onChoose, onReview, onFinish }: FlowMenuProps) {
  const t = useT();
  return (
    <div className="flow-menu">
      <div className="flow-menu-head">
        <label htmlFor="flow-domain-menu">{t('assessment.label.domains')}</label>
        <span className="t3 num">
          <FlowProgress />
        </span>
      </div>
      <select
        id="flow-domain-menu"
        className="input"
        value={current}
        onChange={(event) => {
          onChoose(event.target.value as Domain);
        }}
      >
        {progress.byDomain.map(({ domain, answered, total }) => (
          <option key={domain} value={domain}>
            {`${t(`survey.label.domain-${domain}`)} (${String(answered)}/${String(total)})`}
          </option>
        ))}
      </select>
      <Button onClick={onReview}>{t('assessment.action.open-review')}</Button>
      <Button onClick={onFinish}>{t('assessment.action.to-finish')}</Button>
      <FlowBar />
    </div>
  );
}

/** The domains of the walk with what is answered in each; a press goes to the domain's next question. */
import { useEffect, useRef } from 'react';
import type { Domain } from '../../../shared/content/schema.js';
import type { Progress } from '../../../shared/domain/assessment/progress.js';
import { useT } from '../../i18n.js';
import { ProgressRing } from './progress-ring.js';

export interface DomainListProps {
  readonly progress: Progress;
  readonly current: Domain;
  readonly onChoose: (domain: Domain) => void;
}

export function DomainList({ progress, current, onChoose }: DomainListProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul ref={list} className="flow-domain-list" aria-label={t('assessment.label.domains')}>
      {progress.byDomain.map(({ domain, answered, total }) => (
        <li key={domain}>
          <button
            type="button"
            className="flow-domain"
            aria-current={domain === current ? 'step' : undefined}
            onClick={() => {
              onChoose(domain);
            }}
          >
            <ProgressRing answered={answered} total={total} />
            <span>{t(`survey.label.domain-${domain}`)}</span>
            <span className="flow-count">
              <span aria-hidden="true">
                {answered}/{total}
              </span>
              <span className="sr">{t('assessment.label.answered-of', { answered, total })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The other papers of a theft: the insurer's list, and both lists as tables. */
import { FileDown, Table } from 'lucide-react';
import type { TheftId } from '../../../shared/domain/theft/theft.js';
import { useLanguage, useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import type { TheftPapers } from './use-theft-papers.js';

export interface PaperActionsProps {
  readonly theftId: TheftId;
  readonly papers: TheftPapers;
  /** What was typed must be in the vault before a paper is made of it. */
  readonly before: () => Promise<void>;
}

export function PaperActions({ theftId, papers, before }: PaperActionsProps) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const table = (document: 'police' | 'insurer') => (
    <Button
      size="sm"
      isBusy={papers.running === `${document}/csv`}
      onClick={() => void before().then(() => papers.makeTable({ document, theftId, language }))}
    >
      <Table className="i s14" aria-hidden="true" />
      {t(`thefts.action.${document}-csv`)}
    </Button>
  );
  return (
    <section className="theft-papers">
      <h2>{t('thefts.title.papers')}</h2>
      <p className="sm t2 mt1">{t('thefts.prose.papers')}</p>
      <div className="row theft-wrap mt3">
        <Button
          size="sm"
          isBusy={papers.running === 'insurer/pdf'}
          onClick={() =>
            void before().then(() => papers.make({ document: 'insurer', theftId, language }, 'pdf'))
          }
        >
          <FileDown className="i s14" aria-hidden="true" />
          {t('thefts.action.insurer-pdf')}
        </Button>
        {table('police')}
        {table('insurer')}
      </div>
    </section>
  );
}

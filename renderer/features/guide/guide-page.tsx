/** The guide: advice for before, now and after, whom to call, and pages to print. */
import { useState } from 'react';
import { useT } from '../../i18n.js';
import type { GuideTab } from '../../route.js';
import { Segmented } from '../../ui/segmented.js';
import { CardsPart } from './cards-part.js';
import { ContactsPart } from './contacts-part.js';
import { DocumentsPart } from './documents-part.js';
import './guide-page.css';

const TABS: readonly GuideTab[] = ['cards', 'contacts', 'documents'];

export interface GuidePageProps {
  readonly request: {
    readonly tab?: GuideTab | undefined;
    readonly card?: string | undefined;
  };
}

export function GuidePage({ request }: GuidePageProps) {
  const t = useT();
  const [tab, setTab] = useState<GuideTab>(request.tab ?? 'cards');
  const [asked, setAsked] = useState(request);
  // A link from elsewhere asks for a part again, also while the page is open.
  if (asked !== request) {
    setAsked(request);
    setTab(request.tab ?? 'cards');
  }
  return (
    <div className="scroll guide-page">
      <header className="pagehead">
        <div>
          <h1>{t('guide.title.guide')}</h1>
          <p className="sub">{t('guide.prose.intro')}</p>
        </div>
      </header>
      <div className="body">
        <Segmented
          label={t('guide.label.parts')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`guide.label.tab-${value}`) }))}
          onChange={setTab}
        />
        <h2 className="sr">{t(`guide.label.tab-${tab}`)}</h2>
        {tab === 'cards' && <CardsPart request={asked} />}
        {tab === 'contacts' && <ContactsPart />}
        {tab === 'documents' && <DocumentsPart />}
      </div>
    </div>
  );
}

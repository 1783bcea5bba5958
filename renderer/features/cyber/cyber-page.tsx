/** Computers and data: breaches and their register, where the surgery stands, how to do it, sheets to print. */
import { useState } from 'react';
import { useT } from '../../i18n.js';
import type { CyberTab, Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { Segmented } from '../../ui/segmented.js';
import { BreachesPanel } from './breaches-panel.js';
import { HowToPanel } from './how-to-panel.js';
import { LevelsPanel } from './levels-panel.js';
import { SheetsPanel } from './sheets-panel.js';
import './cyber-page.css';

export interface CyberPageProps {
  readonly request: { readonly tab?: CyberTab | undefined };
  readonly navigate: Navigate;
}

const TABS: readonly CyberTab[] = ['breaches', 'levels', 'how-to', 'sheets'];

export function CyberPage({ request, navigate }: CyberPageProps) {
  const t = useT();
  const mayRead = useAccess().readable.includes('incidents');
  const tabs = TABS.filter((tab) => tab !== 'breaches' || mayRead);
  const [tab, setTab] = useState<CyberTab>(request.tab ?? tabs[0] ?? 'levels');
  const [asked, setAsked] = useState(request);
  // A link from elsewhere asks for a part again, also while the page is open.
  if (asked !== request) {
    setAsked(request);
    if (request.tab !== undefined) setTab(request.tab);
  }
  return (
    <div className="scroll">
      <header className="pagehead cyber-head">
        <div>
          <h1>{t('cyber.title.cyber')}</h1>
          <p className="sub">{t('cyber.prose.intro')}</p>
        </div>
      </header>
      <div className="body">
        <Segmented
          label={t('cyber.label.parts')}
          value={tab}
          options={tabs.map((value) => ({ value, label: t(`cyber.label.tab-${value}`) }))}
          onChange={setTab}
        />
        <h2 className="sr">{t(`cyber.label.tab-${tab}`)}</h2>
        <Part tab={tab} navigate={navigate} />
      </div>
    </div>
  );
}

function Part({ tab, navigate }: { readonly tab: CyberTab; readonly navigate: Navigate }) {
  switch (tab) {
    case 'breaches':
      return <BreachesPanel />;
    case 'levels':
      return <LevelsPanel navigate={navigate} />;
    case 'how-to':
      return <HowToPanel />;
    case 'sheets':
      return <SheetsPanel />;
  }
}

/** The frame: title bar, sidebar, and the sheet one works on. */
import { lazy, Suspense, useCallback, useState } from 'react';
import { isListed, type Navigate, type Route } from '../route.js';
import { siteIdSchema } from '../../shared/domain/practice/practice.js';
import { useDiscreet } from '../discreet/discreet.js';
import { useT } from '../i18n.js';
import { call } from '../ipc.js';
import { AnchorWarning } from './anchor-warning.js';
import { useAccess } from '../state/access.js';
import { IdleWarning } from './idle-warning.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { Sidebar } from './sidebar.js';
import { TitleBar } from './title-bar.js';
import { useActivity } from './use-activity.js';
import { useHandOver } from './use-hand-over.js';
import { useShellCommands } from './use-shell-commands.js';
import './shell.css';

const pages = {
  today: lazy(async () => ({
    default: (await import('../features/today/today-page.js')).TodayPage,
  })),
  assessment: lazy(async () => ({
    default: (await import('../features/assessment/assessment-page.js')).AssessmentPage,
  })),
  results: lazy(async () => ({
    default: (await import('../features/results/results-page.js')).ResultsPage,
  })),
  cameras: lazy(async () => ({
    default: (await import('../features/cameras/cameras-page.js')).CamerasPage,
  })),
  floorPlan: lazy(async () => ({
    default: (await import('../features/floor-plan/floor-plan-page.js')).FloorPlanPage,
  })),
  protection: lazy(async () => ({
    default: (await import('../features/protection/protection-page.js')).ProtectionPage,
  })),
  guide: lazy(async () => ({
    default: (await import('../features/guide/guide-page.js')).GuidePage,
  })),
  secrecy: lazy(async () => ({
    default: (await import('../features/secrecy/secrecy-page.js')).SecrecyPage,
  })),
  law: lazy(async () => ({
    default: (await import('../features/law/law-page.js')).LawPage,
  })),
  cyber: lazy(async () => ({
    default: (await import('../features/cyber/cyber-page.js')).CyberPage,
  })),
  visit: lazy(async () => ({
    default: (await import('../features/visit/visit-page.js')).VisitPage,
  })),
  walk: lazy(async () => ({
    default: (await import('../features/visit/walk-page.js')).WalkPage,
  })),
  money: lazy(async () => ({
    default: (await import('../features/money/money-page.js')).MoneyPage,
  })),
  inventory: lazy(async () => ({
    default: (await import('../features/inventory/inventory-page.js')).InventoryPage,
  })),
  inventoryImport: lazy(async () => ({
    default: (await import('../features/inventory-import/import-page.js')).ImportPage,
  })),
  labels: lazy(async () => ({
    default: (await import('../features/labels/labels-page.js')).LabelsPage,
  })),
  stockTake: lazy(async () => ({
    default: (await import('../features/stock-take/stock-take-page.js')).StockTakePage,
  })),
  thefts: lazy(async () => ({
    default: (await import('../features/thefts/thefts-page.js')).TheftsPage,
  })),
  pads: lazy(async () => ({
    default: (await import('../features/pads/pads-page.js')).PadsPage,
  })),
  backups: lazy(async () => ({
    default: (await import('../features/backups/backups-page.js')).BackupsPage,
  })),
  people: lazy(async () => ({
    default: (await import('../features/people/people-page.js')).PeoplePage,
  })),
  history: lazy(async () => ({
    default: (await import('../features/history/history-page.js')).HistoryPage,
  })),
  settings: lazy(async () => ({
    default: (await import('../features/settings/settings-page.js')).SettingsPage,
  })),
  health: lazy(async () => ({
    default: (await import('../features/health/health-page.js')).HealthPage,
  })),
  search: lazy(async () => ({
    default: (await import('../features/search/search-palette.js')).SearchPalette,
  })),
};

type Overlay = 'search' | 'shortcuts';

export function Shell() {
  const t = useT();
  const { hide } = useDiscreet();
  const [route, setRoute] = useState<Route>({ page: 'today' });
  const [overlay, setOverlay] = useState<Overlay>();
  const access = useAccess();
  const navigate: Navigate = useCallback(
    (next) => {
      // A shortcut may ask for a page this person has no key for: nothing happens.
      if (!isListed(access, next.page)) return;
      setOverlay(undefined);
      setRoute(next);
    },
    [access],
  );
  const open = useCallback((next: Overlay) => {
    setOverlay(next);
  }, []);
  const close = useCallback(() => {
    setOverlay(undefined);
  }, []);
  useHandOver();
  useActivity();
  useShellCommands({ navigate, open });

  // The walk has a frame of its own: nothing beside it while one stands in a surgery.
  const isWalking = route.page === 'visit' && route.visitId !== undefined;
  return (
    <div className={isWalking ? 'app is-walking' : 'app'}>
      <a className="skip btn" href="#sheet">
        {t('app.action.skip-to-content')}
      </a>
      {!isWalking && (
        <>
          <TitleBar
            onSearch={() => {
              open('search');
            }}
            onLock={() => void call('vault.lock')}
          />
          <Sidebar
            page={route.page === 'inventory-import' ? 'inventory' : route.page}
            navigate={navigate}
          />
        </>
      )}
      <main className="sheet" id="sheet" tabIndex={-1}>
        <Suspense>
          <Page route={route} navigate={navigate} />
        </Suspense>
      </main>
      <AnchorWarning />
      <IdleWarning />
      {overlay === 'search' && (
        <Suspense>
          <pages.search
            navigate={navigate}
            onClose={close}
            onShortcuts={() => {
              open('shortcuts');
            }}
            onDiscreet={() => {
              close();
              hide();
            }}
          />
        </Suspense>
      )}
      {overlay === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </div>
  );
}

interface PageProps {
  readonly route: Route;
  readonly navigate: Navigate;
}

function Page({ route, navigate }: PageProps) {
  switch (route.page) {
    case 'today':
      return <pages.today navigate={navigate} />;
    case 'assessment':
      return (
        <pages.assessment
          request={route}
          onOpenPlan={({ placeId, rule }) => {
            navigate({
              page: 'floor-plan',
              rule,
              ...(placeId === 'practice' ? {} : { siteId: siteIdSchema.parse(placeId) }),
            });
          }}
          onOpenCameras={() => {
            navigate({ page: 'cameras', tab: 'duties' });
          }}
          onOpenProtection={(tab) => {
            navigate({ page: 'protection', tab });
          }}
          onShowResult={() => {
            navigate({ page: 'results' });
          }}
        />
      );
    case 'results':
      return (
        <pages.results
          request={route}
          onOpenQuestion={(focusKey) => {
            navigate({ page: 'assessment', focusKey });
          }}
          onOpenInvoices={() => {
            navigate({ page: 'money' });
          }}
        />
      );
    case 'cameras':
      return <pages.cameras request={route} navigate={navigate} />;
    case 'floor-plan':
      return (
        <pages.floorPlan
          request={route}
          onOpenQuestion={(focusKey) => {
            navigate({ page: 'assessment', focusKey });
          }}
        />
      );
    case 'cyber':
      return <pages.cyber request={route} navigate={navigate} />;
    case 'protection':
      return <pages.protection request={route} navigate={navigate} />;
    case 'guide':
      return <pages.guide request={route} />;
    case 'secrecy':
      return <pages.secrecy />;
    case 'law':
      return <pages.law request={route} />;
    case 'visit':
      return route.visitId === undefined ? (
        <pages.visit navigate={navigate} />
      ) : (
        <pages.walk
          visitId={route.visitId}
          onLeave={() => {
            navigate({ page: 'visit' });
          }}
        />
      );
    case 'money':
      return (
        <pages.money
          onOpenBudget={() => {
            navigate({ page: 'results', part: 'budget' });
          }}
        />
      );
    case 'thefts':
      return <pages.thefts request={route} navigate={navigate} />;
    case 'pads':
      return <pages.pads request={route} navigate={navigate} />;
    case 'inventory':
      return <pages.inventory request={route} navigate={navigate} />;
    case 'inventory-import':
      return <pages.inventoryImport request={route} navigate={navigate} />;
    case 'labels':
      return <pages.labels request={route} navigate={navigate} />;
    case 'stock-take':
      return <pages.stockTake navigate={navigate} />;
    case 'backups':
      return <pages.backups makeRequest={route.makeRequest} />;
    case 'people':
      return (
        <pages.people
          onOwnPassphrase={() => {
            navigate({ page: 'settings' });
          }}
        />
      );
    case 'history':
      return <pages.history />;
    case 'settings':
      return <pages.settings />;
    case 'health':
      return <pages.health />;
  }
}

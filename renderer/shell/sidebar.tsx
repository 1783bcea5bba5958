/** The program's places. Only those that exist are listed. */
import {
  BookOpen,
  Boxes,
  Cctv,
  ClipboardCheck,
  DatabaseBackup,
  Footprints,
  History,
  House,
  KeyRound,
  MonitorCog,
  LifeBuoy,
  PackageX,
  Wallet,
  Route as RouteIcon,
  Scale,
  Settings,
  ShieldCheck,
  SquareDashedBottom,
  Stamp,
  Siren,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useT, type MessageKey } from '../i18n.js';
import { personName } from '../people/person-name.js';
import { isListed, type Navigate, type Route } from '../route.js';
import { useAccess } from '../state/access.js';
import { useSurvey } from '../state/survey-store.js';

interface Entry {
  readonly page: Route['page'];
  readonly icon: LucideIcon;
  readonly label: MessageKey;
}

const TODAY: Entry = { page: 'today', icon: House, label: 'app.label.today' };
const EVALUATE: readonly Entry[] = [
  { page: 'assessment', icon: ClipboardCheck, label: 'app.label.assessment' },
  { page: 'results', icon: RouteIcon, label: 'app.label.results' },
  { page: 'cameras', icon: Cctv, label: 'cameras.title.cameras' },
  { page: 'floor-plan', icon: SquareDashedBottom, label: 'floor-plan.title.page' },
  { page: 'money', icon: Wallet, label: 'money.title.money' },
  { page: 'protection', icon: Siren, label: 'protection.title.protection' },
  { page: 'visit', icon: Footprints, label: 'visit.title.visit' },
];
const PROTECT: readonly Entry[] = [
  { page: 'inventory', icon: Boxes, label: 'inventory.title.inventory' },
  { page: 'pads', icon: Stamp, label: 'pads.title.pads' },
  { page: 'cyber', icon: MonitorCog, label: 'cyber.title.cyber' },
  { page: 'backups', icon: DatabaseBackup, label: 'app.label.backups' },
];
const FACTS: readonly Entry[] = [
  { page: 'thefts', icon: PackageX, label: 'thefts.title.thefts' },
  { page: 'guide', icon: LifeBuoy, label: 'guide.title.guide' },
  { page: 'secrecy', icon: Scale, label: 'secrecy.title.secrecy' },
  { page: 'law', icon: BookOpen, label: 'law.title.law' },
];
const MANAGE: readonly Entry[] = [
  { page: 'people', icon: UsersRound, label: 'people.title.people' },
  { page: 'history', icon: History, label: 'history.title.history' },
];
const SETTINGS: Entry = { page: 'settings', icon: Settings, label: 'app.label.settings' };
const HEALTH: Entry = { page: 'health', icon: ShieldCheck, label: 'health.label.health' };

export interface SidebarProps {
  readonly page: Route['page'];
  readonly navigate: Navigate;
}

export function Sidebar({ page, navigate }: SidebarProps) {
  const t = useT();
  const { plan } = useSurvey();
  const access = useAccess();
  const listed = (group: readonly Entry[]) =>
    group.filter(({ page: each }) => isListed(access, each));
  const evaluate = listed(EVALUATE);
  const protect = listed(PROTECT);
  const facts = listed(FACTS);
  const manage = listed(MANAGE);
  const entries = [...plan.duties, ...plan.layers.flatMap((layer) => layer.entries)];
  const open = entries.filter(({ item }) => item?.state !== 'done' && item?.state !== 'wont-do');
  const item = (entry: Entry, count?: number) => (
    <NavItem
      key={entry.page}
      entry={entry}
      // Labels belong to the inventory, which they are reached from.
      isCurrent={entry.page === (page === 'labels' ? 'inventory' : page)}
      count={count}
      navigate={navigate}
    />
  );
  return (
    <nav className="sidebar" aria-label={t('app.label.navigation')}>
      {item(TODAY)}
      {evaluate.length > 0 && <div className="grp">{t('app.label.group-evaluate')}</div>}
      {evaluate.map((entry) => item(entry, entry.page === 'results' ? open.length : undefined))}
      {protect.length > 0 && <div className="grp">{t('app.label.group-protect')}</div>}
      {protect.map((entry) => item(entry))}
      {facts.length > 0 && <div className="grp">{t('app.label.group-facts')}</div>}
      {facts.map((entry) => item(entry))}
      {manage.length > 0 && <div className="grp">{t('people.label.group')}</div>}
      {manage.map((entry) => item(entry))}
      <div className="foot">
        {item(HEALTH)}
        {item(SETTINGS)}
        <div className="vaultline" title={t('app.status.vault-open')}>
          <KeyRound className="i s14" aria-hidden="true" />
          <span className="trunc">
            {t('people.status.opened-by', { name: personName(t, access) })}
          </span>
        </div>
      </div>
    </nav>
  );
}

interface NavItemProps {
  readonly entry: Entry;
  readonly isCurrent: boolean;
  readonly count: number | undefined;
  readonly navigate: Navigate;
}

function NavItem({ entry, isCurrent, count, navigate }: NavItemProps) {
  const t = useT();
  const { icon: Icon, label, page } = entry;
  return (
    <button
      type="button"
      className="nav"
      title={t(label)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => {
        navigate({ page });
      }}
    >
      <Icon className="i" aria-hidden="true" />
      {t(label)}
      {count !== undefined && count > 0 && <span className="n">{count}</span>}
    </button>
  );
}

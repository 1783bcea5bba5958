/** What else belongs to the inventory, one row of links under its title. */
import {
  ArrowDownUp,
  ChartColumn,
  ListChecks,
  NotebookPen,
  PackageX,
  QrCode,
  type LucideIcon,
} from 'lucide-react';
import type { Item } from '../../../shared/domain/inventory/item.js';
import { useT, type MessageKey } from '../../i18n.js';
import type { Navigate, Route } from '../../route.js';

interface Link {
  readonly route: Route;
  readonly icon: LucideIcon;
  readonly label: MessageKey;
}

const LINKS: readonly Link[] = [
  {
    route: { page: 'inventory', part: 'overview' },
    icon: ChartColumn,
    label: 'inventory.title.overview',
  },
  { route: { page: 'stock-take' }, icon: ListChecks, label: 'stock-take.title.page' },
  { route: { page: 'labels' }, icon: QrCode, label: 'labels.title.labels' },
  { route: { page: 'thefts' }, icon: PackageX, label: 'thefts.title.thefts' },
  { route: { page: 'pads' }, icon: NotebookPen, label: 'pads.title.pads' },
];

export interface InventoryNavProps {
  readonly navigate: Navigate;
  /** What the list shows now: it can be exported by itself. */
  readonly shown: readonly Item[];
}

export function InventoryNav({ navigate, shown }: InventoryNavProps) {
  const t = useT();
  return (
    <nav className="inv-nav" aria-label={t('inventory.label.more')}>
      {LINKS.map(({ route, icon: Icon, label }) => (
        <button
          key={label}
          type="button"
          onClick={() => {
            navigate(route);
          }}
        >
          <Icon className="i s14" aria-hidden="true" />
          {t(label)}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          navigate({ page: 'inventory-import', shownIds: shown.map(({ id }) => id) });
        }}
      >
        <ArrowDownUp className="i s14" aria-hidden="true" />
        {t('inventory-import.title.page')}
      </button>
    </nav>
  );
}

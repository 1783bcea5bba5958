/** What else belongs to the inventory, one row of links under its title. */
import { ChartColumn, ListChecks, PackageX, QrCode, type LucideIcon } from 'lucide-react';
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
];

export function InventoryNav({ navigate }: { readonly navigate: Navigate }) {
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
    </nav>
  );
}

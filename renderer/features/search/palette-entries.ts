/** Everything the palette offers: the places, what one can do, the advice cards, and the questions of the survey. */
import {
  ArrowDownUp,
  Boxes,
  Cctv,
  ClipboardCheck,
  DatabaseBackup,
  EyeOff,
  Footprints,
  History,
  House,
  Keyboard,
  LifeBuoy,
  ListChecks,
  Wallet,
  Lock,
  PackageX,
  MonitorCog,
  QrCode,
  Route as RouteIcon,
  Scale,
  Settings,
  ShieldCheck,
  Siren,
  Stamp,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { adviceTopics } from '../../../shared/content/guide/advice-cards.js';
import { loadAdviceTexts } from '../../../shared/content/guide/guide-texts.js';
import { useT, type MessageKey } from '../../i18n.js';
import { call } from '../../ipc.js';
import { isListed, type Navigate, type Route } from '../../route.js';
import { useLoadedTexts } from '../../state/loaded-texts.js';
import { useAccess } from '../../state/access.js';
import { useSettings } from '../../state/settings.js';
import { useSurvey } from '../../state/survey-store.js';
import type { SearchEntry } from './search-entries.js';

export interface PaletteEntry extends SearchEntry {
  readonly icon: LucideIcon;
  /** The shortcut that does the same, shown instead of the detail. */
  readonly keys?: readonly string[] | undefined;
}

interface Place {
  readonly page: Route['page'];
  readonly icon: LucideIcon;
  readonly label: MessageKey;
  readonly keys?: readonly string[];
}

const PLACES: readonly Place[] = [
  { page: 'today', icon: House, label: 'app.label.today', keys: ['Ctrl', '1'] },
  {
    page: 'assessment',
    icon: ClipboardCheck,
    label: 'app.label.assessment',
    keys: ['Ctrl', '2'],
  },
  { page: 'results', icon: RouteIcon, label: 'app.label.results', keys: ['Ctrl', '3'] },
  { page: 'cameras', icon: Cctv, label: 'cameras.title.cameras' },
  { page: 'money', icon: Wallet, label: 'money.title.money' },
  { page: 'inventory', icon: Boxes, label: 'inventory.title.inventory' },
  { page: 'labels', icon: QrCode, label: 'labels.title.labels' },
  { page: 'stock-take', icon: ListChecks, label: 'stock-take.title.page' },
  { page: 'cyber', icon: MonitorCog, label: 'cyber.title.cyber' },
  { page: 'protection', icon: Siren, label: 'protection.title.protection' },
  { page: 'inventory-import', icon: ArrowDownUp, label: 'inventory-import.action.palette' },
  { page: 'thefts', icon: PackageX, label: 'thefts.action.palette' },
  { page: 'pads', icon: Stamp, label: 'pads.action.palette' },
  { page: 'guide', icon: LifeBuoy, label: 'guide.title.guide' },
  { page: 'secrecy', icon: Scale, label: 'secrecy.title.secrecy' },
  { page: 'visit', icon: Footprints, label: 'visit.title.visit' },
  { page: 'backups', icon: DatabaseBackup, label: 'app.label.backups' },
  { page: 'law', icon: Scale, label: 'law.title.law' },
  { page: 'people', icon: UsersRound, label: 'people.title.people' },
  { page: 'history', icon: History, label: 'history.title.history' },
  { page: 'health', icon: ShieldCheck, label: 'health.label.health' },
  { page: 'settings', icon: Settings, label: 'app.label.settings' },
];

export interface PaletteActions {
  readonly navigate: Navigate;
  readonly onShortcuts: () => void;
  readonly onDiscreet: () => void;
}

export function usePaletteEntries({
  navigate,
  onShortcuts,
  onDiscreet,
}: PaletteActions): readonly PaletteEntry[] {
  const t = useT();
  const { asked, texts } = useSurvey();
  const access = useAccess();
  const advice = useLoadedTexts(loadAdviceTexts);
  const { singleKeyShortcuts } = useSettings().settings;
  return useMemo(
    () => [
      ...PLACES.filter(({ page }) => isListed(access, page)).map(({ page, icon, label, keys }) => ({
        id: page,
        group: 'go' as const,
        icon,
        text: t(label),
        detail: '',
        keys,
        run: () => {
          navigate({ page });
        },
      })),
      {
        id: 'shortcuts',
        group: 'act',
        icon: Keyboard,
        text: t('app.title.shortcuts'),
        detail: '',
        keys: singleKeyShortcuts ? ['?'] : undefined,
        run: onShortcuts,
      },
      {
        id: 'discreet',
        group: 'act',
        icon: EyeOff,
        text: t('app.title.discreet'),
        detail: '',
        keys: ['F9'],
        run: onDiscreet,
      },
      // Last: nobody should lock the vault by pressing Enter too soon.
      {
        id: 'lock',
        group: 'act',
        icon: Lock,
        text: t('app.action.lock'),
        detail: '',
        keys: ['Ctrl', 'L'],
        run: () => void call('vault.lock'),
      },
      ...(advice === undefined ? [] : adviceTopics).flatMap(({ topic, cards }) =>
        cards.map(({ id }) => {
          const words = advice?.[topic].cards[id];
          return {
            id: `card-${id}`,
            group: 'advice' as const,
            icon: LifeBuoy,
            text: words?.title ?? '',
            detail: t(`guide.label.topic-${topic}`),
            also: [words?.answer ?? '', ...Object.values(words?.points ?? {})].join(' '),
            run: () => {
              navigate({ page: 'guide', tab: 'cards', card: id });
            },
          };
        }),
      ),
      ...(isListed(access, 'assessment') ? asked : []).map(({ key, question }) => ({
        id: key,
        group: 'question' as const,
        icon: ClipboardCheck,
        text: texts[question.id]?.question ?? question.id,
        detail: t(`survey.label.domain-${question.domain}`),
        also: `${texts[question.id]?.title ?? ''} ${texts[question.id]?.action ?? ''}`,
        run: () => {
          navigate({ page: 'assessment', focusKey: key });
        },
      })),
    ],
    [access, advice, asked, navigate, onDiscreet, onShortcuts, singleKeyShortcuts, t, texts],
  );
}

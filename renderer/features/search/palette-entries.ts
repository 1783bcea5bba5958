/** Everything the palette offers: the places, what one can do, and the questions of the survey. */
import {
  ClipboardCheck,
  DatabaseBackup,
  EyeOff,
  House,
  Keyboard,
  Lock,
  Route as RouteIcon,
  Settings,
  ShieldCheck,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import type { Navigate, Route } from '../../route.js';
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
  readonly keys?: readonly string[];
}

const PLACES: readonly Place[] = [
  { page: 'today', icon: House, keys: ['Ctrl', '1'] },
  { page: 'assessment', icon: ClipboardCheck, keys: ['Ctrl', '2'] },
  { page: 'results', icon: RouteIcon, keys: ['Ctrl', '3'] },
  { page: 'backups', icon: DatabaseBackup },
  { page: 'health', icon: ShieldCheck },
  { page: 'settings', icon: Settings },
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
  const { singleKeyShortcuts } = useSettings().settings;
  return useMemo(
    () => [
      ...PLACES.map(({ page, icon, keys }) => ({
        id: page,
        group: 'go' as const,
        icon,
        text: page === 'health' ? t('health.label.health') : t(`app.label.${page}`),
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
      ...asked.map(({ key, question }) => ({
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
    [asked, navigate, onDiscreet, onShortcuts, singleKeyShortcuts, t, texts],
  );
}

/** Words, dates and times in the user's language. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { firstByRank } from '../shared/base/first-by-rank.js';
import {
  contentLanguageOf,
  LOCALE_TAG,
  type InterfaceLanguage,
  type Language,
} from '../shared/base/language.js';
import { createTranslator, type Catalogue, type Translator } from '../shared/i18n/messages.js';
import type anchor from '../shared/locales/fr/anchor.json';
import type app from '../shared/locales/fr/app.json';
import type assessment from '../shared/locales/fr/assessment.json';
import type backup from '../shared/locales/fr/backup.json';
import type cameras from '../shared/locales/fr/cameras.json';
import type floorPlan from '../shared/locales/fr/floor-plan.json';
import type guide from '../shared/locales/fr/guide.json';
import type floorPlanRules from '../shared/locales/fr/floor-plan-rules.json';
import type codes from '../shared/locales/fr/codes.json';
import type cyber from '../shared/locales/fr/cyber.json';
import type health from '../shared/locales/fr/health.json';
import type history from '../shared/locales/fr/history.json';
import type inventory from '../shared/locales/fr/inventory.json';
import type inventoryImport from '../shared/locales/fr/inventory-import.json';
import type labels from '../shared/locales/fr/labels.json';
import type law from '../shared/locales/fr/law.json';
import type money from '../shared/locales/fr/money.json';
import type people from '../shared/locales/fr/people.json';
import type protection from '../shared/locales/fr/protection.json';
import type attachments from '../shared/locales/fr/attachments.json';
import type results from '../shared/locales/fr/results.json';
import type returnCode from '../shared/locales/fr/return-code.json';
import type secrecy from '../shared/locales/fr/secrecy.json';
import type stockTake from '../shared/locales/fr/stock-take.json';
import type survey from '../shared/locales/fr/survey.json';
import type pads from '../shared/locales/fr/pads.json';
import type thefts from '../shared/locales/fr/thefts.json';
import type trend from '../shared/locales/fr/trend.json';
import type vault from '../shared/locales/fr/vault.json';
import type visit from '../shared/locales/fr/visit.json';
import { loadCatalogues } from './catalogues.js';
import { useSettings } from './state/settings.js';

/** Every key of the interface, from the French catalogues; the other languages are tested for parity. */
export type MessageKey = Extract<
  | keyof typeof anchor
  | keyof typeof app
  | keyof typeof assessment
  | keyof typeof backup
  | keyof typeof cameras
  | keyof typeof floorPlan
  | keyof typeof protection
  | keyof typeof guide
  | keyof typeof floorPlanRules
  | keyof typeof codes
  | keyof typeof cyber
  | keyof typeof health
  | keyof typeof history
  | keyof typeof inventory
  | keyof typeof inventoryImport
  | keyof typeof labels
  | keyof typeof law
  | keyof typeof money
  | keyof typeof people
  | keyof typeof attachments
  | keyof typeof results
  | keyof typeof returnCode
  | keyof typeof secrecy
  | keyof typeof stockTake
  | keyof typeof survey
  | keyof typeof pads
  | keyof typeof thefts
  | keyof typeof trend
  | keyof typeof vault
  | keyof typeof visit,
  string
>;

export type Translate = (key: MessageKey, values?: Parameters<Translator>[1]) => string;

interface LanguageState {
  readonly language: InterfaceLanguage;
  readonly catalogues: readonly Catalogue[];
}

interface LanguageContext {
  readonly language: InterfaceLanguage;
  /** Of the survey, the advice, the law and the reports. */
  readonly contentLanguage: Language;
  readonly translate: Translator;
  readonly setLanguage: (language: InterfaceLanguage) => void;
  readonly setContentLanguage: (language: Language) => void;
}

const Context = createContext<LanguageContext | undefined>(undefined);

export interface LanguageProviderProps {
  readonly initial: LanguageState;
  readonly children: ReactNode;
}

export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const { settings, systemLanguage, change } = useSettings();
  const [state, setState] = useState(initial);
  const wanted = settings.language ?? systemLanguage;

  useEffect(() => {
    let isCurrent = true;
    void loadCatalogues(wanted).then((catalogues) => {
      // The language may have changed again while its words were loading.
      if (isCurrent) setState({ language: wanted, catalogues });
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted]);

  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);

  const translate = useMemo(() => createTranslator(state.language, state.catalogues), [state]);
  const setLanguage = useCallback(
    (language: InterfaceLanguage) => {
      void change({ language });
    },
    [change],
  );
  const setContentLanguage = useCallback(
    (contentLanguage: Language) => {
      void change({ contentLanguage });
    },
    [change],
  );
  const contentLanguage = contentLanguageOf(state.language, settings.contentLanguage);
  const value = useMemo(
    () => ({
      language: state.language,
      contentLanguage,
      translate,
      setLanguage,
      setContentLanguage,
    }),
    [state.language, contentLanguage, translate, setLanguage, setContentLanguage],
  );
  return <Context value={value}>{children}</Context>;
}

function useLanguageContext(): LanguageContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error('LanguageProvider is missing');
  return context;
}

export const useT = (): Translate => useLanguageContext().translate;

export function useLanguage(): Omit<LanguageContext, 'translate'> {
  return useLanguageContext();
}

/**
 * The `lang` of a text of the survey, the advice or the law: undefined where it is the window's own, so that no
 * attribute stands there; a reader's voice changes where it is another.
 */
export function useContentLang(): Language | undefined {
  const { language, contentLanguage } = useLanguageContext();
  return language === contentLanguage ? undefined : contentLanguage;
}

export interface Format {
  /** "22 novembre 2026" from an ISO date or date-time. */
  readonly date: (iso: string) => string;
  /** "22 nov. 2026", for tables. */
  readonly shortDate: (iso: string) => string;
  /** "novembre 2026" from an ISO date or date-time. */
  readonly month: (iso: string) => string;
  /** "11/2026", where there is no room for words. */
  readonly numericMonth: (iso: string) => string;
  /** "lundi 23 novembre". */
  readonly weekday: (moment: Date) => string;
  /** "18 h 40", "18.40 uur", "18:40". */
  readonly time: (moment: Date) => string;
  /** The same from hours and minutes, of whatever zone they are. */
  readonly clock: (hours: number, minutes: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** "1,5", with at most one decimal. */
  readonly number: (value: number) => string;
}

export function useFormat(): Format {
  const { language } = useLanguageContext();
  return useMemo(() => formatFor(language), [language]);
}

const formats = new Map<InterfaceLanguage, Format>();

/** The formats of one language. Making them takes longer than a screen of dates, so they are made once. */
export function formatFor(language: InterfaceLanguage): Format {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = newFormat(language);
  formats.set(language, made);
  return made;
}

function newFormat(language: InterfaceLanguage): Format {
  const tag = LOCALE_TAG[language];
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long' });
  const shortDates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' });
  const numericMonths = new Intl.DateTimeFormat(tag, { month: '2-digit', year: 'numeric' });
  const weekdays = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' });
  // A bare date is a calendar day: read as local time, or it could show as the day before.
  const read = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    date: (iso) => firstByRank(language, dates.format(read(iso))),
    shortDate: (iso) => shortDates.format(read(iso)),
    month: (iso) => months.format(read(iso)),
    numericMonth: (iso) => numericMonths.format(read(iso)),
    weekday: (moment) => weekdays.format(moment),
    time: (moment) => clockText(language, moment.getHours(), moment.getMinutes()),
    clock: (hours, minutes) => clockText(language, hours, minutes),
    list: (words) => lists.format(words),
    number: (value) => numbers.format(value),
  };
}

function clockText(language: InterfaceLanguage, hours: number, minutes: number): string {
  const two = String(minutes).padStart(2, '0');
  if (language === 'fr') return `${String(hours)}\u00a0h\u00a0${two}`;
  if (language === 'nl') return `${String(hours)}.${two}\u00a0uur`;
  const clock = `${String(hours).padStart(2, '0')}:${two}`;
  return language === 'de' ? `${clock}\u00a0Uhr` : clock;
}

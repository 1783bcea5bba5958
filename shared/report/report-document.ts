/**
 * The report as plain data, in one language: every string is ready to print, every number that is
 * drawn is beside the words that say it.
 */
import type { Language } from '../base/language.js';
import type { Band, ScoredLayer } from '../domain/assessment/score.js';
import type { Severity } from '../domain/assessment/severity.js';

export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly productName: string;
  readonly confidentiality: string;
  readonly coverLines: readonly string[];
  readonly summary: ReportSummary;
  readonly levels: ReportLevels;
  readonly thresholds: ReportThresholds;
  readonly first: ReportActions;
  readonly duties: ReportActions;
  readonly toFindOut: ReportActions;
  readonly plan: ReportPlan;
  /** Undefined until there are two finished assessments to compare. */
  readonly trend: ReportTrend | undefined;
  readonly answers: ReportAnswers;
  readonly closing: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly footer: {
    readonly reference: string;
    readonly fingerprint: string;
    readonly page: string;
  };
}

export interface ReportSummary {
  readonly heading: string;
  /** The overall score, or a dash. */
  readonly score: string;
  readonly outOf: string;
  readonly change: string | undefined;
  readonly sentences: readonly string[];
}

export interface ReportLevels {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportLevel[];
  readonly legend: string;
}

export interface ReportLevel {
  readonly name: string;
  /** 0 to 100, drawn as a bar. */
  readonly score: number | undefined;
  readonly before: number | undefined;
  readonly band: Band | undefined;
  readonly scoreText: string;
  readonly bandText: string;
  /** Empty when there is no previous assessment. */
  readonly beforeText: string;
}

export interface ReportThresholds {
  readonly heading: string;
  /** The whole figure in words, for those who do not see it. */
  readonly description: string;
  /** From the innermost arch out. */
  readonly rows: readonly (ReportLayerName & {
    readonly score: number | undefined;
    readonly scoreText: string;
  })[];
}

export interface ReportLayerName {
  readonly layer: ScoredLayer | 'legal';
  /** One letter, as in the badges on screen. */
  readonly letter: string;
  readonly name: string;
}

export interface ReportActions {
  readonly heading: string;
  readonly intro: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportAction[];
  /** Said in place of the table when there are no rows. */
  readonly empty: string;
  readonly footnote?: string;
}

export interface ReportPlan {
  readonly heading: string;
  readonly intro: string;
  readonly layers: readonly (ReportActions & ReportLayerName)[];
}

export interface ReportAction {
  readonly rank: string;
  readonly title: string;
  /** Site, how to do it, the reason not to: whatever the section shows under the title. */
  readonly details: readonly string[];
  readonly layer: ReportLayerName;
  readonly severity: Severity;
  readonly severityText: string;
  readonly effort: string;
  readonly cost: string;
  readonly who: string;
  readonly state: string;
  /** Person and date, empty when nothing is planned. */
  readonly planned: string;
}

export interface ReportTrend {
  readonly heading: string;
  readonly intro: string;
  /** The whole figure in words, for those who do not see it. */
  readonly description: string;
  /** Overall scores from 0 to 100 with their moments (ms since 1970), oldest first. */
  readonly points: readonly { readonly at: number; readonly score: number }[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly string[];
    readonly isOverall: boolean;
  }[];
  /** What lies between the last two. */
  readonly since: {
    readonly heading: string;
    readonly sentences: readonly string[];
    readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
  };
}

export interface ReportAnswers {
  readonly heading: string;
  readonly intro: string;
  readonly columns: readonly string[];
  readonly domains: readonly {
    readonly heading: string;
    readonly rows: readonly ReportAnswer[];
  }[];
  /** How many answers were kept out on purpose; undefined when none. */
  readonly keptOut: string | undefined;
}

export interface ReportAnswer {
  readonly question: string;
  readonly place: string;
  readonly answer: string;
  /** May hold line breaks. */
  readonly note: string;
  /** How many photos and documents the vault keeps with it; empty when none. */
  readonly photos: string;
  readonly source: string;
}

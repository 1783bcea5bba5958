/** What is used of papaparse. Its published types bring Node's with them, which must not exist here. */
declare module 'papaparse' {
  interface Parser {
    readonly abort: () => void;
  }
  interface Step {
    readonly data: readonly string[];
    readonly meta: { readonly cursor: number };
  }
  interface ParseOptions {
    readonly delimiter: string;
    readonly newline: string;
    readonly quoteChar: string;
    readonly escapeChar: string;
    readonly fastMode: boolean;
    readonly skipEmptyLines: boolean;
    readonly step: (row: Step, parser: Parser) => void;
  }
  const papaparse: { readonly parse: (text: string, options: ParseOptions) => void };
  export = papaparse;
}

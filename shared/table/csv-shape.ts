/** How a CSV is built, found in one look before anything of it is taken apart: delimiter, line ends, and its size. */
import { TABLE_LIMITS, TableRefused } from './table.js';

/** In the order of likelihood where nothing else tells: Excel in Belgium writes the first. */
const DELIMITERS = [';', '\t', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvShape {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Some lines end in the longer way. */
  readonly isMixed: boolean;
}

/** So many records are looked at to choose the delimiter. */
const SAMPLE = 50;
/** A cell of nothing but quotes is written twice as long. */
const MOST_QUOTED = TABLE_LIMITS.cellLength * 2 + 2;
const QUOTE = 34;
const CR = 13;
const LF = 10;

/** Throws what `TABLE_LIMITS` asks for, at the record where it is seen. */
export function csvShape(text: string): CsvShape {
  const signs = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));
  const counts = signs.map(() => 0);
  const most = signs.map(() => 0);
  const mostAt = signs.map(() => 1);
  const samples: number[][] = signs.map(() => []);
  const ends = { '\r\n': 0, '\n': 0, '\r': 0 };
  let records = 1;
  let isStart = true;
  let isFilled = false;
  let isQuoted = false;
  let quotedFrom = 0;
  /** Where the text without any delimiter began. */
  let plainFrom = 0;

  const endRecord = (): void => {
    counts.forEach((count, index) => {
      if (isFilled && (samples[index]?.length ?? 0) < SAMPLE) samples[index]?.push(count);
      if (count > (most[index] ?? 0)) {
        most[index] = count;
        mostAt[index] = records;
      }
      counts[index] = 0;
    });
    if (isFilled) records += 1;
    if (records > TABLE_LIMITS.rows + 2) throw new TableRefused('too-many-rows', records);
    isFilled = false;
    isStart = true;
  };

  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (at - quotedFrom > MOST_QUOTED) throw new TableRefused('cell-too-long', records);
      if (code !== QUOTE) continue;
      if (text.charCodeAt(at + 1) === QUOTE) at += 1;
      else {
        isQuoted = false;
        plainFrom = at;
      }
      continue;
    }
    if (code === QUOTE && isStart) {
      isQuoted = true;
      quotedFrom = at;
      isStart = false;
      isFilled = true;
    } else if (code === CR || code === LF) {
      const isPair = code === CR && text.charCodeAt(at + 1) === LF;
      ends[isPair ? '\r\n' : code === CR ? '\r' : '\n'] += 1;
      if (isPair) at += 1;
      plainFrom = at;
      endRecord();
    } else {
      const index = signs.indexOf(code);
      isStart = index !== -1;
      if (isStart) counts[index] = (counts[index] ?? 0) + 1;
      isFilled = true;
      if (isStart) plainFrom = at;
      if (at - plainFrom > MOST_QUOTED) throw new TableRefused('cell-too-long', records);
    }
  }
  endRecord();

  const chosen = chooseDelimiter(samples);
  const columns = (most[chosen] ?? 0) + 1;
  // Empty columns at the end are cut off later; a thousand of them are no table.
  if (columns > TABLE_LIMITS.columns * 5) {
    throw new TableRefused('too-many-columns', mostAt[chosen] ?? 1);
  }
  // Of two kinds the shorter one ends every line; what is left of the longer one is cut off by the reader.
  const newline = ends['\n'] > 0 ? '\n' : ends['\r\n'] > 0 ? '\r\n' : ends['\r'] > 0 ? '\r' : '\n';
  return {
    delimiter: DELIMITERS[chosen] ?? ';',
    newline,
    isMixed: newline === '\n' && ends['\r\n'] > 0,
  };
}

/** The one that most records have equally often; of equals the one that makes more columns. */
function chooseDelimiter(samples: readonly (readonly number[])[]): number {
  const scores = samples.map((counts) => {
    const times = new Map<number, number>();
    for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
    let best = { count: 0, share: 0 };
    for (const [count, records] of times) {
      const share = records / counts.length;
      if (share > best.share || (share === best.share && count > best.count)) {
        best = { count, share };
      }
    }
    return best;
  });
  return scores.reduce((best, score, index) => {
    const other = scores[best] ?? { count: 0, share: 0 };
    const isBetter =
      score.share > other.share + 0.05 ||
      (score.share > other.share - 0.05 && score.count > other.count);
    return isBetter ? index : best;
  }, 0);
}

/** One figure beside the baseline it was taken with. Times on shared machines mean nothing alone. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms';
  readonly baseline: number;
  readonly baselineName: string;
  /** Of the ratio; undefined where none was set. */
  readonly aim?: number;
  /** What the figure alone does not say. */
  readonly detail?: string;
}

export interface BenchOptions {
  readonly isQuick: boolean;
}

export type Bench = (options: BenchOptions) => Promise<Measure | readonly Measure[]>;

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function printMeasure(measure: Measure): void {
  const { value, baseline, ...rest } = measure;
  const ratio = Number((value / baseline).toFixed(2));
  console.log(
    JSON.stringify({
      ...rest,
      value: Number(value.toFixed(2)),
      baseline: Number(baseline.toFixed(2)),
      ratio,
      better: 'lower',
    }),
  );
}

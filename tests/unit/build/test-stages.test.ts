import { describe, expect, it } from 'vitest';
import { countsOfPlaywright, countsOfVitest, outcomeOf } from '../../../build/test-stages.mjs';

describe('outcomeOf', () => {
  it('takes the counts of the report', () => {
    expect(outcomeOf(0, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 0 });
    expect(outcomeOf(1, { passed: 11, failed: 1 })).toEqual({ passed: 11, failed: 1 });
  });

  it('never takes a tool that failed for a pass', () => {
    expect(outcomeOf(1, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 1 });
  });

  it('counts a missing report as a failure, whatever the exit code', () => {
    expect(outcomeOf(0, undefined)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the reports', () => {
  it('are read from vitest', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2 };
    expect(countsOfVitest(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('are read from Playwright, where a flaky test has failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(countsOfPlaywright(report)).toEqual({ passed: 4, failed: 2 });
  });
});

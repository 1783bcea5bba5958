/**
 * `npm run -s coverage:measures -- <tsv>`: which rows of the catalogue of measures the content pack
 * of the surgery covers. Fails when a row in scope is neither covered nor left out for a reason, or
 * when the pack names a measure the catalogue does not have.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './repository.mjs';

/** The domains of the catalogue that are about the surgery itself. */
const domains = new Set(
  (
    'access locks keys layout reception stock_drugs valuables cash prescriptions cameras alarm ' +
    'videophone lighting neighbours_plp absence cyber backup data_protection inventory finance_tax'
  ).split(' '),
);
const scenarios = new Set('consultation opening_closing renovation absence any'.split(' '));

/**
 * @typedef {{ id: string, scenario: string, domain: string }} Measure
 * @typedef {{ questions: readonly { id: string, measures: readonly string[] }[] }} PackPart
 * @typedef {{ measure: string, reason: string }} LeftOut
 */

/**
 * @param {string} tsv
 * @returns {readonly Measure[]}
 */
export function measuresOf(tsv) {
  const [head = '', ...lines] = tsv.split(/\r?\n/).filter((line) => line !== '');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    /** @param {string} name */
    const cell = (name) => cells[columns.indexOf(name)] ?? '';
    return { id: cell('id'), scenario: cell('scenario'), domain: cell('domain') };
  });
}

/**
 * @param {readonly Measure[]} measures whole catalogue
 * @param {readonly PackPart[]} parts
 * @param {readonly LeftOut[]} leftOut
 */
export function coverageOf(measures, parts, leftOut) {
  const known = new Set(measures.map(({ id }) => id));
  const scope = measures.filter((row) => domains.has(row.domain) && scenarios.has(row.scenario));
  const named = parts.flatMap(({ questions }) =>
    questions.flatMap((question) => question.measures),
  );
  const covered = new Set(named);
  const reasons = new Map(leftOut.map(({ measure, reason }) => [measure, reason.trim()]));
  const uncovered = scope.filter(({ id }) => !covered.has(id)).map(({ id }) => id);
  return {
    covered: scope.length - uncovered.length,
    total: scope.length,
    uncovered: uncovered.map((id) => ({ id, reason: reasons.get(id) ?? '' })),
    unknown: [...new Set([...named, ...reasons.keys()])].filter((id) => !known.has(id)),
  };
}

/** @param {string} folder */
function packIn(folder) {
  /** @type {PackPart[]} */
  const parts = readdirSync(folder)
    .filter((name) => /^[a-z-]+\.json$/.test(name) && name !== 'uncovered.json')
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const file = join(folder, 'uncovered.json');
  /** @type {LeftOut[]} */
  const leftOut = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return { parts, leftOut };
}

/** @param {string | undefined} file */
function report(file) {
  if (file === undefined) {
    console.error('usage: npm run -s coverage:measures -- <measures.tsv>');
    return 2;
  }
  const { parts, leftOut } = packIn(join(root, 'shared', 'content', 'packs', 'surgery'));
  const coverage = coverageOf(measuresOf(readFileSync(file, 'utf8')), parts, leftOut);
  console.log(`covered ${String(coverage.covered)} of ${String(coverage.total)}`);
  for (const { id, reason } of coverage.uncovered) console.log(`${id}\t${reason || 'NO REASON'}`);
  for (const id of coverage.unknown) console.log(`${id}\tnot in the catalogue`);
  const isComplete = coverage.uncovered.every(({ reason }) => reason !== '');
  return isComplete && coverage.unknown.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = report(process.argv[2]);
}

/**
 * `npm run -s coverage:measures -- <tsv>`: what covers each row of the catalogue of measures, by kind
 * of thing, and how many rows of each domain are still without a place. Fails when a row the survey
 * has to cover is neither covered nor left out for a reason, or when the content names a measure the
 * catalogue does not have. Rows outside the survey's scope are counted, and fail nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './repository.mjs';

/** Domains of the catalogue about the surgery itself: the survey asks about every row. */
const surgery = new Set(
  (
    'access locks keys layout reception stock_drugs valuables cash prescriptions cameras alarm ' +
    'videophone lighting neighbours_plp absence cyber backup data_protection inventory finance_tax'
  ).split(' '),
);
/** Domains about people and the road: the survey asks what a practice can have or do. */
const people = new Set(
  'home_visit vehicle training aggression debriefing reporting contacts'.split(' '),
);
/** Of these domains, fields of a form and addresses have their place elsewhere. */
const elsewhere = new Set(['form_field', 'contact']);

/**
 * @typedef {{ id: string, scenario: string, domain: string, kind: string }} Measure
 * @typedef {{ id: string, measures: readonly string[] }} Thing
 * @typedef {{ kind: string, things: readonly Thing[] }} Things
 * @typedef {{ measure: string, reason: string }} LeftOut
 * @typedef {{ domain: string, total: number, covered: number, leftOut: number, without: number }} DomainCount
 */

/**
 * True for the rows the survey has to cover; what to do during an incident is never one of them.
 * @param {Measure} row
 */
const isAsked = ({ scenario, domain, kind }) =>
  scenario !== 'incident' && (surgery.has(domain) || (people.has(domain) && !elsewhere.has(kind)));

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
    return {
      id: cell('id'),
      scenario: cell('scenario'),
      domain: cell('domain'),
      kind: cell('kind'),
    };
  });
}

/**
 * @param {readonly Measure[]} measures whole catalogue
 * @param {readonly Things[]} places everything that covers a measure, by kind
 * @param {readonly LeftOut[]} leftOut
 */
export function coverageOf(measures, places, leftOut) {
  const known = new Set(measures.map(({ id }) => id));
  const reasons = new Map(leftOut.map(({ measure, reason }) => [measure, reason.trim()]));
  const kinds = places.map(({ kind, things }) => ({ kind, rows: rowsOf(things, measures) }));
  const covered = new Set(kinds.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const named = places.flatMap(({ things }) => things.flatMap((thing) => thing.measures));
  const asked = measures.filter(isAsked);
  const uncovered = asked.filter(({ id }) => !covered.has(id));
  return {
    kinds,
    survey: { covered: asked.length - uncovered.length, total: asked.length },
    uncovered: uncovered.map(({ id }) => ({ id, reason: reasons.get(id) ?? '' })),
    domains: domainsOf(measures, covered, reasons),
    unknown: [...new Set([...named, ...reasons.keys()])].filter((id) => !known.has(id)),
  };
}

/**
 * The covered rows of the catalogue with the things that cover each.
 * @param {readonly Thing[]} things
 * @param {readonly Measure[]} measures
 */
function rowsOf(things, measures) {
  /** @type {Map<string, string[]>} */
  const byMeasure = new Map();
  for (const { id, measures: named } of things) {
    for (const measure of named) byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), id]);
  }
  return measures.flatMap(({ id }) => {
    const by = byMeasure.get(id);
    return by === undefined ? [] : [{ id, by }];
  });
}

/**
 * @param {readonly Measure[]} measures
 * @param {ReadonlySet<string>} covered
 * @param {ReadonlyMap<string, string>} reasons
 * @returns {readonly DomainCount[]}
 */
function domainsOf(measures, covered, reasons) {
  return [...new Set(measures.map(({ domain }) => domain))].sort().map((domain) => {
    const open = measures.filter((row) => row.domain === domain && !covered.has(row.id));
    const total = measures.filter((row) => row.domain === domain).length;
    const without = open.filter(({ id }) => (reasons.get(id) ?? '') === '').length;
    return {
      domain,
      total,
      covered: total - open.length,
      leftOut: open.length - without,
      without,
    };
  });
}

/** @param {string} folder */
function packIn(folder) {
  /** @type {Thing[]} */
  const questions = readdirSync(folder)
    .filter((name) => /^[a-z-]+\.json$/.test(name) && name !== 'uncovered.json')
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).questions);
  const file = join(folder, 'uncovered.json');
  /** @type {LeftOut[]} */
  const leftOut = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return { questions, leftOut };
}

/** @param {readonly DomainCount[]} domains */
function printDomains(domains) {
  console.log('\ndomain\trows\twith a place\tleft out\twithout a place');
  for (const { domain, total, covered, leftOut, without } of domains) {
    console.log([domain, total, covered, leftOut, without].join('\t'));
  }
}

/** @param {string | undefined} file */
function report(file) {
  if (file === undefined) {
    console.error('usage: npm run -s coverage:measures -- <measures.tsv>');
    return 2;
  }
  const { questions, leftOut } = packIn(join(root, 'shared', 'content', 'packs', 'surgery'));
  const measures = measuresOf(readFileSync(file, 'utf8'));
  const places = [{ kind: 'survey question', things: questions }];
  const { kinds, survey, uncovered, domains, unknown } = coverageOf(measures, places, leftOut);
  for (const { kind, rows } of kinds) {
    console.log(`${kind}: ${String(rows.length)} rows`);
    for (const { id, by } of rows) console.log(`${id}\t${by.join(' ')}`);
  }
  printDomains(domains);
  const without = domains.reduce((sum, each) => sum + each.without, 0);
  console.log(`\nsurvey: covered ${String(survey.covered)} of ${String(survey.total)}`);
  for (const { id, reason } of uncovered) console.log(`${id}\t${reason || 'NO REASON'}`);
  for (const id of unknown) console.log(`${id}\tnot in the catalogue`);
  console.log(`without a place yet: ${String(without)} of ${String(measures.length)} rows`);
  return uncovered.every(({ reason }) => reason !== '') && unknown.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = report(process.argv[2]);
}

/**
 * `npm run -s coverage:measures -- <tsv>`: for each row of the catalogue of measures the kinds of things
 * that cover it and which, then totals by kind and by domain. Fails unless every row has a place or is
 * left out for a reason, and when the content names a measure the catalogue does not have.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { coverageOf } from './coverage/coverage.mjs';
import { measuresOf } from './coverage/measures.mjs';
import { leftOutIn, placesIn } from './coverage/places.mjs';
import { root } from './repository.mjs';

/** @param {ReturnType<typeof coverageOf>} coverage */
function print({ rows, kinds, domains, without, needless, unknown }) {
  for (const { id, by, reason } of rows) {
    const places = by.map(({ kind, ids }) => `${kind}: ${ids.join(' ')}`);
    console.log([id, ...(places.length > 0 ? places : [`LEFT OUT: ${reason}`])].join('\t'));
  }
  console.log('\nkind\trows');
  for (const { kind, rows: count } of kinds) console.log(`${kind}\t${String(count)}`);
  console.log('\ndomain\trows\twith a place\tleft out\twithout a place');
  for (const { domain, total, covered, leftOut, without: open } of domains) {
    console.log([domain, total, covered, leftOut, open].join('\t'));
  }
  console.log('');
  for (const id of unknown) console.log(`${id}\tnot in the catalogue`);
  for (const id of needless) console.log(`${id}\tleft out for a reason, but has a place`);
  for (const id of without) console.log(`${id}\tWITHOUT A PLACE`);
  const covered = domains.reduce((sum, each) => sum + each.covered, 0);
  const leftOut = domains.reduce((sum, each) => sum + each.leftOut, 0);
  console.log(
    `covered ${String(covered)} of ${String(rows.length)}, left out with a reason ${String(leftOut)}`,
  );
}

/** @param {string | undefined} file */
function report(file) {
  if (file === undefined) {
    console.error('usage: npm run -s coverage:measures -- <measures.tsv>');
    return 2;
  }
  const content = join(root, 'shared', 'content');
  const measures = measuresOf(readFileSync(file, 'utf8'));
  const coverage = coverageOf(measures, placesIn(content), leftOutIn(content));
  print(coverage);
  const { without, needless, unknown } = coverage;
  return [...without, ...needless, ...unknown].length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = report(process.argv[2]);
}

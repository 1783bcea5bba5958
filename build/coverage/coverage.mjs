/** Which kinds of things cover each row of the catalogue, and which rows have no place. */

/**
 * @typedef {import('./measures.mjs').Measure} Measure
 * @typedef {import('./places.mjs').Places} Places
 * @typedef {import('./places.mjs').LeftOut} LeftOut
 * @typedef {{ kind: string, ids: readonly string[] }} By
 * @typedef {{ id: string, domain: string, by: readonly By[], reason: string }} Row
 */

/**
 * @param {readonly Measure[]} measures whole catalogue
 * @param {readonly Places[]} places everything that covers a measure, by kind
 * @param {readonly LeftOut[]} leftOut
 */
export function coverageOf(measures, places, leftOut) {
  const known = new Set(measures.map(({ id }) => id));
  const reasons = new Map(leftOut.map(({ measure, reason }) => [measure, reason.trim()]));
  const rows = measures.map(({ id, domain }) => ({
    id,
    domain,
    by: kindsOf(id, places),
    reason: reasons.get(id) ?? '',
  }));
  const named = places.flatMap(({ things }) => things.flatMap((thing) => thing.measures));
  return {
    rows,
    kinds: places.map(({ kind }) => ({
      kind,
      rows: rows.filter(({ by }) => by.some((each) => each.kind === kind)).length,
    })),
    domains: domainsOf(rows),
    without: rows.filter((row) => stateOf(row) === 'without').map(({ id }) => id),
    /** Left out for a reason, though something covers them: the reason is no longer true. */
    needless: rows.filter(({ by, reason }) => by.length > 0 && reason !== '').map(({ id }) => id),
    unknown: [...new Set([...named, ...reasons.keys()])].filter((id) => !known.has(id)),
  };
}

/**
 * @param {string} measure
 * @param {readonly Places[]} places
 * @returns {readonly By[]}
 */
const kindsOf = (measure, places) =>
  places
    .map(({ kind, things }) => ({
      kind,
      ids: things.filter(({ measures }) => measures.includes(measure)).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);

/**
 * @param {Row} row
 * @returns {'covered' | 'left-out' | 'without'}
 */
export function stateOf({ by, reason }) {
  if (by.length > 0) return 'covered';
  return reason === '' ? 'without' : 'left-out';
}

/** @param {readonly Row[]} rows */
function domainsOf(rows) {
  return [...new Set(rows.map(({ domain }) => domain))].sort().map((domain) => {
    const own = rows.filter((row) => row.domain === domain);
    /** @param {ReturnType<typeof stateOf>} state */
    const count = (state) => own.filter((row) => stateOf(row) === state).length;
    return {
      domain,
      total: own.length,
      covered: count('covered'),
      leftOut: count('left-out'),
      without: count('without'),
    };
  });
}

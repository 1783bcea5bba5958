/** The catalogue of measures, as far as coverage needs it. */

/** @typedef {{ id: string, domain: string, kind: string, measure: string }} Measure */

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
      domain: cell('domain'),
      kind: cell('kind'),
      measure: cell('measure_en'),
    };
  });
}

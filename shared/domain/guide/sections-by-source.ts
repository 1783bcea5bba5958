/** The numbered sections of each source, each once, in the order of the first citation. Pure. */
import type { GuideCitation } from '../../content/guide/guide-citation.js';

export interface CitedSource {
  readonly source: GuideCitation['source'];
  /** Empty where a source has no numbers of its own. */
  readonly sections: readonly string[];
}

/** Sources whose sections are only ours to find a statement again. */
const UNNUMBERED: readonly GuideCitation['source'][] = ['good-practice', 'french-order'];

export function sectionsBySource(citations: readonly GuideCitation[]): readonly CitedSource[] {
  const found = new Map<GuideCitation['source'], Set<string>>();
  for (const { source, section } of citations) {
    const sections = found.get(source) ?? new Set<string>();
    found.set(source, sections);
    if (UNNUMBERED.includes(source)) continue;
    for (const each of section.split('; ')) if (/^\d/.test(each)) sections.add(each);
  }
  return [...found].map(([source, sections]) => ({ source, sections: [...sections].sort() }));
}

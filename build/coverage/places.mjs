/** Everything in the content that is the place of a measure, by kind of thing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ id: string, measures: readonly string[] }} Thing
 * @typedef {{ kind: string, things: readonly Thing[] }} Places
 * @typedef {{ measure: string, reason: string }} LeftOut
 * @typedef {{ id: string, measures?: readonly string[] }} Named
 */

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Structure files of a folder: those of a language hold words, not measures.
 * @param {string} folder
 * @param {RegExp} name
 */
const structures = (folder, name) =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => ({ topic: file.replace(/\.json$/, ''), content: read(join(folder, file)) }));

/**
 * @param {string} prefix
 * @param {readonly Named[]} named
 * @returns {readonly Thing[]}
 */
const under = (prefix, named) =>
  named.map(({ id, measures = [] }) => ({ id: `${prefix}.${id}`, measures }));

/**
 * @param {string} content shared/content
 * @returns {readonly Places[]}
 */
export function placesIn(content) {
  const pack = join(content, 'packs', 'surgery');
  const guide = join(content, 'guide');
  const decision = read(join(guide, 'secrecy.json'));
  const contacts = read(join(guide, 'contacts.json'));
  const report = read(join(guide, 'report-fields.json'));
  return [
    {
      kind: 'survey question',
      things: structures(pack, /^[a-z-]+\.json$/)
        .filter(({ topic }) => topic !== 'uncovered')
        .flatMap((part) => part.content.questions),
    },
    {
      kind: 'advice card',
      things: structures(guide, /^cards-[a-z]+\.json$/).flatMap((topic) =>
        topic.content.cards.flatMap(
          /** @param {{ id: string, points: readonly Named[] }} card */
          ({ id, points }) => under(`card.${id}`, points),
        ),
      ),
    },
    {
      kind: 'decision rule',
      things: [
        ...under('question', decision.questions),
        ...under('conclusion', decision.conclusions),
        ...under('point', decision.points),
      ],
    },
    {
      kind: 'contact',
      things: [...under('official', contacts.contacts), ...under('own', contacts.kinds)],
    },
    { kind: 'document', things: under('document', read(join(guide, 'documents.json')).documents) },
    {
      kind: 'form field',
      things: [
        ...report.sections.flatMap(
          /** @param {{ id: string, fields: readonly Named[] }} section */
          ({ id, fields }) => under(`field.${id}`, fields),
        ),
        ...under('leave-out', report.leaveOut),
      ],
    },
    {
      kind: 'law statement',
      things: structures(join(content, 'law'), /^[a-z-]+\.json$/).flatMap(
        ({ topic, content: law }) => under(topic, law.statements ?? []),
      ),
    },
  ];
}

/**
 * @param {string} content shared/content
 * @returns {readonly LeftOut[]}
 */
export function leftOutIn(content) {
  const file = join(content, 'packs', 'surgery', 'uncovered.json');
  return existsSync(file) ? read(file) : [];
}

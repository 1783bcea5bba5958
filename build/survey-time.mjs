/**
 * `npm run -s survey:time`: how long the first survey takes a new user at one place, in each language.
 * Reads the questions with their help and the labels of the answers at a stated speed, adds a stated time for
 * each answer, and fails over the bound. Every question of the first survey is counted, follow-ups too, which a
 * user sees only some of.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './repository.mjs';

/** Slow enough for attentive reading on a screen. */
export const WORDS_PER_MINUTE = 180;
/** To decide and to press a key. */
export const SECONDS_PER_ANSWER = 6;
export const BOUND_MINUTES = 15;
export const LANGUAGES = ['fr', 'nl', 'en'];

/**
 * @typedef {{ id: string, first: boolean }} Question
 * @typedef {{ question: string, help?: string }} Text
 * @typedef {{ language: string, questions: number, words: number, minutes: number }} SurveyTime
 */

/** @param {string} text */
const wordsIn = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(join(root, 'shared', path), 'utf8'));

/**
 * @param {string} language
 * @returns {SurveyTime}
 */
export function surveyTimeIn(language) {
  const pack = 'content/packs/surgery';
  const parts = readdirSync(join(root, 'shared', pack)).filter((name) =>
    name.endsWith(`.${language}.json`),
  );
  const shown = parts.flatMap((name) => {
    /** @type {Record<string, Text>} */
    const texts = read(`${pack}/${name}`);
    /** @type {Question[]} */
    const questions = read(`${pack}/${name.replace(`.${language}.`, '.')}`).questions;
    return questions.filter(({ first }) => first).map(({ id }) => texts[id]);
  });
  /** @type {Record<string, string>} */
  const labels = read(`locales/${language}/assessment.json`);
  const answers = Object.entries(labels).filter(([key]) =>
    key.startsWith('assessment.label.answer-'),
  );
  const words = [
    ...shown.map((text) => `${text?.question ?? ''} ${text?.help ?? ''}`),
    ...answers.map(([, label]) => label),
  ].reduce((sum, text) => sum + wordsIn(text), 0);
  const minutes = words / WORDS_PER_MINUTE + (shown.length * SECONDS_PER_ANSWER) / 60;
  return { language, questions: shown.length, words, minutes };
}

function report() {
  const times = LANGUAGES.map(surveyTimeIn);
  console.log('language\tquestions\twords read\tminutes');
  for (const { language, questions, words, minutes } of times) {
    console.log([language, questions, words, minutes.toFixed(1)].join('\t'));
  }
  const longest = Math.max(...times.map(({ minutes }) => minutes));
  const isWithin = longest <= BOUND_MINUTES;
  console.log(
    `${String(WORDS_PER_MINUTE)} words a minute, ${String(SECONDS_PER_ANSWER)} s an answer: ` +
      `longest ${longest.toFixed(1)} min, ${isWithin ? 'within' : 'OVER'} ${String(BOUND_MINUTES)} min`,
  );
  return isWithin ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = report();
}

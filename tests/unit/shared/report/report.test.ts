import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../shared/base/language.js';
import { buildReport } from '../../../../shared/report/build-report.js';
import { exportableQuestions } from '../../../../shared/report/exportable-questions.js';
import { renderFooterHtml, renderReportHtml } from '../../../../shared/report/render-html.js';
import type { ReportInput } from '../../../../shared/report/report-input.js';
import { aQuestion } from '../../../support/assessment-builders.js';
import { reportFixture, SECRET } from '../../../support/report-fixture.js';

const fonts = { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' };
const htmlOf = (input: ReportInput) => renderReportHtml(buildReport(input), { fonts });

describe.each(LANGUAGES)('the report in %s', (language) => {
  test('is the page that was looked at and approved', async () => {
    const page = htmlOf(await reportFixture(language));
    await expect(page).toMatchFileSnapshot(
      `../../../fixtures/report/report.${language}.html.golden`,
    );
  });

  test('leaves no message key, placeholder or missing value in sight', async () => {
    const report = buildReport(await reportFixture(language));
    const page = renderReportHtml(report, { fonts }) + renderFooterHtml(report, 'A1B2 C3D4 E5F6');
    const withoutStyle = page.replace(/<style>.*?<\/style>/s, '');
    expect(withoutStyle).not.toMatch(
      /(report|survey)\.(label|title|prose)\.|\{|undefined|NaN|\[object/,
    );
    expect(page).toContain(`<html lang="${language}">`);
  });

  test('survives an assessment that was hardly begun', async () => {
    const input = await reportFixture(language, {
      answers: [],
      planItems: [],
      previous: undefined,
    });
    const { finishedAt: _, ...assessment } = input.assessment;
    const page = htmlOf({ ...input, assessment });
    expect(page).not.toMatch(/undefined|NaN/);
    expect(page).toContain('<b>–</b>');
  });
});

describe('what it says', () => {
  test('puts the plan in the manual’s order, with duties apart and before it', async () => {
    const page = htmlOf(await reportFixture('en'));
    const places = [
      'Legal duties not met',
      'Action cameras.declared',
      'To find out first',
      'Question data.copies?',
      '>Organisational measures',
      'Action reception.signal',
      '>Technical measures',
      'Action access.door',
      '>Electronic measures',
      'Action cameras.alarm',
      'Answers and sources',
    ].map((words) => page.indexOf(words, page.indexOf('Legal duties not met')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('shows decisions, notes, sites, sources and what is still to be confirmed', async () => {
    const page = htmlOf(await reportFixture('fr'));
    expect(page).toContain('Dr Vandenbroeck, 8 octobre 2025');
    expect(page).toContain('Raison\u00a0: Le bail prend fin');
    expect(page).toContain('première ligne\nseconde ligne');
    expect(page).toContain('Jambes');
    expect(page).toContain('En partie, 2 points');
    expect(page).toContain('En partie, 3 mars 2024 (à confirmer)');
    expect(page).toContain('art. 6 §2 (vérifié le 1 septembre 2025)');
  });

  test('says of an uncertain source that it is to be checked, and never that it was', async () => {
    const input = await reportFixture('fr');
    const citation = {
      source: 'manual',
      section: '2.3',
      checkedOn: '2025-09-01',
      confidence: 'to-be-checked',
    } as const;
    const questions = input.questions.map((question) => ({ ...question, citation }));
    const page = htmlOf({ ...input, questions });
    expect(page).toContain('§\u00a02.3 (à vérifier avant de s’y fier)');
    expect(page).not.toContain('vérifié le');
  });

  test('compares with the assessment before', async () => {
    const input = await reportFixture('en');
    const report = buildReport(input);
    const data = input.translate('survey.label.domain-data');
    expect(report.summary.change).toMatch(/^[+−]?\d+ since 12 March 2025$/);
    expect(report.levels.columns).toContain('Before');
    expect(report.levels.rows.find(({ name }) => name === data)?.before).toBe(100);
  });
});

describe('what it keeps back', () => {
  test('neither marked questions nor their follow-ups, but how many there were', async () => {
    const page = htmlOf(await reportFixture('fr'));
    expect(page).not.toContain(SECRET);
    expect(page).not.toContain('hiding-place');
    expect(page).not.toContain('9 octobre');
    expect(page).toContain('2 réponses sensibles ont été laissées hors de ce rapport');
  });

  test('no score and no rank from which a kept answer could be told', async () => {
    const input = await reportFixture('en');
    const bare = (verdict: 'yes' | 'no') => {
      const answers = input.answers.flatMap((answer) =>
        answer.note === SECRET ? [{ ...answer, verdict, note: '' }] : [answer],
      );
      return htmlOf({ ...input, answers }).replace(/\d sensitive answers? .*? vault\./, '');
    };
    expect(bare('yes')).toBe(bare('no'));
  });

  test('whatever was written in them', async () => {
    const input = await reportFixture('en');
    const planted = fc.stringMatching(/^[a-z]{6,20}$/).map((word) => `zq${word}qz`);
    fc.assert(
      fc.property(planted, (secret) => {
        const answers = input.answers.map((answer) =>
          answer.note === SECRET ? { ...answer, note: secret } : answer,
        );
        const planItems = input.planItems.map((item) =>
          item.person === SECRET ? { ...item, person: secret, reason: secret } : item,
        );
        const page = htmlOf({ ...input, answers, planItems });
        expect(page).not.toContain(secret);
      }),
      { numRuns: 30 },
    );
  });

  test('a follow-up of a follow-up of a marked question', () => {
    const chain = [
      aQuestion('locks.c', { followUp: { question: 'locks.b', answers: ['yes'] } }),
      aQuestion('locks.b', { followUp: { question: 'locks.a', answers: ['yes'] } }),
      aQuestion('locks.a', { neverExport: true }),
      aQuestion('locks.d'),
    ];
    expect([...exportableQuestions(chain)]).toEqual(['locks.d']);
  });
});

describe('markup', () => {
  test('written by a user stays text, wherever it was written', async () => {
    const input = await reportFixture('en');
    const payload = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='alert(1)",
      '</style><link rel=stylesheet href=//x>',
      '<!--',
      '&lt;b&gt;',
    );
    fc.assert(
      fc.property(payload, payload, (first, second) => {
        const page = htmlOf({
          ...input,
          practice: {
            ...input.practice,
            name: first,
            address: second,
            ownerName: first,
            sites: input.practice.sites.map((site) => ({ ...site, name: second })),
          },
          answers: input.answers.map((answer) => ({ ...answer, note: first })),
          planItems: input.planItems.map((item) => ({ ...item, person: first, reason: second })),
        });
        expect(page).not.toContain(first);
        expect(page).not.toContain(second);
        expect(page).not.toMatch(/<(script|img|link|iframe|a|form)\b/i);
      }),
    );
  });

  test('carries no script, no style attribute and no address but the fonts', async () => {
    const page = htmlOf(await reportFixture('nl'));
    expect(page.match(/[a-z]+:\/\/[^")]*/g)).toEqual([fonts.ui, fonts.read]);
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });

  test('is closed as it was opened, so that the PDF is tagged rightly', async () => {
    const page = htmlOf(await reportFixture('fr'));
    const open: string[] = [];
    for (const [, slash, name, rest] of page.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/g)) {
      if (name === undefined || ['meta', 'br'].includes(name) || rest?.endsWith('/')) continue;
      if (slash === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    expect(page.match(/<h1\b/g)).toHaveLength(1);
    expect(page).not.toMatch(/<th>/);
  });

  test('takes fonts from the program’s own scheme only', async () => {
    const report = buildReport(await reportFixture('fr'));
    const elsewhere = { ...fonts, ui: 'https://example.org/x.woff2' };
    expect(() => renderReportHtml(report, { fonts: elsewhere })).toThrow('app:');
  });
});

test('the footer numbers the pages and names the reference', async () => {
  const footer = renderFooterHtml(buildReport(await reportFixture('nl')), 'A1B2 C3D4 E5F6');
  expect(footer).toContain('class="pageNumber"');
  expect(footer).toContain('class="totalPages"');
  expect(footer).toContain('versie 1.0.0');
});

/** Whatever is written about an absence: none of it occurs in any document the vault process can make. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { assessmentHandlers } from '../../../electron/assessment/handlers.js';
import { cameraHandlers } from '../../../electron/cameras/handlers.js';
import { documentHandlers, type AskVault } from '../../../electron/document/handlers.js';
import { floorPlanHandlers } from '../../../electron/floor-plan/handlers.js';
import { practiceHandlers } from '../../../electron/practice/handlers.js';
import { protectionHandlers } from '../../../electron/protection/handlers.js';
import { createVault } from '../../../electron/vault/vault.js';
import { addDays } from '../../../shared/base/calendar.js';
import { LANGUAGES, LOCALE_TAG } from '../../../shared/base/language.js';
import { CAMERA_DOCUMENTS } from '../../../shared/ipc/contract-cameras.js';
import { PROTECTION_DOCUMENTS } from '../../../shared/ipc/contract-protection.js';
import { aPractice } from '../../support/assessment-builders.js';
import { anAbsence, anAlarm } from '../../support/protection-builders.js';
import { newVaultDir, phrase, portsFor, removeFolders } from '../vault/vault-fixture.js';

afterAll(removeFolders);

/** Long and odd enough not to stand in a document by chance. */
const text = fc.stringMatching(/^[a-zé]{5}-[0-9a-f]{8}$/);
/** Far from the day the documents are made on. */
const from = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2030-01-01', days));

/** As it is stored, and as each language writes it. */
const spelled = (day: string): readonly string[] => [
  day,
  ...LANGUAGES.flatMap((language) =>
    (['long', 'medium', 'short'] as const).map((dateStyle) =>
      new Intl.DateTimeFormat(LOCALE_TAG[language], { dateStyle, timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      ),
    ),
  ),
];

let count = 0;
const ids = {
  hex: (bytes: number) => {
    count += 1;
    return count.toString(16).padStart(2 * bytes, '0');
  },
};
const clock = { now: () => '2026-11-22T10:00:00.000Z', today: () => '2026-11-22' };

it('keeps days and texts of absences out of the report and every sheet, in every language', async () => {
  const vault = await createVault(portsFor(newVaultDir()), phrase(), (open) => [
    { type: 'practice', id: open.idFor('practice', 'practice'), value: aPractice() },
  ]);
  const records = () => vault.records;
  const features = {
    ...practiceHandlers({ records, ids }),
    ...assessmentHandlers({ records, clock, ids }),
    ...cameraHandlers({ records, ids }),
    ...floorPlanHandlers({ records, ids, clock }),
    ...protectionHandlers({ records, ids }),
    'attachment.list': () => [],
  };
  const ask: AskVault = (channel, input) =>
    Promise.resolve(
      (features[channel as keyof typeof features] as (given: unknown) => never)(input),
    );
  const documents = documentHandlers({ ask, now: () => new Date(clock.now()) });
  const { assessment } = await features['assessment.start']({ scope: 'first' });
  const { id: _, ...alarm } = anAlarm();
  await features['protection.keep']({ kind: 'alarm', value: alarm });

  await fc.assert(
    fc.asyncProperty(
      from,
      fc.integer({ min: 1, max: 90 }),
      fc.record({ told: text, keyHolders: text, contacts: text }),
      async (leaving, length, texts) => {
        const { id: _id, ...absence } = anAbsence({
          ...texts,
          from: leaving,
          to: addDays(leaving, length),
        });
        const { id } = await features['protection.keep']({ kind: 'absence', value: absence });
        const made: string[] = [];
        for (const language of LANGUAGES) {
          const sheets = [
            await documents['document.report']({ assessmentId: assessment.id, language }),
            ...(await Promise.all([
              ...CAMERA_DOCUMENTS.map((document) =>
                documents['document.cameras']({ document, language }),
              ),
              ...PROTECTION_DOCUMENTS.map((document) =>
                documents['document.protection']({ document, language }),
              ),
            ])),
          ];
          made.push(
            ...sheets.flatMap(({ html, fileName }) => [new TextDecoder().decode(html), fileName]),
          );
        }
        expect(made.length).toBeGreaterThan(20);
        const secrets = [
          ...Object.values(texts),
          ...[leaving, addDays(leaving, length), addDays(leaving, -7)].flatMap(spelled),
        ];
        for (const secret of secrets) {
          for (const document of made) expect(document.includes(secret), secret).toBe(false);
        }
        await features['protection.remove']({ kind: 'absence', id });
      },
    ),
    { numRuns: 25 },
  );
  vault.close();
});

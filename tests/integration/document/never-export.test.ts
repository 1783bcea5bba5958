/**
 * Nothing that must stay in the vault is in anything that leaves it: every document in every language, the signed
 * history and a visit pack, made by the very handlers of the vault process. A new kind of document does not compile
 * here before it is listed.
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import type { PackJobs } from '../../../electron/vault/visit-pack/pack-jobs.js';
import { vaultKeeper } from '../../../electron/vault/vault-keeper.js';
import { vaultProcessHandlers } from '../../../electron/vault/vault-process-handlers.js';
import { addDays } from '../../../shared/base/calendar.js';
import { LANGUAGES, LOCALE_TAG, type Language } from '../../../shared/base/language.js';
import { adviceTopics } from '../../../shared/content/guide/advice-cards.js';
import { HANDOUTS } from '../../../shared/content/guide/guide-documents.js';
import { LAW_TOPIC_IDS } from '../../../shared/content/law/law-topic.js';
import { surgeryQuestions } from '../../../shared/content/surgery-pack.js';
import { emptyBreach } from '../../../shared/domain/breach/breach.js';
import { labelCodeOf } from '../../../shared/domain/inventory/label-code.js';
import { FIRST_OWN_PAPER } from '../../../shared/domain/inventory/label-paper.js';
import { CAMERA_DOCUMENTS } from '../../../shared/ipc/contract-cameras.js';
import { PROTECTION_DOCUMENTS } from '../../../shared/ipc/contract-protection.js';
import type { Input, VaultChannel } from '../../../shared/ipc/contract.js';
import type { PackContent } from '../../../shared/domain/visit/visit-pack.js';
import { VISIT_DOMAINS } from '../../../shared/domain/visit/visit-questions.js';
import { exportableQuestions } from '../../../shared/report/exportable-questions.js';
import { emptyPad } from '../../../shared/domain/pads/pad.js';
import { emptyPadLoss, PAD_LETTERS } from '../../../shared/domain/pads/pad-loss.js';
import { EMPTY_FACTS } from '../../../shared/domain/theft/theft.js';
import { anItem } from '../../support/inventory-builders.js';
import { aFloorPlan, partId } from '../../support/floor-plan-builders.js';
import { anAbsence, anAlarm } from '../../support/protection-builders.js';
import { newVaultDir, phrase, portsFor, removeFolders } from '../vault/vault-fixture.js';

afterAll(removeFolders);

type DocumentChannel = Extract<VaultChannel, `document.${string}`>;

let count = 0;
const ids = {
  hex: (bytes: number) => {
    count += 1;
    return count.toString(16).padStart(2 * bytes, '0');
  },
};
let tick = 0;
const clock = {
  now: () => {
    tick += 1;
    return new Date(Date.UTC(2026, 10, 22, 10) + 1000 * tick).toISOString();
  },
  today: () => '2026-11-22',
};

/** The content of the last pack that was asked for, as it would be sealed. */
let packed: unknown;
const packs: PackJobs = {
  choose: () => undefined,
  fileOf: () => '',
  write: (_token, content) => {
    packed = content;
    return Promise.resolve(1);
  },
  open: () => Promise.reject(new Error('not opened here')),
  taken: () => {
    throw new Error('not taken here');
  },
};

async function practice() {
  const keeper = vaultKeeper(portsFor(newVaultDir()));
  const handlers = vaultProcessHandlers({
    keeper,
    backups: undefined as never,
    packs,
    clock,
    ids,
    now: () => new Date(clock.now()),
  });
  await handlers['vault.create']({
    passphrase: new Uint8Array(phrase()),
    practice: {
      name: 'Cabinet des Tilleuls',
      ownerName: 'Dr Claire Vandenbroeck',
      address: '',
      siteNames: ['Namur'],
    },
  });
  return { keeper, handlers };
}
type Handlers = Awaited<ReturnType<typeof practice>>['handlers'];

const exportable = exportableQuestions(surgeryQuestions);
const kept = surgeryQuestions.filter(({ id }) => !exportable.has(id));

/** Whatever was answered to a question that is never exported: a note, a day, a figure that stands out. */
async function answerKept(handlers: Handlers, note: string, day: string): Promise<void> {
  const { assessment } = await handlers['assessment.start']({ scope: 'full' });
  const { sites } = await handlers['practice.get'](undefined);
  for (const question of kept) {
    const placeId = question.perSite ? sites[0]!.id : 'practice';
    const answer =
      question.answer.kind === 'date'
        ? { date: day }
        : question.answer.kind === 'choice'
          ? { verdict: 'partly' as const }
          : { count: 1 };
    await handlers['assessment.answer']({
      assessmentId: assessment.id,
      questionId: question.id,
      placeId,
      note,
      ...answer,
    });
  }
  await handlers['assessment.finish']({ assessmentId: assessment.id });
}

/** All that can be asked for, by channel. The recovery sheet is the key itself, for its owner alone. */
type Wanted = { readonly [C in Exclude<DocumentChannel, 'document.recoverySheet'>]: Input<C>[] };

async function wantedIn(handlers: Handlers, language: Language): Promise<Wanted> {
  const [assessment] = await handlers['assessment.list'](undefined);
  const { sites } = await handlers['practice.get'](undefined);
  const { items } = await handlers['inventory.get'](undefined);
  const labelled = items.find(({ labelCode }) => labelCode !== undefined);
  const [plan] = await handlers['floorPlan.list'](undefined);
  const breach = (await handlers['breach.list'](undefined))[0]!;
  const [visit] = await handlers['visit.list'](undefined);
  const { stockTakes } = await handlers['stockTake.list'](undefined);
  const [theft] = await handlers['thefts.list'](undefined);
  const [loss] = (await handlers['pads.get'](undefined)).losses;
  expect(sites).toHaveLength(1);
  return {
    'document.report': [{ assessmentId: assessment!.id, language }],
    'document.cameras': CAMERA_DOCUMENTS.map((document) => ({ document, language })),
    'document.protection': PROTECTION_DOCUMENTS.map((document) => ({ document, language })),
    'document.guide': [
      {
        document: 'cards',
        language,
        cards: adviceTopics.flatMap(({ cards }) => cards.map(({ id }) => id)),
      },
      ...(['contacts', 'report-sheet', ...HANDOUTS] as const).map((document) => ({
        document,
        language,
      })),
    ],
    'document.law': LAW_TOPIC_IDS.map((topic) => ({ topic, language })),
    'document.cyber': [
      ...(['register', 'supplier', 'ransomware'] as const).map((document) => ({
        document,
        language,
      })),
      { document: 'breach', breachId: breach.id, language },
    ],
    'document.floorPlan': [{ id: plan!.id, language, paper: 'A4', withValuables: false }],
    'document.inventoryTable': [
      { format: 'csv', language },
      { format: 'xlsx', language },
    ],
    'document.labels': (
      [
        { kind: 'test' },
        { kind: 'blank', codes: [labelCodeOf('0123456789')], withPractice: true },
        { kind: 'items', itemIds: [labelled!.id], copies: 2, withName: true, withPractice: true },
      ] as const
    ).map((what) => ({
      what: structuredClone(what) as Input<'document.labels'>['what'],
      language,
      paper: FIRST_OWN_PAPER,
      start: 1,
      shiftX: 0,
      shiftY: 0,
    })),
    'document.invoices': [{ language }],
    'document.stockTake': [{ stockTakeId: stockTakes[0]!.id, language }],
    'document.theft': [
      ...(['police', 'insurer'] as const).map((document) => ({
        document,
        theftId: theft!.id,
        language,
      })),
      { document: 'ownership', itemId: theft!.itemIds[0]!, language },
    ],
    'document.pads': [
      { document: 'register', language },
      ...PAD_LETTERS.map((letter) => ({
        document: 'letter' as const,
        letter,
        lossId: loss!.id,
        language,
      })),
    ],
    'document.visit': [{ visitId: visit!.visit.id, language }],
  };
}

/** A workbook by what it unfolds to. */
function readable(bytes: Uint8Array): string {
  const parts = bytes[0] === 0x50 ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

async function leaving(handlers: Handlers): Promise<readonly string[]> {
  const made: string[] = [];
  for (const language of LANGUAGES) {
    for (const [channel, inputs] of Object.entries(await wantedIn(handlers, language))) {
      const make = handlers[channel as DocumentChannel] as (
        input: unknown,
      ) => Promise<{ html?: Uint8Array; bytes?: Uint8Array; fileName: string }>;
      for (const input of inputs as unknown[]) {
        const { html, bytes, fileName } = await make(input);
        made.push(readable(html ?? bytes!), fileName);
      }
    }
    const [theft] = await handlers['thefts.list'](undefined);
    for (const document of ['police', 'insurer'] as const) {
      const table = await handlers['thefts.table']({ document, theftId: theft!.id, language });
      made.push(new TextDecoder().decode(table.bytes), table.fileName);
    }
    const { text } = await handlers['journal.signedText']({ language });
    made.push(text);
  }
  const [visit] = await handlers['visit.list'](undefined);
  const passphrase = new Uint8Array(phrase('cascade moulin gant hiver'));
  await handlers['visit.writePack']({ visitId: visit!.visit.id, token: 'pack', passphrase });
  made.push(JSON.stringify(packed));
  return made;
}

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

/** Long and odd enough not to stand in a document by chance. */
const text = fc.stringMatching(/^[a-zé]{5}-[0-9a-f]{8}$/);
const farDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2030-01-01', days));

it('keeps answers that are never exported and absences out of everything that leaves the vault', async () => {
  expect(kept.length).toBeGreaterThan(3);
  await fc.assert(
    fc.asyncProperty(text, text, farDay, farDay, async (note, told, day, from) => {
      const { keeper, handlers } = await practice();
      await answerKept(handlers, note, day);
      const { sites } = await handlers['practice.get'](undefined);
      const { id: _alarm, ...alarm } = anAlarm({ siteId: sites[0]!.id });
      await handlers['protection.keep']({ kind: 'alarm', value: alarm });
      const { id: _absence, ...absence } = anAbsence({
        told,
        keyHolders: told,
        contacts: told,
        from,
        to: addDays(from, 10),
      });
      await handlers['protection.keep']({ kind: 'absence', value: absence });
      const safe = { id: partId(1), kind: 'safe', at: { x: 100, y: 100 }, note: told } as const;
      await handlers['floorPlan.save']({
        plan: aFloorPlan({
          siteId: sites[0]!.id,
          objects: [{ ...safe, width: 50, depth: 50, angle: 0 }],
        }),
      });
      await handlers['inventory.save']({
        entries: [{ item: { kind: 'it', name: 'Portable', labelCode: labelCodeOf('00000000ff') } }],
      });
      await handlers['stockTake.start']({});
      await handlers['breach.save']({ breach: emptyBreach(clock.now()) });
      const { id: _item, addedAt: _added, roomId: _room, ...item } = anItem();
      const [stolen] = await handlers['inventory.save']({
        entries: [{ item: { ...item, siteId: sites[0]!.id } }],
      });
      const draft = { facts: EMPTY_FACTS, itemIds: [stolen!.id] };
      const theft = await handlers['thefts.save']({ draft });
      await handlers['thefts.declare']({ theftId: theft.id, draft });
      // Nor are the notes of a pad printed.
      const pad = await handlers['pads.save']({
        pad: { ...emptyPad('prescription'), from: 'A 01', to: 'A 50', notes: told },
      });
      await handlers['pads.saveLoss']({
        loss: {
          ...emptyPadLoss(clock.now()),
          missing: [{ padId: pad.id, kind: pad.kind, holder: '', from: 'A 41', to: 'A 50' }],
        },
      });
      await handlers['visit.prepare']({
        siteIds: [sites[0]!.id],
        domains: [...VISIT_DOMAINS],
        shows: { answers: true, notes: true, photos: true, plan: true },
        expiresOn: '2026-12-22',
        language: 'fr',
      });
      const made = await leaving(handlers);
      expect(made.length).toBeGreaterThan(100);
      // The search sees what may leave: the alarm's reference, and the practice in the pack.
      expect(made.some((document) => document.includes(alarm.reference))).toBe(true);
      expect(made.at(-1)).toContain('Cabinet des Tilleuls');
      // A plan goes with the visit, what it keeps safe does not.
      expect((packed as PackContent).plans).toHaveLength(1);
      expect(made.at(-1)).not.toContain('"safe"');
      const secrets = [note, told, ...[day, from, addDays(from, 10)].flatMap(spelled)];
      for (const secret of secrets) {
        const found = made.filter((document) => document.includes(secret));
        expect(
          found.map((document) => document.slice(0, 200)),
          secret,
        ).toEqual([]);
      }
      keeper.close();
    }),
    { numRuns: 6 },
  );
}, 120_000);

import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
} from '../../../../../shared/base/language.js';
import { loadCameraTexts } from '../../../../../shared/content/law/camera-texts.js';
import { emptyDossier } from '../../../../../shared/domain/cameras/dossier.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import type { CameraDocumentInput } from '../../../../../shared/report/cameras/camera-documents.js';
import {
  OFFICIAL_SIGN_AT,
  PANEL_SIZES,
  pictogramHtml,
} from '../../../../../shared/report/cameras/pictogram-html.js';
import { registerHtml } from '../../../../../shared/report/cameras/register-html.js';
import { staffNoticeHtml } from '../../../../../shared/report/cameras/staff-notice-html.js';
import { aPractice, SITE_A } from '../../../../support/assessment-builders.js';
import { aCamera } from '../../../../support/camera-builders.js';

const catalogue = (language: InterfaceLanguage) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/camera-documents.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const { id: siteId } = aPractice({ sites: [{ id: SITE_A, name: 'Namur' }] }).sites[0]!;

async function input(
  language: InterfaceLanguage,
  differences: Partial<CameraDocumentInput> = {},
): Promise<CameraDocumentInput> {
  return {
    cameras: [
      aCamera(),
      aCamera({
        name: 'Parking <arrière>',
        room: 'car-park',
        live: 'intervene',
        liveBy: 'Nadia',
        isRecording: false,
      }),
      aCamera({ name: 'Ancienne', outOfServiceOn: '2026-05-01' }),
    ],
    dossier: {
      ...emptyDossier('Dr Claire Vandenbroeck', 'Rue des Tilleuls 14, 5000 Namur'),
      email: 'vieprivee@cabinet.example',
      phone: '081 00 00 00',
      legalBasis: 'Intérêt légitime',
      recipients: 'Police & justice',
      staffPurposes: ['goods', 'safety'],
      operating: 'La nuit',
      sites: [{ siteId, place: 'closed-public', declaredOn: '2026-03-11', reference: '' }],
    },
    requests: [],
    practice: aPractice({ sites: [{ id: SITE_A, name: 'Namur' }] }),
    language,
    translate: createTranslator(language, [catalogue(language)]),
    law: await loadCameraTexts(language),
    today: '2026-11-22',
    fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
    ...differences,
  };
}

const DOCUMENTS: readonly (readonly [string, (given: CameraDocumentInput) => string])[] = [
  ['register', registerHtml],
  ['staff-notice', staffNoticeHtml],
  ['pictogram-a4', (given) => pictogramHtml(given, 'a4')],
  ['pictogram-small', (given) => pictogramHtml(given, 'small')],
];

describe.each(DOCUMENTS)('the document %s', (name, make) => {
  test.each(INTERFACE_LANGUAGES)(
    'in %s is the page that was looked at and approved',
    async (language) => {
      await expect(make(await input(language))).toMatchFileSnapshot(
        `../../../../fixtures/report/cameras-${name}.${language}.html.golden`,
      );
    },
  );

  test.each(INTERFACE_LANGUAGES)(
    'in %s leaves no key, placeholder or missing value',
    async (language) => {
      const bare = emptyDossier('', '');
      for (const given of [
        await input(language),
        await input(language, { cameras: [], dossier: bare }),
      ]) {
        const page = make(given).replace(/<style>.*?<\/style>/s, '');
        expect(page).not.toMatch(/camera-documents\.|\{|undefined|NaN|\[object/);
      }
    },
  );

  test('keeps what a user wrote as text, and runs and fetches nothing', async () => {
    const payload = '<script>alert(1)</script>';
    const given = await input('en');
    const { dossier } = given;
    const page = make({
      ...given,
      cameras: [aCamera({ name: payload, purpose: payload, fieldOfView: payload })],
      dossier: { ...dossier, controller: payload, address: payload, operating: payload },
    });
    expect(page).not.toContain(payload);
    expect(page).not.toMatch(/<(script|img|link|iframe|a|form)\b|\sstyle=/i);
  });
});

test('the panels have the sizes of the royal decree and name where the official sign is', async () => {
  const given = await input('fr');
  for (const [size, { width, height }] of Object.entries(PANEL_SIZES)) {
    const page = pictogramHtml(given, size as keyof typeof PANEL_SIZES);
    expect(page).toContain(`width:${width}mm`);
    expect(page).toContain(size === 'a4' ? `size:${width}mm ${height}mm` : `height:${height}mm`);
    expect(page).toContain(OFFICIAL_SIGN_AT);
  }
});

test('cameras out of service are in no document', async () => {
  const given = await input('fr');
  for (const [, make] of DOCUMENTS) expect(make(given)).not.toContain('Ancienne');
});

test('the register has every camera there is, also at a site that was taken away', async () => {
  const given = await input('fr', {
    practice: aPractice({ sites: [{ id: 'ffffffff', name: 'Jambes' }] }),
  });
  expect(registerHtml(given)).toContain('Parking &lt;arrière&gt;');
});

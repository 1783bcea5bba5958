/** Small visits for tests; each takes what differs from the ordinary. */
import {
  visitItemSchema,
  visitSchema,
  type Visit,
  type VisitItem,
} from '../../shared/domain/visit/visit.js';
import { packContentSchema, type PackContent } from '../../shared/domain/visit/visit-pack.js';
import { SITE_A } from './assessment-builders.js';
import { jpegShell } from './pictures.js';

type Loose<T> = { readonly [K in keyof T]?: unknown };

export const VISIT_ID = 'c'.repeat(32);

export const aVisit = (differences: Loose<Visit> = {}): Visit =>
  visitSchema.parse({
    id: VISIT_ID,
    packId: 'd'.repeat(32),
    practiceName: 'Cabinet des Tilleuls',
    address: 'rue des Tilleuls 14, 5000 Namur',
    sites: [{ id: SITE_A, name: 'Namur' }],
    domains: ['locks'],
    shows: { answers: true, notes: true, photos: true },
    language: 'fr',
    packVersion: '1.1.0',
    preparedOn: '2026-11-01',
    preparedBy: 'Dr Claire Vandenbroeck',
    expiresOn: '2026-12-01',
    state: 'prepared',
    zonesDone: [],
    summary: '',
    signer: { name: '', service: '' },
    reopenedAt: [],
    ...differences,
  });

export const aVisitItem = (questionId: string, differences: Loose<VisitItem> = {}): VisitItem =>
  visitItemSchema.parse({
    visitId: VISIT_ID,
    questionId,
    placeId: 'practice',
    isFinding: false,
    remark: '',
    ...differences,
  });

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** A small picture of the visit: right for whoever never decodes it. */
export const aVisitPicture = (sizeBytes = 400): Uint8Array<ArrayBuffer> =>
  jpegShell(
    { width: 1200, height: 900 },
    Uint8Array.from({ length: sizeBytes }, (_, index) => index % 251),
  );
export const aVisitThumbnail = (): Uint8Array<ArrayBuffer> =>
  jpegShell({ width: 320, height: 240 });

/** A pack that takes about so many chunks of the stream. */
export const aPackContent = ({ chunks = 1 } = {}): PackContent => {
  const { id: _, ...visit } = aVisit({ summary: 'Accès par la cour.' });
  const { visitId: __, ...item } = aVisitItem('locks.multipoint-outside-doors', {
    placeId: SITE_A,
    base: { verdict: 'partly', note: 'Deux points' },
    verdict: 'no',
    isFinding: true,
    severity: 'urgent',
    remark: 'Un seul point',
    changedAt: '2026-11-03T09:00:00Z',
  });
  return packContentSchema.parse({
    visit,
    items: [item],
    advice: [
      { layer: 'technical', text: '', questionId: item.questionId, placeId: SITE_A, rank: 0 },
    ],
    photos: [
      {
        zone: `locks@${SITE_A}`,
        questionId: item.questionId,
        placeId: SITE_A,
        caption: 'Cylindre',
        by: 'adviser',
        addedAt: '2026-11-03T09:05:00Z',
        picture: base64(aVisitPicture(1 + (chunks - 1) * 50_000)),
        thumbnail: base64(aVisitThumbnail()),
      },
    ],
  });
};

/** Small visits for tests; each takes what differs from the ordinary. */
import {
  visitItemSchema,
  visitSchema,
  type Visit,
  type VisitItem,
} from '../../shared/domain/visit/visit.js';
import { SITE_A } from './assessment-builders.js';

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

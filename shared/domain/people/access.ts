/** What the person who has the vault open may do, as their keys and the owner's keyring say. Pure. */
import { z } from 'zod';
import { personSchema } from './person.js';

/** What one key opens; the vault's own names. */
export const COMPARTMENT_IDS = [
  'owner',
  'survey',
  'routines',
  'inventory',
  'incidents',
  'visits',
  'contacts',
  'adviser-view',
  'journal',
] as const;
export const compartmentIdSchema = z.enum(COMPARTMENT_IDS);
export type CompartmentId = z.infer<typeof compartmentIdSchema>;

export const accessSchema = personSchema
  .pick({ personId: true, label: true, role: true, lastDay: true })
  .extend({
    readable: z.array(compartmentIdSchema),
    writable: z.array(compartmentIdSchema),
  });
export type Access = z.infer<typeof accessSchema>;

/** Pages that are not for everybody. */
export const RESTRICTED_PAGES = [
  'assessment',
  'results',
  'cameras',
  'floor-plan',
  'money',
  'cyber',
  'protection',
  'visit',
  'inventory',
  'inventory-import',
  'labels',
  'stock-take',
  'thefts',
  'pads',
  'backups',
  'people',
  'history',
] as const;
export type RestrictedPage = (typeof RESTRICTED_PAGES)[number];

/** Whether the page is listed. The vault refuses by itself whatever a window asks beyond that. */
export function mayVisit(access: Access, page: RestrictedPage): boolean {
  switch (page) {
    case 'assessment':
    case 'results':
    case 'cameras':
    case 'floor-plan':
    case 'money':
    case 'cyber':
    case 'protection':
      return access.readable.includes('survey');
    case 'inventory':
    case 'inventory-import':
    case 'labels':
    case 'stock-take':
    case 'thefts':
    case 'pads':
      return access.readable.includes('inventory');
    case 'visit':
      return access.readable.includes('adviser-view');
    case 'backups':
      return access.role !== 'adviser';
    case 'people':
    case 'history':
      return access.role === 'owner';
  }
}

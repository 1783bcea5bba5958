/** What the camera law asks of the practice as a whole and of each site. One for each practice. */
import { z } from 'zod';
import { siteIdSchema, type SiteId } from '../practice/practice.js';

export const PLACE_KINDS = ['closed-public', 'closed-private', 'open'] as const;
export const placeKindSchema = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof placeKindSchema>;

/** What cameras may be used for towards staff: CCT/CAO 68. */
export const STAFF_PURPOSES = ['safety', 'goods', 'process', 'work'] as const;
export const staffPurposeSchema = z.enum(STAFF_PURPOSES);
export type StaffPurpose = z.infer<typeof staffPurposeSchema>;

const line = (max: number) => z.string().trim().max(max);
const day = z.iso.date().optional();

export const siteDossierSchema = z.strictObject({
  siteId: siteIdSchema,
  place: placeKindSchema.optional(),
  declaredOn: day,
  /** The last yearly validation, or a change that was notified: both renew the declaration. */
  validatedOn: day,
  reference: line(80),
  /** The day the official sign was seen at every entrance. */
  signsSeenOn: day,
});
export type SiteDossier = z.infer<typeof siteDossierSchema>;

export const dossierSchema = z.strictObject({
  controller: line(120),
  address: line(200),
  email: line(120),
  phone: line(40),
  website: line(120),
  /** Data protection officer, where there is one. */
  officer: line(120),
  legalBasis: line(300),
  recipients: line(300),
  security: line(500),
  /** Where images are looked at and kept. */
  processedAt: line(200),
  /** Undefined until it was said. */
  hasStaff: z.boolean().optional(),
  staffPurposes: z.array(staffPurposeSchema).max(STAFF_PURPOSES.length),
  /** When the cameras run, for the notice to staff. */
  operating: line(200),
  staffToldOn: day,
  /** The day those who may look were told of their duty of discretion. */
  discretionOn: day,
  sites: z.array(siteDossierSchema).max(50),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const emptySite = (siteId: SiteId): SiteDossier => ({ siteId, reference: '' });

/** Before anything was written; `controller` and `address` come from the practice. */
export const emptyDossier = (controller: string, address: string): Dossier => ({
  controller,
  address,
  email: '',
  phone: '',
  website: '',
  officer: '',
  legalBasis: '',
  recipients: '',
  security: '',
  processedAt: '',
  staffPurposes: [],
  operating: '',
  sites: [],
});

export const siteOf = ({ sites }: Dossier, siteId: SiteId): SiteDossier =>
  sites.find((site) => site.siteId === siteId) ?? emptySite(siteId);

/** The fields of the register that are the practice's; each must be filled. */
export const REGISTER_FIELDS = [
  'controller',
  'address',
  'legalBasis',
  'recipients',
  'security',
  'processedAt',
] as const satisfies readonly (keyof Dossier)[];
/** Without one of these nobody can write or call. */
export const CONTACT_FIELDS = ['email', 'phone'] as const satisfies readonly (keyof Dossier)[];

/** What the set-up knows of the practice before the vault exists. Kept in memory only. */
import type { NewPractice } from '../../../shared/domain/practice/practice.js';

export const MAX_SITES = 12;
/** Longest values the contract takes, in characters. */
export const NAME_LENGTH = 120;
export const ADDRESS_LENGTH = 200;
export const SITE_LENGTH = 80;

export interface SiteDraft {
  /** Tells rows apart while they are added and removed. */
  readonly key: number;
  readonly name: string;
}

export interface PracticeDraft {
  readonly name: string;
  readonly ownerName: string;
  readonly address: string;
  readonly sites: readonly SiteDraft[];
}

export const EMPTY_PRACTICE: PracticeDraft = {
  name: '',
  ownerName: '',
  address: '',
  sites: [{ key: 0, name: '' }],
};

/** One site with a new key, at the end. */
export function withNewSite(sites: readonly SiteDraft[]): readonly SiteDraft[] {
  const key = Math.max(...sites.map((site) => site.key)) + 1;
  return [...sites, { key, name: '' }];
}

/** A practice with no named site has one, which carries the practice's name. */
export function practiceFrom(draft: PracticeDraft): NewPractice {
  const name = draft.name.trim();
  const siteNames = draft.sites.map((site) => site.name.trim()).filter((site) => site !== '');
  return {
    name,
    ownerName: draft.ownerName.trim(),
    address: draft.address.trim(),
    siteNames: siteNames.length > 0 ? siteNames : [name.slice(0, SITE_LENGTH).trim()],
  };
}

/** The screens of the open program. */
import type { LawTopicId } from '../shared/content/law/law-topic.js';
import {
  RESTRICTED_PAGES,
  mayVisit,
  type Access,
  type RestrictedPage,
} from '../shared/domain/people/access.js';
import type { ItemId } from '../shared/domain/inventory/item.js';
import type { PadLossId } from '../shared/domain/pads/pad-loss.js';
import type { Gap } from '../shared/domain/inventory/view.js';
import type { SiteId } from '../shared/domain/practice/practice.js';
import type { ProtectionTab } from '../shared/domain/protection/survey-questions.js';
import type { TheftId } from '../shared/domain/theft/theft.js';
import type { VisitId } from '../shared/domain/visit/visit.js';

/** Parts of the guide. */
export type GuideTab = 'cards' | 'contacts' | 'documents';

/** Parts of the camera dossier. */
export type CamerasTab = 'cameras' | 'duties' | 'file' | 'documents' | 'requests';

/** Parts of the page about computers. */
export type CyberTab = 'breaches' | 'levels' | 'how-to' | 'sheets';
/** Parts of the results. */
export type ResultsPart = 'result' | 'trend' | 'confirm' | 'budget';

export type Route =
  | {
      readonly page:
        'today' | 'people' | 'history' | 'settings' | 'health' | 'secrecy' | 'money' | 'stock-take';
    }
  /** With an object, its sheet; with a text, what is found by it. */
  | {
      readonly page: 'inventory';
      readonly itemId?: ItemId | undefined;
      readonly text?: string | undefined;
      readonly gap?: Gap | undefined;
      readonly part?: 'overview' | undefined;
    }
  /** Files that objects come from and go to; with the objects that the list showed. */
  | {
      readonly page: 'inventory-import';
      readonly shownIds?: readonly ItemId[] | undefined;
    }
  /** Labels for these objects; without, one chooses there. */
  | { readonly page: 'labels'; readonly itemIds?: readonly ItemId[] | undefined }
  /** With objects: they are added to the list that is being written. With a theft, that one is shown. */
  | {
      readonly page: 'thefts';
      readonly itemIds?: readonly ItemId[] | undefined;
      readonly theftId?: TheftId | undefined;
      /** A number the police read from an object. */
      readonly number?: string | undefined;
    }
  /** With a loss, what is still to be done about it. */
  | { readonly page: 'pads'; readonly lossId?: PadLossId | undefined }
  | { readonly page: 'law'; readonly topic?: LawTopicId | undefined }
  /** With a request number, the page makes one copy for that number. */
  | { readonly page: 'backups'; readonly makeRequest?: number | undefined }
  /** With a request number, the result's page saves its report once for that number. */
  /** With a card, that card is shown. */
  | {
      readonly page: 'guide';
      readonly tab?: GuideTab | undefined;
      readonly card?: string | undefined;
    }
  | {
      readonly page: 'results';
      readonly exportRequest?: number | undefined;
      readonly part?: ResultsPart | undefined;
    }
  /** With a site, its plan is shown; with a rule, what it found. */
  | {
      readonly page: 'floor-plan';
      readonly siteId?: SiteId | undefined;
      readonly rule?: string | undefined;
    }
  | { readonly page: 'cameras'; readonly tab?: CamerasTab | undefined }
  | { readonly page: 'cyber'; readonly tab?: CyberTab | undefined }
  | {
      readonly page: 'cameras';
      readonly tab?: CamerasTab | undefined;
      /** Opens the question whether a device is a camera. */
      readonly isAsking?: boolean;
    }
  | { readonly page: 'protection'; readonly tab?: ProtectionTab | undefined }
  | {
      readonly page: 'visit';
      /** The visit to walk through at once. */
      readonly visitId?: VisitId | undefined;
    }
  | { readonly page: 'assessment'; readonly focusKey?: string | undefined };

export type Navigate = (route: Route) => void;

/** Pages that are listed for this person: the others are neither shown nor reached. */
export const isListed = (access: Access, page: Route['page']): boolean =>
  isRestricted(page) ? mayVisit(access, page) : true;

const isRestricted = (page: Route['page']): page is RestrictedPage =>
  RESTRICTED_PAGES.some((each) => each === page);

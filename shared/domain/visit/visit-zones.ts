/** The walk: zone after zone, as one goes through a surgery. Pure. */
import { DOMAINS, type Domain, type Question } from '../../content/schema.js';
import { answerKey, type AnswerKey } from '../assessment/answer.js';
import type { Site } from '../practice/practice.js';
import type { VisitItemCore } from './visit.js';

export interface ZoneItem<I extends VisitItemCore> {
  readonly key: AnswerKey;
  readonly question: Question;
  readonly item: I;
}

export interface Zone<I extends VisitItemCore> {
  /** "locks@0000000a". */
  readonly key: string;
  readonly domain: Domain;
  readonly site: Site;
  readonly items: readonly ZoneItem<I>[];
}

/** A photo's or question's zone. What is asked once for the practice is looked at where the walk begins. */
export const zoneKey = (domain: Domain, placeId: string, sites: readonly Site[]): string =>
  `${domain}@${placeId === 'practice' ? (sites[0]?.id ?? '') : placeId}`;

/** Site after site, in the order of the domains; zones without a question are left out. */
export function zonesOf<I extends VisitItemCore>(
  sites: readonly Site[],
  items: readonly I[],
  questions: readonly Question[],
): readonly Zone<I>[] {
  const byKey = new Map(items.map((item) => [answerKey(item.questionId, item.placeId), item]));
  const first = sites[0]?.id;
  return sites.flatMap((site) =>
    DOMAINS.flatMap((domain): readonly Zone<I>[] => {
      const places = site.id === first ? [site.id, 'practice'] : [site.id];
      const inZone = questions
        .filter((question) => question.domain === domain)
        .flatMap((question) =>
          places.flatMap((placeId) => {
            const key = answerKey(question.id, placeId);
            const item = byKey.get(key);
            return item === undefined ? [] : [{ key, question, item }];
          }),
        );
      if (inZone.length === 0) return [];
      return [{ key: `${domain}@${site.id}`, domain, site, items: inZone }];
    }),
  );
}

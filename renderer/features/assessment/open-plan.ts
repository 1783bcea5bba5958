/** Shows the plan of the surgery with what it found for a question. */
import type { PlaceId } from '../../../shared/domain/assessment/answer.js';

export type OpenPlan = (wish: { readonly placeId: PlaceId; readonly rule: string }) => void;

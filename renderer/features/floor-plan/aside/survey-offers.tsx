/** Answers of the survey that follow from the plan. */
export function SurveyOffers(_: object) {
  return undefined;
}

/** Answers of the survey that follow from the plan. */
export function SurveyOffers(_: {
  readonly plan: object;
  readonly findings: object;
  readonly siteId: string;
}) {
  return undefined;
}

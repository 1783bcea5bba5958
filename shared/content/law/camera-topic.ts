/** The camera law in the shape of the other topics: it has versions of one wording each. */
import { CAMERA_LAW_CHECKED_ON, cameraFacts, type CameraFact } from './camera-facts.js';
import { lawTopicSchema, type LawTopic } from './law-topic.js';

export const cameraTopic: LawTopic = lawTopicSchema.parse({
  topic: 'cameras',
  checkedOn: CAMERA_LAW_CHECKED_ON,
  statements: cameraFacts.map(({ id, ref, checkAt, ...version }) => ({
    id,
    ref,
    versions: [{ ...version, ...(checkAt === undefined ? {} : { checkAt: inContent(checkAt) }) }],
  })),
});

/** The page of the law has no German. */
function inContent({ de: _, ...rest }: NonNullable<CameraFact['checkAt']>) {
  return rest;
}

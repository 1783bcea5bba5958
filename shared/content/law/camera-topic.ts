/** The camera law in the shape of the other topics: it has versions of one wording each. */
import { CAMERA_LAW_CHECKED_ON, cameraFacts } from './camera-facts.js';
import { lawTopicSchema, type LawTopic } from './law-topic.js';

export const cameraTopic: LawTopic = lawTopicSchema.parse({
  topic: 'cameras',
  checkedOn: CAMERA_LAW_CHECKED_ON,
  statements: cameraFacts.map(({ id, ref, ...version }) => ({ id, ref, versions: [version] })),
});

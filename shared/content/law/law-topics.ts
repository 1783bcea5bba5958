/** Every topic of law the program knows, in the order in which they are shown. One file each; texts beside it. */
import absence from './absence.json' with { type: 'json' };
import alarm from './alarm.json' with { type: 'json' };
import dataBreach from './data-breach.json' with { type: 'json' };
import dataProtection from './data-protection.json' with { type: 'json' };
import { cameraTopic } from './camera-topic.js';
import {
  LAW_TOPIC_IDS,
  lawTopicSchema,
  type LawStatement,
  type LawTopic,
  type LawTopicId,
} from './law-topic.js';
import patientFile from './patient-file.json' with { type: 'json' };
import penalCode from './penal-code.json' with { type: 'json' };
import prescriptions from './prescriptions.json' with { type: 'json' };
import reporting from './reporting.json' with { type: 'json' };
import secrecy from './secrecy.json' with { type: 'json' };
import tax from './tax.json' with { type: 'json' };

const TOPICS: Readonly<Record<LawTopicId, unknown>> = {
  'penal-code': penalCode,
  secrecy,
  reporting,
  prescriptions,
  'patient-file': patientFile,
  cameras: cameraTopic,
  'data-protection': dataProtection,
  'data-breach': dataBreach,
  alarm,
  absence,
  tax,
};

/** Parsed here, so that a damaged file stops the program at once. */
export const lawTopics: readonly LawTopic[] = LAW_TOPIC_IDS.map((id) =>
  lawTopicSchema.parse(TOPICS[id]),
);

export function lawTopic(id: LawTopicId): LawTopic {
  const topic = lawTopics[LAW_TOPIC_IDS.indexOf(id)];
  if (topic === undefined) throw new Error(`no topic ${id}`);
  return topic;
}

export function lawStatement(topic: LawTopicId, id: string): LawStatement {
  const found = lawTopic(topic).statements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no statement ${topic}.${id}`);
  return found;
}

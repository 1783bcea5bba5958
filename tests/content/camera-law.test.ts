import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../shared/base/language.js';
import {
  CAMERA_FACT_IDS,
  CAMERA_LAW_CHECKED_ON,
  cameraFacts,
} from '../../shared/content/law/camera-facts.js';
import { loadCameraTexts } from '../../shared/content/law/camera-texts.js';

describe('the camera law as data', () => {
  it('has each rule once', () => {
    expect(cameraFacts.map(({ id }) => id).sort()).toEqual([...CAMERA_FACT_IDS].sort());
  });

  it('says where a rule that is not sure is confirmed, and names a source for one that is', () => {
    for (const { id, confidence, source, checkAt } of cameraFacts) {
      expect([id, checkAt !== undefined]).toEqual([id, confidence !== 'high']);
      if (confidence === 'high') expect(source, id).toBeDefined();
    }
  });

  it('was read after each rule came into force', () => {
    for (const { since } of cameraFacts) expect((since ?? '') < CAMERA_LAW_CHECKED_ON).toBe(true);
  });

  it.each(INTERFACE_LANGUAGES)('has its words in %s, in short sentences', async (language) => {
    const texts = await loadCameraTexts(language);
    expect(Object.keys(texts).sort()).toEqual([...CAMERA_FACT_IDS].sort());
    for (const text of Object.values(texts)) {
      for (const sentence of text.split(/[.;:!?](?:\s|$)/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(30);
      }
    }
  });
});

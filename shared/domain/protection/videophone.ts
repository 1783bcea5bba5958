/** A videophone at a door, and which rules its use brings. */
import { z } from 'zod';
import { deviceAnswer, type DeviceAnswer } from '../cameras/device.js';
import { siteIdSchema, type SiteId } from '../practice/practice.js';
import { day, line, protectionIdSchema } from './record-id.js';

export const YES_NO = ['yes', 'no'] as const;
export type YesNo = (typeof YES_NO)[number];
const yesNo = z.enum(YES_NO).optional();

const content = {
  siteId: siteIdSchema,
  /** Make and kind, which door. */
  device: line(200),
  records: yesNo,
  /** For more than seeing who rings: watching the street, the door, a colleague. */
  watches: yesNo,
  screenAt: line(200),
  /** Whether patients can see the screen. */
  isScreenHidden: yesNo,
  visitorsToldOn: day,
  /** The day the picture was looked at in full sun. */
  sunCheckedOn: day,
} as const;

export const newVideophoneSchema = z.strictObject(content);
export type NewVideophone = z.infer<typeof newVideophoneSchema>;
export const videophoneSchema = z.strictObject({ ...content, id: protectionIdSchema });
export type Videophone = z.infer<typeof videophoneSchema>;

export const emptyVideophone = (siteId: SiteId): NewVideophone => ({
  siteId,
  device: '',
  screenAt: '',
});

/** Undefined while neither question settles it. */
export function videophoneAnswer({ records, watches }: NewVideophone): DeviceAnswer | undefined {
  if (records === 'yes' || watches === 'yes') return deviceAnswer('videophone', true);
  return records === 'no' && watches === 'no' ? deviceAnswer('videophone', false) : undefined;
}

/** The numbers that stand on an object's photos: read here, offered, never taken by themselves. */
import { ScanText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isPicture } from '../../../shared/domain/attachment/attachment.js';
import type { ItemPhoto } from '../../../shared/domain/inventory/item-photo.js';
import type { NewItem } from '../../../shared/domain/inventory/item.js';
import { readCodes } from '../../codes/read-codes.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { Button } from '../../ui/button.js';
import { codeFieldsOf, hasFields, textOfFields, type CodeFields } from './code-fields.js';

/** The plate is among the first photos; reading all of a long row would keep the computer busy. */
const MOST_PHOTOS = 6;

export interface PhotoCodesProps {
  readonly photos: readonly ItemPhoto[];
  readonly item: NewItem;
  /** Left out for whoever may not change the object. */
  readonly onTake?: ((fields: CodeFields) => void) | undefined;
}

export function PhotoCodes({ photos, item, onTake }: PhotoCodesProps) {
  const t = useT();
  const found = useCodesOn(photos);
  if (found.length === 0) return undefined;
  return (
    <div className="inv-codes" role="status">
      {found.map((fields) => {
        const text = textOfFields(fields);
        const isKnown = hasFields(item, fields);
        return (
          <div key={text} className="note acc">
            <ScanText className="i" aria-hidden="true" />
            <div className="grow">
              <p className="med">
                {t('inventory.status.read-on-photo')} <bdi className="mono">{text}</bdi>
              </p>
              {isKnown && <p>{t('inventory.status.same-number')}</p>}
            </div>
            {!isKnown && onTake !== undefined && (
              <Button
                size="sm"
                aria-label={t('inventory.action.take-number-of', { text })}
                onClick={() => {
                  onTake(fields);
                }}
              >
                {t('inventory.action.take-number')}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function useCodesOn(photos: readonly ItemPhoto[]): readonly CodeFields[] {
  const [found, setFound] = useState<ReadonlyMap<string, readonly CodeFields[]>>(new Map());
  const ids = photos
    .filter(({ attachment }) => isPicture(attachment))
    .slice(0, MOST_PHOTOS)
    .map(({ id }) => id);
  const key = ids.join();
  useEffect(() => {
    let isCurrent = true;
    const readAll = async (): Promise<void> => {
      for (const photoId of ids) {
        const { bytes, mediaType } = await call('inventory.readPhoto', { photoId, part: 'whole' });
        const codes = await readCodes(new Blob([bytes], { type: mediaType }), { isQuick: true });
        if (!isCurrent) return;
        const fields = codes.flatMap((code) => codeFieldsOf(code) ?? []);
        setFound((before) => new Map(before).set(photoId, fields));
      }
    };
    // A photo that cannot be read shows no number; the viewer says what is wrong with it.
    readAll().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
    // `key` stands for the ids.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [key]);
  const all = ids.flatMap((id) => found.get(id) ?? []);
  return all.filter(
    (fields, index) =>
      all.findIndex((each) => textOfFields(each) === textOfFields(fields)) === index,
  );
}

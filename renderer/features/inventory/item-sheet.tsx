/** An object as it is known: read by somebody who looks for it, not typed into. */
import type { ReactNode } from 'react';
import { amountText } from '../../../shared/domain/money/amount.js';
import { stateOf, type Item } from '../../../shared/domain/inventory/item.js';
import { formatLabelCode, parseLabelCode } from '../../../shared/domain/inventory/label-code.js';
import { gapsOf } from '../../../shared/domain/inventory/item-gaps.js';
import { roomName } from '../../../shared/domain/inventory/room.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import type { InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { ProtectionMark, StateMark } from './state-mark.js';

export interface ItemSheetProps {
  readonly item: Item;
  readonly inventory: Pick<InventoryState, 'roomsById' | 'photosOf'>;
}

export function ItemSheet({ item, inventory }: ItemSheetProps) {
  const t = useT();
  const format = useFormat();
  const { language } = useLanguage();
  const { practice, today } = useSurvey();
  const hasPhoto = inventory.photosOf.has(item.id);
  const gaps = gapsOf(item, { today, hasPhoto });
  const site = practice.sites.find(({ id }) => id === item.siteId)?.name;
  const room = roomName(inventory.roomsById, item.roomId);
  const place = [room === '' ? site : room, item.spot].filter(Boolean).join(', ');
  const amount = (cents: number | undefined) =>
    cents === undefined ? undefined : amountText(language, cents);
  const day = (on: string | undefined) => (on === undefined ? undefined : format.date(on));
  const dataText = ({ holdsPatientData, isEncrypted = 'unknown' }: Item) =>
    holdsPatientData === 'yes'
      ? t(`inventory.status.data-${isEncrypted}`)
      : holdsPatientData && t('inventory.label.no');
  const filled = (item.serials ?? []).filter((serial) => serial.trim() !== '');
  return (
    <>
      {gaps.length > 0 && (
        <div className="note warn mt3">
          <div>
            <p className="med">{t('inventory.title.gaps')}</p>
            <p>{format.list(gaps.map((gap) => t(`inventory.label.lacks-${gap}`)))}</p>
          </div>
        </div>
      )}
      <Facts title={t('inventory.title.identity')}>
        <Fact label={t('inventory.label.state')}>
          <StateMark state={stateOf(item)} />
        </Fact>
        {filled.map((serial, index) => (
          <Fact key={index} label={t('inventory.label.serial')}>
            <bdi className="mono inv-number">{serial}</bdi>
          </Fact>
        ))}
        <Fact label={t('inventory.label.brand-model')}>
          {[item.brand, item.model].filter(Boolean).join(' ')}
        </Fact>
        <Fact label={t('inventory.label.field-assetTag')}>{item.assetTag}</Fact>
        <Fact label={t('inventory.label.label-code')}>{labelText(item.labelCode)}</Fact>
        <Fact label={t('inventory.label.field-imei')}>{item.imei}</Fact>
        <Fact label={t('inventory.label.field-mac')}>{item.mac}</Fact>
        <Fact label={t('inventory.label.field-plate')}>{item.plate}</Fact>
        <Fact label={t('inventory.label.field-engraving')}>{item.engraving}</Fact>
        <Fact label={t('inventory.label.field-forensicMark')}>{item.forensicMark}</Fact>
        <Fact label={t('inventory.label.field-features')}>{item.features}</Fact>
      </Facts>
      <Facts title={t('inventory.title.value')}>
        <Fact label={t('inventory.label.insured')}>{amount(item.insuredCents)}</Fact>
        <Fact label={t('inventory.label.purchased')}>
          {[day(item.purchasedOn), amount(item.priceCents)].filter(Boolean).join(', ')}
        </Fact>
        <Fact label={t('inventory.label.field-seller')}>{item.seller}</Fact>
        <Fact label={t('inventory.label.field-invoice')}>{item.invoice}</Fact>
        <Fact label={t('inventory.label.warranty')}>{day(item.warrantyUntil)}</Fact>
        <Fact label={t('inventory.label.field-policy')}>{item.policy}</Fact>
      </Facts>
      <Facts title={t('inventory.title.security')}>
        <Fact label={t('inventory.label.column-room')}>{place}</Fact>
        <Fact label={t('inventory.label.protection')}>
          {item.protection !== undefined && (
            <span className="row">
              <ProtectionMark protection={item.protection} />
              {item.protectedHow}
            </span>
          )}
        </Fact>
        <Fact label={t('inventory.label.patient-data')}>{dataText(item)}</Fact>
      </Facts>
      {item.notes !== undefined && (
        <section className="inv-facts">
          <h2>{t('inventory.title.notes')}</h2>
          <p className="inv-notes">{item.notes}</p>
        </section>
      )}
    </>
  );
}

/** As it stands on the label; what was imported and is no code of ours, as it is. */
function labelText(labelCode: string | undefined): string | undefined {
  const code = labelCode === undefined ? undefined : parseLabelCode(labelCode);
  return code === undefined ? labelCode : formatLabelCode(code);
}

/** Left out whole when nothing in it is known. */
function Facts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="inv-facts">
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === undefined || children === '' || children === false) return undefined;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The state of an object, and how it is protected: a sign and a word, never colour alone. */
import {
  Anchor,
  CircleCheck,
  CircleHelp,
  LockKeyhole,
  OctagonAlert,
  Trash2,
  TriangleAlert,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { ItemProtection, ItemState } from '../../../shared/domain/inventory/item.js';
import { useItemWords } from './use-item-words.js';

const STATES: Readonly<Record<ItemState, { readonly icon: LucideIcon; readonly look: string }>> = {
  present: { icon: CircleCheck, look: 'inv-ok' },
  missing: { icon: CircleHelp, look: 'chip warn' },
  stolen: { icon: OctagonAlert, look: 'chip bad' },
  recovered: { icon: Undo2, look: 'chip acc' },
  disposed: { icon: Trash2, look: 'inv-quiet' },
};

export function StateMark({ state }: { readonly state: ItemState }) {
  const words = useItemWords();
  const { icon: Icon, look } = STATES[state];
  return (
    <span className={`inv-mark ${look}`}>
      <Icon className="i s14" aria-hidden="true" />
      {words.state(state)}
    </span>
  );
}

const PROTECTIONS: Readonly<
  Record<ItemProtection, { readonly icon: LucideIcon; readonly look: string }>
> = {
  anchored: { icon: Anchor, look: 'inv-ok' },
  'locked-away': { icon: LockKeyhole, look: 'inv-ok' },
  loose: { icon: TriangleAlert, look: 'inv-warn' },
};

export function ProtectionMark({
  protection,
}: {
  readonly protection: ItemProtection | undefined;
}) {
  const words = useItemWords();
  if (protection === undefined) return undefined;
  const { icon: Icon, look } = PROTECTIONS[protection];
  return (
    <span className={`inv-mark ${look}`}>
      <Icon className="i s14" aria-hidden="true" />
      <span className="trunc">{words.protection(protection)}</span>
    </span>
  );
}

/** What the pointer does on the sheet. */
import type { ObjectKind, Opening, Zone } from '../../../shared/domain/floor-plan/floor-plan.js';

export type Tool =
  | { readonly name: 'select' | 'wall' | 'room' | 'ruler' | 'scale' | 'backdrop' }
  | { readonly name: 'opening'; readonly kind: Opening['kind'] }
  | { readonly name: 'object'; readonly kind: ObjectKind }
  | { readonly name: 'camera' }
  | { readonly name: 'zone'; readonly kind: Zone['kind'] };

export type ToolName = Tool['name'];
/** `scale` and `backdrop` are taken beside the sheet, where the picture is. */
export type ListedToolName = Exclude<ToolName, 'scale' | 'backdrop'>;

/** Each with the key that chooses it, the same in every language: they are printed beside the tool. */
export const TOOL_KEYS = {
  select: 'V',
  wall: 'W',
  room: 'R',
  opening: 'D',
  object: 'O',
  camera: 'C',
  zone: 'Z',
  ruler: 'M',
} as const satisfies Record<ListedToolName, string>;

export const TOOL_NAMES = [
  'select',
  'wall',
  'room',
  'opening',
  'object',
  'camera',
  'zone',
  'ruler',
] as const satisfies readonly ListedToolName[];

/** The tool as it is first taken; the others keep the kind that was used last. */
export function toolOf(name: ToolName): Tool {
  switch (name) {
    case 'opening':
      return { name, kind: 'door' };
    case 'object':
      return { name, kind: 'desk' };
    case 'zone':
      return { name, kind: 'public-road' };
    default:
      return { name };
  }
}

/** A list of objects as a practice keeps it in a spreadsheet, with bad rows at known places. */
import type { WrittenCell } from '../../../shared/table/written-cell.js';

export const LIST_HEADINGS = [
  'Désignation',
  'Catégorie',
  'Marque',
  'Modèle',
  'N° de série',
  'Date d’achat',
  'Prix TVAC',
  'Local',
  'Données patients',
  'Remarques',
] as const;

/** Every fortieth row from the twentieth on cannot be taken: its date, its sum, its answer or its name is none. */
export const isBad = (index: number): boolean => index % 40 === 19;

export function listRows(count: number): readonly (readonly WrittenCell[])[] {
  const kinds = ['Médical', 'Informatique', 'Mobilier', 'Véhicule', 'Divers'];
  const rooms = ['Accueil', 'Cabinet 1', 'Cabinet 1 > armoire', 'Cabinet 2', 'Réserve'];
  return Array.from({ length: count }, (_, index) => {
    const row: WrittenCell[] = [
      `Objet ${String(index + 1)}`,
      kinds[index % kinds.length],
      index % 3 === 0 ? '=Marque' : 'Omron',
      `M${String(index % 7)}`,
      `SN-${String(index).padStart(6, '0')}`,
      `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/2021`,
      `${String(10 + (index % 900))},50`,
      rooms[index % rooms.length],
      index % 2 === 0 ? 'oui' : 'non',
      index % 50 === 0 ? 'première ligne\ndeuxième ; ligne' : undefined,
    ];
    if (!isBad(index)) return row;
    switch (Math.floor(index / 40) % 4) {
      case 0:
        row[5] = '31/02/2021';
        break;
      case 1:
        row[6] = 'environ cent';
        break;
      case 2:
        row[8] = 'parfois';
        break;
      default:
        row[0] = row[2] = row[3] = undefined;
    }
    return row;
  });
}

export const listTable = (count: number): readonly (readonly WrittenCell[])[] => [
  LIST_HEADINGS,
  ...listRows(count),
];

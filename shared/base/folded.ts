/**
 * A text as one searches in it: lower case, without accents ("fenetre" finds "fenêtre"), without the
 * soft hyphens that let long words break, and with ’ and œ as a keyboard gives them.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\p{Diacritic}\u00AD]/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('œ', 'oe');

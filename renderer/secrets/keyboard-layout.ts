/**
 * Whether a text is typed with other keys on an AZERTY than on a QWERTY keyboard: the five letters that change places,
 * the digits, which need Shift on one of them, and every sign but the space. Judges only; keeps nothing.
 */
export const differsByLayout = (text: string): boolean => /[^b-ln-pr-vxy ]/iu.test(text);

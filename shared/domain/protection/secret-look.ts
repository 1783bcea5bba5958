/** Whether a text seems to hold a code, a code word or a hiding place: none of these is to be written down. Pure. */

const WORDS =
  'codes?|pin|mots? de (?:passe|code)|combinaison|combinatie|combination|wachtwoord|codewoord|code ?word|password|cijfercode|toegangscode';
/** A word for a code and, soon after it, something that could be one. */
const CODE = new RegExp(
  `(?:^|[^\\p{L}])(?:${WORDS})\\b[^\\n]{0,20}?(?:\\d{3,}|[:=]\\s*\\S{3,})`,
  'iu',
);
const HIDDEN =
  /(?:^|[^\p{L}])(?:cachée?s?|verstopt|verborgen|hidden|behind|derrière|achter)(?=$|[^\p{L}])/iu;

export const looksLikeCode = (text: string): boolean => CODE.test(text);
export const looksLikeHidingPlace = (text: string): boolean => HIDDEN.test(text);

/** Markup that cannot be injected into: whatever is put into a template is escaped unless it is markup. */

/** Finished markup. Made only by `html` and `markup`. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[];

/** Template tag: strings and numbers are escaped, lists are joined, undefined is left out. */
export const html = (literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Html(literals.map((literal, index) => literal + render(parts[index])).join(''));

/** Text known to be safe markup because the program itself wrote it, such as the style sheet. */
export const markup = (text: string): Html => new Html(text);

function render(part: HtmlPart): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Safe as element content and inside quoted attributes. Control characters, which HTML forbids, are
 * dropped, as are marks that would turn the direction of the text after them.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** What may not be written in some folder, as ESLint selectors for no-restricted-syntax. */

/** @typedef {{ selector: string, message: string }} SyntaxWall */

/**
 * Holds in every folder.
 * @type {readonly SyntaxWall[]}
 */
export const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that holds it.' },
  { selector: 'TSEnumDeclaration', message: 'No enums: a union of literals or a const array.' },
];

/**
 * The program: what is shown is never built from strings.
 * @type {readonly SyntaxWall[]}
 */
export const markup = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: 'Markup is never built from strings in a window.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Markup is never built from strings in a window.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Markup is never built from strings in a window.',
  },
  {
    selector: ':matches(Property, TSPropertySignature)[key.name="dangerouslySetInnerHTML"]',
    message: 'Markup is never built from strings in a window.',
  },
];
/** Why the domain has no clock of its own. */
export const clock = 'The domain is told the time, ids and randomness: take them as arguments.';
/**
 * The domain: no clock. Methods such as Date.now are kept out by name in the walls.
 * @type {readonly SyntaxWall[]}
 */
export const impure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  { selector: 'CallExpression[callee.name="Date"]', message: clock },
];
/**
 * Main process: who sends to the window.
 * @type {readonly SyntaxWall[]}
 */
export const sending = [
  {
    selector:
      'MemberExpression[property.name=/^(send|sendToFrame|postMessage)$/]' +
      '[object.property.name=/^(webContents|sender|senderFrame|mainFrame)$/]',
    message: 'Events go to the window through electron/ipc/notify.ts.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(send|sendToFrame|postMessage)$/]' +
      '[object.name=/^(webContents|contents|sender|senderFrame|mainFrame)$/]',
    message: 'Events go to the window through electron/ipc/notify.ts.',
  },
];
/**
 * Window: who touches the bridge.
 * @type {readonly SyntaxWall[]}
 */
export const bridge = [
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis)$/][property.name="bridge"]',
    message: 'The bridge is reached through renderer/ipc.ts.',
  },
];

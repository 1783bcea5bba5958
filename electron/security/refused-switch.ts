/** Command-line switches a packaged program does not start with. */

/** Ways into a running program that a packaged build must not offer. */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'no-sandbox',
  'disable-web-security',
  'load-extension',
  'js-flags',
  'proxy-server',
  'host-rules',
] as const;

/** Returns the first refused switch on the command line, if any. */
export function refusedSwitch(hasSwitch: (name: string) => boolean): string | undefined {
  return REFUSED.find((name) => hasSwitch(name));
}

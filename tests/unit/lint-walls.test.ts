import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { walls } from '../../build/lint-walls.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
    ...(walls as ESLint.Options['overrideConfig'] & object[]),
  ],
});

async function rulesBroken(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';

/** File, code that breaks exactly one wall there, the rule that must say so. */
const violations: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['shared/base/a.ts', "import { readFileSync } from 'node:fs'; readFileSync('a');", imports],
  ['shared/base/a.ts', "import { join } from 'path'; join('a');", imports],
  ['shared/base/a.ts', "import { app } from 'electron'; app.quit();", imports],
  ['shared/base/a.ts', "import { useState } from 'react'; useState(1);", imports],
  ['shared/base/a.ts', "import lodash from 'lodash'; lodash();", imports],
  ['shared/base/a.ts', "import { IntlMessageFormat } from 'intl-messageformat';", imports],
  ['shared/base/a.ts', "import type { Vault } from '../../electron/vault/vault.js';", imports],
  ['shared/base/a.ts', "import { Button } from '../../renderer/ui/button.js';", imports],
  ['shared/base/a.ts', "await import('node:fs');", syntax],
  ['shared/base/a.ts', "type A = import('electron').App;", syntax],
  ['shared/i18n/a.ts', "import { app } from 'electron'; app.quit();", imports],
  ['shared/table/a.ts', "import { app } from 'electron'; app.quit();", imports],
  ['shared/base/a.ts', "import { zipSync } from 'fflate'; zipSync({});", imports],
  ['shared/domain/practice/a.ts', "import { contract } from '../../ipc/contract.js';", imports],
  ['shared/domain/practice/a.ts', 'export const now = Date.now();', properties],
  ['shared/domain/practice/a.ts', 'export const now = new Date();', syntax],
  ['shared/domain/practice/a.ts', 'export const now = Date();', syntax],
  ['shared/domain/practice/a.ts', 'export const luck = Math.random();', properties],
  ['shared/domain/practice/a.ts', 'export const id = crypto.randomUUID();', globals],
  ['electron/a.ts', "import { App } from '../renderer/app.js';", imports],
  ['electron/a.ts', "import { createRoot } from 'react-dom/client';", imports],
  ['electron/a.ts', "import { request } from 'node:https';", imports],
  ['electron/a.ts', "import { connect } from 'node:net';", imports],
  ['electron/a.ts', "import { spawn } from 'node:child_process';", imports],
  ['electron/a.ts', "import { net } from 'electron';", imports],
  ['electron/a.ts', "await fetch('https://example.org');", globals],
  ['electron/a.ts', "import { ipcMain } from 'electron';", imports],
  ['electron/a.ts', "import { ipcRenderer } from 'electron';", imports],
  ['electron/ipc/a.ts', "import { contextBridge } from 'electron';", imports],
  ['electron/a.ts', "import sodium from 'libsodium-wrappers-sumo';", imports],
  ['electron/vault/a.ts', "import sodium from 'libsodium-wrappers-sumo';", imports],
  ['electron/vault/store/a.ts', "import sodium from 'libsodium-wrappers-sumo';", imports],
  ['electron/a.ts', "import Database from 'better-sqlite3';", imports],
  ['electron/vault/a.ts', "import Database from 'better-sqlite3';", imports],
  ['electron/vault/crypto/a.ts', "import type { Database } from 'better-sqlite3';", imports],
  ['electron/assessment/a.ts', "import Database from 'better-sqlite3';", imports],
  ['electron/vault/a.ts', "import { app } from 'electron';", imports],
  ['electron/assessment/a.ts', "import { app } from 'electron';", imports],
  ['electron/vault/a.ts', "import { serve } from '../ipc/serve.js';", imports],
  ['electron/vault/process.ts', "import { serve } from '../ipc/serve.js';", imports],
  ['electron/assessment/a.ts', "import { a } from '../practice/a.js';", imports],
  ['electron/report/a.ts', "import { a } from '../settings/a.js';", imports],
  ['electron/a.ts', "contents.send('vault.locked');", syntax],
  ['electron/a.ts', "view.webContents.send('vault.locked');", syntax],
  ['electron/ipc/serve.ts', "event.sender.send('vault.locked');", syntax],
  ['electron/preload.ts', "import { z } from 'zod';", imports],
  ['electron/preload.ts', "import { contract } from '../shared/ipc/contract.js';", imports],
  ['electron/preload.ts', "import { ipcMain } from 'electron';", imports],
  ['renderer/a.ts', "import { vault } from '../electron/vault/vault.js';", imports],
  ['renderer/a.ts', "import { join } from 'node:path';", imports],
  ['renderer/a.ts', "import { ipcRenderer } from 'electron';", imports],
  ['renderer/a.ts', "import sodium from 'libsodium-wrappers-sumo';", imports],
  ['renderer/a.ts', "import Database from 'better-sqlite3';", imports],
  ['renderer/a.ts', "await fetch('https://example.org');", globals],
  ['renderer/a.ts', "localStorage.setItem('a', 'b');", globals],
  ['renderer/a.ts', "window.bridge.invoke('vault.lock');", syntax],
  ['renderer/a.ts', "element.innerHTML = '<b>';", syntax],
  ['renderer/a.tsx', "export const A = <p dangerouslySetInnerHTML={{ __html: 'a' }} />;", syntax],
  ['renderer/a.ts', "eval('1');", 'no-eval'],
  ['renderer/a.ts', "new Function('1');", 'no-new-func'],
  ['renderer/ui/a.tsx', "import { A } from '../features/plan/a.js';", imports],
  ['renderer/features/plan/a.tsx', "import { A } from '../report/a.js';", imports],
  ['renderer/features/plan/parts/a.tsx', "import { A } from '../../report/a.js';", imports],
  ['tests/unit/a.test.ts', "import Database from 'better-sqlite3';", imports],
  ['tests/unit/a.test.ts', "import { app } from 'electron';", imports],
  ['shared/base/a.ts', 'export default 1;', syntax],
  ['electron/vault/a.ts', "export * from './b.js';", syntax],
  ['renderer/features/plan/a.ts', 'export enum A { B }', syntax],
];

/** What stands right beside each wall must pass, or the wall is in the wrong place. */
const allowed: readonly (readonly [file: string, code: string])[] = [
  ['shared/base/a.ts', "import { z } from 'zod'; import { b } from './b.js'; b(z);"],
  ['shared/i18n/a.ts', "import { IntlMessageFormat } from 'intl-messageformat';"],
  ['shared/domain/practice/a.ts', 'export const day = (now: number) => new Date(now);'],
  ['shared/ipc/a.ts', "import { answerSchema } from '../domain/assessment/answer.js';"],
  ['electron/a.ts', "import { app, utilityProcess } from 'electron';"],
  ['electron/ipc/serve.ts', "import { ipcMain } from 'electron';"],
  ['electron/report/a.ts', "import type { App } from 'electron';"],
  ['tests/unit/a.test.ts', "import type { App } from 'electron';"],
  ['electron/ipc/notify.ts', "window.webContents.send('vault.locked');"],
  ['electron/vault/crypto/a.ts', "import sodium from 'libsodium-wrappers-sumo';"],
  ['electron/vault/store/a.ts', "import Database from 'better-sqlite3';"],
  ['electron/vault/store/a.ts', "import { join } from 'node:path';"],
  ['electron/assessment/a.ts', "import { records } from '../vault/records.js';"],
  ['electron/report/a.ts', "import { render } from '../../shared/report/render.js';"],
  ['electron/preload.ts', "import { contextBridge, ipcRenderer } from 'electron';"],
  ['electron/preload.ts', "import { CHANNELS } from '../shared/ipc/channels.js';"],
  ['renderer/ipc.ts', "window.bridge.invoke('vault.lock');"],
  ['renderer/app.tsx', "import { PlanPage } from './features/plan/plan-page.js';"],
  ['renderer/features/plan/a.tsx', "import { Button } from '../../ui/button.js';"],
  ['renderer/features/plan/a.tsx', "import { b } from './b.js';"],
  ['renderer/features/plan/parts/a.tsx', "import { b } from '../b.js';"],
  ['renderer/features/plan/a.tsx', "import { score } from '../../../shared/domain/a/score.js';"],
];

describe('the walls between folders', () => {
  it.each(violations)('%s may not say: %s', async (file, code, rule) => {
    expect(await rulesBroken(file, code)).toEqual([rule]);
  });

  it.each(allowed)('%s may say: %s', async (file, code) => {
    expect(await rulesBroken(file, code)).toEqual([]);
  });

  it('is broken at least once for each set of walls', async () => {
    const files = new Set(violations.map(([file]) => file));
    const configured = await Promise.all(
      [...files].map((file) => eslint.calculateConfigForFile(file) as Promise<object>),
    );
    const distinct = new Set(configured.map((config) => JSON.stringify(config)));
    expect(distinct.size).toBeGreaterThanOrEqual(walls.length / 2);
  });
});

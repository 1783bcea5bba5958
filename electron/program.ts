/** The running program: one window, one vault process, and what ties them together. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, nativeTheme, screen, shell } from 'electron';
import { languageFrom, type InterfaceLanguage } from '../shared/base/language.js';
import { NO_RETURN_CODE } from '../shared/domain/return-code/return-code.js';
import type { Access } from '../shared/domain/people/access.js';
import { appHandlers } from './app-handlers.js';
import { serveAssets } from './asset-server.js';
import { createAutoLock } from './auto-lock.js';
import { createBackups } from './backup/backups.js';
import { cameraHandlers } from './camera-handlers.js';
import { errorCodeOf } from './error-code-of.js';
import { notify } from './ipc/notify.js';
import { registerChannels } from './ipc/register.js';
import type { MainHandlers } from './ipc/serve.js';
import { createTrustedSenders } from './ipc/trusted-senders.js';
import { createLocker, type LockReason } from './lock/locker.js';
import { watchLockTriggers } from './lock/lock-triggers.js';
import { menuLabels } from './menu-labels.js';
import { applyMenu, popUpMenu } from './menu.js';
import { isUseful, type MenuOptions } from './menu-template.js';
import { programPaths, readAssetMap, readNativeHashes } from './program-paths.js';
import { createDocumentPrinter } from './report/document-window.js';
import { attachmentCopyHandlers } from './report/attachment-copy.js';
import { reportHandlers } from './report/handlers.js';
import { createCameraAccess } from './security/camera-access.js';
import { guardContents } from './security/contents-rules.js';
import { closeSession } from './security/session-rules.js';
import { createSettingsStore } from './settings/settings-store.js';
import { readWindowState, saveWindowState } from './settings/window-state.js';
import { createVaultClient, VaultCallError } from './vault-client.js';
import { vaultStatus } from './vault-status.js';
import { visitFileHandlers } from './visit-files/visit-file-handlers.js';
import { connectWindow, cutLineWithPage } from './window-port.js';
import { createWindow, preloadPath, titleBarColours, uiSession } from './window.js';

export function startProgram(): void {
  const paths = programPaths();
  const assets = readAssetMap(paths.outDir);
  const settings = createSettingsStore(paths.settingsFile);
  const senders = createTrustedSenders();
  const assetRoot = join(paths.outDir, 'renderer');
  let window: BrowserWindow | undefined;
  /** Something of the vault is open: what follows is locked, warned and handed over alike. */
  let isUnlocked = false;
  /** What is open is a damaged vault, for reading only. */
  let isSalvaged = false;
  let access: Access | undefined;
  /** As the vault process said last. */
  let returnCode = NO_RETURN_CODE;
  /** Why it was locked last: the closed screen may have to say it. */
  let lockedBy: LockReason | undefined;
  let isQuitting = false;

  const systemLanguage = languageFrom(app.getPreferredSystemLanguages());
  const language = (): InterfaceLanguage => settings.get().language ?? systemLanguage;

  guardContents(senders.isKnown);
  const ui = uiSession();
  const camera = createCameraAccess({
    nowMs: () => performance.now(),
    isVaultOpen: () => isUnlocked && !isSalvaged && !returnCode.isPaused,
  });
  closeSession(ui, { isAllowed: camera.isAllowed, isOurs: senders.isInterface });
  serveAssets(ui, assetRoot, assets);

  const client = createVaultClient({
    entry: join(paths.outDir, 'main', 'vault.js'),
    init: {
      vaultDir: paths.vaultDir,
      machineAnchorDir: paths.machineAnchorDir,
      appRoot: paths.appRoot,
      nativeHashes: readNativeHashes(paths.outDir),
    },
    onProgress: (progress) => {
      notify(window, 'vault.progress', progress);
    },
    onBackupShare: (share) => {
      notify(window, 'backup.progress', { share });
    },
    onOpened: (as, opener) => {
      opened(as, opener);
    },
    onClosed: () => {
      if (isUnlocked) void client.end().then(showClosed);
    },
    onReturnCode: (state) => {
      returnCode = state;
      if (state.isPaused) camera.withdraw();
      refreshMenu();
      if (state.triesLeft === 0) void locker.lock('wrong-code');
      else if (!state.isPaused) autoLock.touch();
    },
    // A vault process that dies takes its keys with it: the window is closed over it.
    onLost: () => {
      if (isUnlocked) showClosed();
    },
  });

  const menuOptions = (): MenuOptions => ({
    label: menuLabels(language()),
    isUnlocked: isUnlocked && !isSalvaged,
    isPaused: returnCode.isPaused,
    isListed: (command) => isUseful(command, access),
    choose: (command) => {
      notify(window, 'menu.chosen', { command });
    },
  });
  const refreshMenu = (): void => {
    applyMenu(menuOptions());
  };

  const locker = createLocker({
    isUnlocked: () => isUnlocked,
    conceal: () => window?.hide(),
    askForDrafts: (reason) => {
      camera.withdraw();
      notify(window, 'vault.locking', { reason });
    },
    endVault: () => client.end(),
    closed: (reason) => {
      lockedBy = reason;
      if (reason === 'quit') {
        isUnlocked = false;
        return;
      }
      showClosed();
    },
  });
  const autoLock = createAutoLock({
    nowMs: () => performance.now(),
    wallMs: () => Date.now(),
    idleMs: () => settings.get().autoLockMinutes * 60_000,
    hideMs: () => {
      const { hideMinutes } = settings.get();
      return returnCode.isSet && hideMinutes > 0 ? hideMinutes * 60_000 : undefined;
    },
    hide: () => {
      camera.withdraw();
      if (!returnCode.isPaused) notify(window, 'app.left', {});
    },
    isUnlocked: () => isUnlocked,
    warn: (secondsLeft) => {
      notify(window, 'vault.progress', { kind: 'idle-warning', secondsLeft });
    },
    lock: (isLate) => {
      if (isLate) window?.hide();
      void locker.lock('idle');
    },
  });
  const touch = (): void => {
    locker.present();
    // SECURITY: on the code screen no key and no movement keeps the vault open; only the code does.
    if (!returnCode.isPaused) autoLock.touch();
  };

  const openWindow = (): void => {
    const opened = createWindow({
      preload: preloadPath(paths.outDir),
      state: readWindowState(
        paths.windowFile,
        screen.getAllDisplays().map((display) => display.workArea),
      ),
      isDark: nativeTheme.shouldUseDarkColors,
      isPackaged: app.isPackaged,
      announce: (made) => {
        senders.trust(made.webContents);
      },
    });
    window = opened;
    cutLineWithPage(opened, client);
    opened.on('hide', camera.withdraw);
    opened.on('minimize', camera.withdraw);
    opened.webContents.on('before-input-event', touch);
    opened.webContents.on('render-process-gone', () => {
      // Never reloaded into an open vault: locked first, then a fresh window.
      if (isQuitting) return;
      if (isUnlocked) void locker.lock('user');
      else showClosed();
    });
    opened.on('close', (event) => {
      if (isUnlocked && !isQuitting) {
        // What is being typed is handed over before the window goes.
        event.preventDefault();
        app.quit();
        return;
      }
      saveWindowState(paths.windowFile, opened.getNormalBounds(), opened.isMaximized());
    });
    opened.once('ready-to-show', () => {
      client.warm();
    });
  };

  /** Destroys what was shown and opens a fresh window on the closed screen. */
  function showClosed(): void {
    isUnlocked = false;
    isSalvaged = false;
    access = undefined;
    returnCode = NO_RETURN_CODE;
    camera.withdraw();
    const old = window;
    if (old !== undefined && !old.isDestroyed()) {
      saveWindowState(paths.windowFile, old.getNormalBounds(), old.isMaximized());
    }
    openWindow();
    old?.destroy();
    refreshMenu();
  }

  const applyTitleBar = (): void => {
    window?.setTitleBarOverlay(titleBarColours(nativeTheme.shouldUseDarkColors));
  };
  const applyTheme = (): void => {
    nativeTheme.themeSource = settings.get().theme;
    applyTitleBar();
  };
  nativeTheme.on('updated', applyTitleBar);

  const opened = (as: 'unlocked' | 'salvaged', opener: Access | undefined): void => {
    isUnlocked = true;
    isSalvaged = as === 'salvaged';
    access = opener;
    lockedBy = undefined;
    autoLock.touch();
    refreshMenu();
    // What is left of a damaged vault is no copy to keep.
    if (!isSalvaged) backups.vaultOpened();
    locker.opened();
  };
  const backups = createBackups({
    client,
    stateFile: paths.backupsFile,
    vaultDir: paths.vaultDir,
    window: () => window,
    isUnlocked: () => isUnlocked && !isSalvaged,
  });

  const handlers: MainHandlers = {
    ...backups.handlers,
    ...cameraHandlers(camera),
    ...visitFileHandlers({ client, window: () => window }),
    ...attachmentCopyHandlers({ call: client.call, window: () => window }),
    ...reportHandlers({
      call: client.call,
      printer: createDocumentPrinter({ assetRoot, assets, announce: senders.announce }),
      window: () => window,
      newToken: () => randomBytes(16).toString('hex'),
      now: () => new Date(),
      // SECURITY: only paths this run wrote ever get here, looked up by token.
      reveal: (path) => {
        shell.showItemInFolder(path);
      },
    }),
    ...appHandlers({
      systemLanguage,
      settings,
      openMenu: () => {
        if (window !== undefined) popUpMenu(window, menuOptions());
      },
      settingsChanged: (changed) => {
        applyTheme();
        refreshMenu();
        notify(window, 'settings.changed', changed);
      },
    }),
    'vault.status': () =>
      vaultStatus({
        call: client.call,
        vaultDir: paths.vaultDir,
        isUnlocked: () => isUnlocked,
        lockedBy: () => lockedBy,
      }),
    'vault.connect': () => {
      connectWindow(window, client);
    },
    'vault.lock': async () => {
      await locker.lock('user');
      return undefined;
    },
    'vault.readyToLock': () => {
      locker.ready();
    },
    'vault.reportActivity': () => {
      touch();
    },
  };

  registerChannels(handlers, {
    isTrusted: senders.isTrusted,
    isVaultUnlocked: () => isUnlocked && !isSalvaged,
    isVaultSalvaged: () => isSalvaged,
    isVaultPaused: () => returnCode.isPaused,
    codeOf: errorCodeOf,
    holderOf: (error) => (error instanceof VaultCallError ? error.holder : undefined),
    log: (channel, error) => {
      console.error(`${channel}: ${errorCodeOf(error)}`);
    },
  });
  applyTheme();
  refreshMenu();
  openWindow();
  watchLockTriggers({
    autoLock,
    isUnlocked: () => isUnlocked,
    lock: (reason) => void locker.lock(reason),
  });

  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (!isUnlocked || isQuitting) {
      isQuitting = true;
      return;
    }
    event.preventDefault();
    isQuitting = true;
    void locker.lock('quit').finally(() => {
      app.quit();
    });
  });
}

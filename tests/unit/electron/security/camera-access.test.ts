import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { ACCESS_MS, createCameraAccess } from '../../../../electron/security/camera-access.js';
import { closeSession, type CameraRule } from '../../../../electron/security/session-rules.js';

/** Every permission the engine asks Electron about, by its typings. */
const PERMISSIONS = (
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read ' +
  'clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation ' +
  'geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network ' +
  'local-network-access loopback-network mediaKeySystem midi midiSysex nfc notifications openExternal ' +
  'payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial ' +
  'smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr ' +
  'web-app-installation web-printing window-management unknown'
).split(' ');

type RequestHandler = (
  contents: WebContents,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (
  contents: WebContents | null,
  permission: string,
  origin: string,
  details: object,
) => boolean;

const contentsOf = (id: number) => ({ id }) as unknown as WebContents;
const ours = contentsOf(1);
const other = contentsOf(2);

/** The answers of a session that was closed with this rule. */
function closed(rule: CameraRule | undefined) {
  let onRequest: RequestHandler | undefined;
  let onCheck: CheckHandler | undefined;
  const nothing = () => undefined;
  closeSession(
    {
      setPermissionRequestHandler: (handler: RequestHandler) => {
        onRequest = handler;
      },
      setPermissionCheckHandler: (handler: CheckHandler) => {
        onCheck = handler;
      },
      setDevicePermissionHandler: nothing,
      setDisplayMediaRequestHandler: nothing,
      setBluetoothPairingHandler: nothing,
      on: nothing,
      setSpellCheckerEnabled: nothing,
      setSpellCheckerDictionaryDownloadURL: nothing,
      setProxy: () => Promise.resolve(),
      webRequest: { onBeforeRequest: nothing },
    } as unknown as Session,
    rule,
  );
  return {
    request: (permission: string, details: object = {}, contents = ours) => {
      let granted: boolean | undefined;
      onRequest?.(contents, permission, (answer) => (granted = answer), {
        isMainFrame: true,
        requestingUrl: 'app://ui/',
        securityOrigin: 'app://ui/',
        mediaTypes: ['video'],
        ...details,
      });
      return granted;
    },
    check: (permission: string, details: object = {}, contents: WebContents | null = ours) =>
      onCheck?.(contents, permission, 'app://ui/', {
        isMainFrame: true,
        securityOrigin: 'app://ui/',
        mediaType: 'video',
        ...details,
      }),
  };
}

const open: CameraRule = { isAllowed: () => true, isOurs: (contents) => contents === ours };

describe('a closed session', () => {
  it('gives the camera when main allows it', () => {
    const { request, check } = closed(open);
    expect(request('media')).toBe(true);
    expect(check('media')).toBe(true);
  });

  it.each(PERMISSIONS)('refuses %s even then', (permission) => {
    const { request, check } = closed(open);
    expect(request(permission)).toBe(false);
    expect(check(permission)).toBe(false);
  });

  it('refuses sound, alone or beside the picture, and what it cannot name', () => {
    const { request, check } = closed(open);
    for (const mediaTypes of [['audio'], ['video', 'audio'], ['audio', 'video'], [], undefined]) {
      expect(request('media', { mediaTypes })).toBe(false);
    }
    for (const mediaType of ['audio', 'unknown', undefined]) {
      expect(check('media', { mediaType })).toBe(false);
    }
  });

  it('refuses frames, other origins, other windows and workers', () => {
    const { request, check } = closed(open);
    for (const details of [
      { isMainFrame: false },
      { securityOrigin: 'https://example.org/' },
      { securityOrigin: 'app://document/' },
      { securityOrigin: 'app://ui.example.org/' },
      { securityOrigin: undefined },
    ]) {
      expect(request('media', details)).toBe(false);
      expect(check('media', details)).toBe(false);
    }
    expect(request('media', {}, other)).toBe(false);
    expect(check('media', {}, other)).toBe(false);
    expect(check('media', {}, null)).toBe(false);
  });

  it('refuses the camera when main does not allow it, and where there is no rule at all', () => {
    for (const rule of [{ ...open, isAllowed: () => false }, undefined]) {
      const { request, check } = closed(rule);
      expect(request('media')).toBe(false);
      expect(check('media')).toBe(false);
    }
  });
});

describe('createCameraAccess', () => {
  const at = (isVaultOpen: () => boolean) => {
    let nowMs = 5000;
    const access = createCameraAccess({ nowMs: () => nowMs, isVaultOpen });
    return { access, pass: (ms: number) => (nowMs += ms) };
  };

  it('is shut until it is asked for, then open for a short while', () => {
    const { access, pass } = at(() => true);
    expect(access.isAllowed()).toBe(false);
    access.allow();
    pass(ACCESS_MS - 1);
    expect(access.isAllowed()).toBe(true);
    pass(1);
    expect(access.isAllowed()).toBe(false);
  });

  it('shuts when it is taken back, and with the vault', () => {
    let isOpen = true;
    const { access } = at(() => isOpen);
    access.allow();
    access.withdraw();
    expect(access.isAllowed()).toBe(false);
    access.allow();
    isOpen = false;
    expect(access.isAllowed()).toBe(false);
    access.withdraw();
    access.allow();
    isOpen = true;
    // Asked for while it was shut: not opened afterwards.
    expect(access.isAllowed()).toBe(false);
  });
});

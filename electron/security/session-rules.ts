/** Closes a browser session down: no permission but the camera when main allows it, no device, no download, no network. */
import type { Session, WebContents } from 'electron';
import { UI_ORIGIN } from '../ipc/trusted-senders.js';
import { isCameraOnly } from './camera-access.js';

export interface CameraRule {
  /** The window asked main for the camera a moment ago, and the vault is open. */
  readonly isAllowed: () => boolean;
  /** A window of the interface. */
  readonly isOurs: (contents: WebContents) => boolean;
}

/** Without a rule for the camera it is refused like everything else. */
export function closeSession(session: Session, camera?: CameraRule): void {
  const mayUse = (contents: WebContents | null): boolean =>
    camera !== undefined && contents !== null && camera.isOurs(contents) && camera.isAllowed();
  // SECURITY: of the whole web platform the program uses the camera, without sound, and nothing else.
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const wish = {
      permission,
      isMainFrame: details.isMainFrame,
      origin: originOf('securityOrigin' in details ? details.securityOrigin : undefined),
      media: ('mediaTypes' in details ? details.mediaTypes : undefined) ?? [],
    };
    answer(isCameraOnly(wish, UI_ORIGIN) && mayUse(contents));
  });
  session.setPermissionCheckHandler((contents, permission, _origin, details) => {
    const wish = {
      permission,
      isMainFrame: details.isMainFrame,
      origin: originOf(details.securityOrigin),
      media: details.mediaType === undefined ? [] : [details.mediaType],
    };
    return isCameraOnly(wish, UI_ORIGIN) && mayUse(contents);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
  for (const name of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    // One name at a time: the typings describe each event apart.
    session.on(name as 'select-hid-device', (event, _details, answer) => {
      event.preventDefault();
      answer('');
    });
  }
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
  // SECURITY: dictionaries are fetched from the network otherwise.
  session.setSpellCheckerDictionaryDownloadURL('https://invalid.invalid/');
  // SECURITY: two belts against the network: a proxy that is not there, and a filter on every request.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|blob|devtools):/.test(details.url) });
  });
}

/** The engine writes an origin as an address, with a slash at its end. */
const originOf = (address: string | undefined): string => address?.replace(/\/$/, '') ?? '';

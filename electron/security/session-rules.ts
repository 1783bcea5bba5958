/** Closes a browser session down: no permission, no device, no download, no network. */
import type { Session } from 'electron';

export function closeSession(session: Session): void {
  // SECURITY: the program needs no permission of the web platform.
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
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

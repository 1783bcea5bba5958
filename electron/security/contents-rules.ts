/** Rules for every page of the program: no navigation, no new window, no guest page, no stray contents. */
import { app, type WebContents } from 'electron';

export function guardContents(isKnown: (contents: WebContents) => boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    // SECURITY: the page never leaves app://ui; links to official sites open outside, by id, from main.
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    // SECURITY: contents that no factory of ours announced within a turn are closed.
    setImmediate(() => {
      if (!contents.isDestroyed() && !isKnown(contents) && contents.getType() !== 'remote') {
        contents.close();
      }
    });
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('login', (event) => {
    event.preventDefault();
  });
  app.on('select-client-certificate', (event) => {
    event.preventDefault();
  });
}

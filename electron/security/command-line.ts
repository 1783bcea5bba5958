/** Switches set before Electron is ready. */
import { app } from 'electron';

export function hardenCommandLine(): void {
  const { commandLine } = app;
  // SECURITY: nothing leaves the computer; these background services would.
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch(
    'disable-features',
    'NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,SpareRendererForSitePerProcess',
  );
  // SECURITY: as root Chromium refuses to start sandboxed children; every other user gets the sandbox.
  if (process.getuid?.() !== 0) app.enableSandbox();
}

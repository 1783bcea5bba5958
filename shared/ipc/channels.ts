/** Names of every call and event between window and main. No imports: the preload bundle carries nothing else. */
export const CHANNELS = [
  'app.info',
  'app.openMenu',
  'settings.get',
  'settings.change',
  'vault.status',
  'vault.place',
  'vault.create',
  'vault.proveRecovery',
  'vault.renewRecovery',
  'vault.pendingRecovery',
  'vault.saveRecoverySheet',
  'vault.people',
  'vault.unlock',
  'vault.recover',
  'vault.connect',
  'vault.lock',
  'vault.readyToLock',
  'vault.reportActivity',
  'people.list',
  'people.add',
  'people.reissue',
  'people.suspend',
  'people.resume',
  'people.remove',
  'people.rotate',
  'draft.list',
  'draft.keep',
  'draft.drop',
  'practice.get',
  'practice.change',
  'assessment.list',
  'assessment.start',
  'assessment.get',
  'assessment.answer',
  'assessment.widen',
  'assessment.finish',
  'assessment.reopen',
  'assessment.discard',
  'assessment.remember',
  'plan.list',
  'plan.change',
  'document.report',
  'document.recoverySheet',
  'report.exportPdf',
  'report.reveal',
] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * What the window asks main for: windows, files, settings, and `vault.status`, which main tells before the vault
 * process runs. Every other name goes to the vault process by a port of its own, past main.
 */
export const MAIN_CHANNELS = [
  'app.info',
  'app.openMenu',
  'settings.get',
  'settings.change',
  'vault.status',
  'vault.saveRecoverySheet',
  'vault.connect',
  'vault.lock',
  'vault.readyToLock',
  'vault.reportActivity',
  'report.exportPdf',
  'report.reveal',
] as const satisfies readonly Channel[];
/** Asks main for the port itself: for the preload script alone, a page cannot call it. */
export const CONNECT: Channel = 'vault.connect';
/** The message from main that carries the port. */
export const PORT_MESSAGE = 'vault.port';

export const EVENTS = [
  'vault.locking',
  'vault.locked',
  'vault.progress',
  'settings.changed',
  'menu.chosen',
] as const;
export type EventName = (typeof EVENTS)[number];

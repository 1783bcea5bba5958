import { describe, expect, it } from 'vitest';
import { syncServiceOf } from '../../../../../electron/vault/place/sync-folder.js';

const named = (path: string) => path.split(/[\\/]/).map((name) => ({ name, entries: [] }));
const holding = (...entries: readonly string[]) => [
  { name: 'practice.vault', entries: ['keyring.a', 'keyring.b', 'records.db'] },
  { name: 'Documents', entries },
];

describe('syncServiceOf', () => {
  it.each([
    ['C:\\Users\\clara\\OneDrive\\vault', 'onedrive'],
    ['C:\\Users\\clara\\OneDrive - Cabinet des Tilleuls\\vault', 'onedrive'],
    ['/Users/clara/Library/CloudStorage/OneDrive-Personal/vault', 'onedrive'],
    ['/home/clara/Dropbox/vault', 'dropbox'],
    ['C:\\Users\\clara\\Dropbox (Cabinet)\\vault', 'dropbox'],
    ['/Users/clara/Library/Mobile Documents/com~apple~CloudDocs/vault', 'icloud'],
    ['C:\\Users\\clara\\iCloudDrive\\vault', 'icloud'],
    ['/Users/clara/Library/CloudStorage/GoogleDrive-clara@example.be/My Drive', 'google-drive'],
    ['G:\\Mon Drive\\vault', 'google-drive'],
    ['G:\\Mijn Drive\\vault', 'google-drive'],
    ['/home/clara/Google Drive/vault', 'google-drive'],
    ['/home/clara/Nextcloud/vault', 'nextcloud'],
    ['/home/clara/Nextcloud2/vault', 'nextcloud'],
    ['/home/clara/ownCloud/vault', 'nextcloud'],
    ['/home/clara/.config/cabinet-sur/practice.vault', undefined],
    ['C:\\Users\\clara\\AppData\\Roaming\\cabinet-sur\\practice.vault', undefined],
    ['/home/dropboxer/vault', undefined],
    ['/home/clara/My Drives/vault', undefined],
    ['/home/onedriver/vault', undefined],
  ])('of %s is %s', (path, service) => {
    expect(syncServiceOf(named(path))).toBe(service);
  });

  it.each([
    ['.dropbox.cache', 'dropbox'],
    ['.tmp.drivedownload', 'google-drive'],
    ['.tmp.driveupload', 'google-drive'],
    ['.sync_0a1b2c3d4e5f.db', 'nextcloud'],
    ['._sync_0a1b2c3d4e5f.db', 'nextcloud'],
    ['.nextcloudsync.log', 'nextcloud'],
    ['.owncloudsync.log', 'nextcloud'],
    ['.stfolder', 'syncthing'],
    // Settings of the program in the home folder, not its folder.
    ['.dropbox', undefined],
    ['.sync_notes.db', undefined],
    ['lettre.docx', undefined],
  ])('is told by %s: %s', (entry, service) => {
    expect(syncServiceOf(holding('photo.jpg', entry))).toBe(service);
  });
});

import { describe, expect, it } from 'vitest';
import { isNetworkPath, mountsIn } from '../../../../../electron/vault/place/network-path.js';

const MOUNTS = mountsIn(
  [
    'proc /proc proc rw 0 0',
    '/dev/sda1 / ext4 rw,relatime 0 0',
    '/dev/sda2 /home ext4 rw,relatime 0 0',
    'nas:/data /mnt/nas nfs4 rw 0 0',
    '//serveur/partage /mnt/Cabinet\\040du\\040Parc cifs rw 0 0',
    'clara@hote:/srv /home/clara/distant fuse.sshfs rw 0 0',
    '/dev/sdb1 /mnt/nas/usb ext4 rw 0 0',
    'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
    'nas:/old /srv/share nfs rw 0 0',
    'tmpfs /srv/share tmpfs rw 0 0',
    'remote: /home/clara/rclone fuse.rclone rw 0 0',
    '/dev/fuse /home/clara/crypt fuse.gocryptfs rw 0 0',
    '',
  ].join('\n'),
);

describe('isNetworkPath', () => {
  it.each([
    ['\\\\serveur\\partage\\practice.vault', true],
    ['//serveur/partage/practice.vault', true],
    ['\\\\?\\UNC\\serveur\\partage', true],
    ['\\\\?\\C:\\Users\\clara\\practice.vault', false],
    ['\\\\.\\C:\\practice.vault', false],
    ['C:\\Users\\clara\\AppData\\Roaming\\cabinet-sur\\practice.vault', false],
    ['/home/clara/.config/cabinet-sur/practice.vault', false],
    ['/mnt/nas/practice.vault', true],
    ['/mnt/nas', true],
    ['/mnt/nas2/practice.vault', false],
    ['/mnt/nas/usb/practice.vault', false],
    ['/mnt/Cabinet du Parc/practice.vault', true],
    ['/home/clara/distant/practice.vault', true],
    ['/run/user/1000/gvfs/smb-share:server=nas/practice.vault', true],
    ['/home/clara/rclone/practice.vault', true],
    ['/home/clara/crypt/practice.vault', false],
    // Mounted over: what is seen there now is the later one.
    ['/srv/share/practice.vault', false],
  ])('%s: %s', (path, expected) => {
    expect(isNetworkPath(path, MOUNTS)).toBe(expected);
  });

  it('says no where nothing is known of mounts', () => {
    expect(isNetworkPath('/mnt/nas/practice.vault', mountsIn(''))).toBe(false);
    expect(isNetworkPath('/mnt/nas/practice.vault', mountsIn('nonsense\n\n'))).toBe(false);
  });
});

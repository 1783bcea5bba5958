/** Whether a folder is on another computer. Pure: the system's list of mounts comes in as text. */

/** File systems whose files live on another machine. Sources: mount(8), filesystems(5), FUSE programs' own names. */
const NETWORK_TYPES = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb2',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  'ceph',
  'glusterfs',
  'davfs',
  'fuse.sshfs',
  'fuse.davfs',
  'fuse.davfs2',
  'fuse.rclone',
  'fuse.glusterfs',
  'fuse.curlftpfs',
  'fuse.gvfsd-fuse',
  'fuse.s3fs',
]);

export interface Mount {
  readonly folder: string;
  readonly type: string;
}

/** The lines of /proc/mounts: device, folder, type, options. Spaces in a folder are written \040. */
export function mountsIn(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ');
    if (folder === undefined || type === undefined) return [];
    const plain = folder.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    return [{ folder: plain, type }];
  });
}

/** `\\server\share`, also in its long form. `\\?\C:\` and `\\.\` name this computer's own devices. */
export const isUncPath = (path: string): boolean =>
  /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path) || /^[\\/]{2}(?![?.][\\/])/.test(path);

/** `path` is absolute and free of links. The innermost mount decides; of two on one folder, the later. */
export function isNetworkPath(path: string, mounts: readonly Mount[]): boolean {
  if (isUncPath(path)) return true;
  let innermost: Mount | undefined;
  for (const mount of mounts) {
    if (!isWithin(path, mount.folder)) continue;
    if (innermost === undefined || mount.folder.length >= innermost.folder.length)
      innermost = mount;
  }
  return innermost !== undefined && NETWORK_TYPES.has(innermost.type);
}

const isWithin = (path: string, folder: string): boolean =>
  folder === '/' || path === folder || path.startsWith(`${folder}/`);

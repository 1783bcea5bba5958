/** Removes the loader for app folders, should the Electron that was packaged have brought one. */
const { rmSync } = require('node:fs');
const { join } = require('node:path');

exports.default = async ({ appOutDir, packager, electronPlatformName }) => {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  rmSync(join(resources, 'default_app.asar'), { force: true });
};

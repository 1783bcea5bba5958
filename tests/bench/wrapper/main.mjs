// Runs a program's main file and says on standard output when its window can be used.
// CABINET_BENCH_ENTRY: the main file. CABINET_BENCH_SELECTOR: what the user needs to see first.
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const selector = JSON.stringify(process.env['CABINET_BENCH_SELECTOR']);
// Two frames after the element exists it has been painted.
const probe = `new Promise((resolve) => {
  const look = () => {
    const found = document.querySelector(${selector});
    if (found && !found.disabled) requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
    else requestAnimationFrame(look);
  };
  look();
})`;

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(probe);
    console.log(`interactive ${Date.now()}`);
    app.exit(0);
  });
});

await import(pathToFileURL(process.env['CABINET_BENCH_ENTRY']).href);

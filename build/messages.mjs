/** The few sentences a starting program says on the console before it has a window to say them in. */

/** @typedef {'fr' | 'nl' | 'en'} ConsoleLanguage */

const messages = {
  noDisplay: {
    fr: 'Aucun écran trouvé : Cabinet Sûr ouvre une fenêtre et a besoin d’une session graphique (DISPLAY ou WAYLAND_DISPLAY).\nSur une machine sans écran : xvfb-run -a npm start',
    nl: 'Geen scherm gevonden: Cabinet Sûr opent een venster en heeft een grafische sessie nodig (DISPLAY of WAYLAND_DISPLAY).\nOp een machine zonder scherm: xvfb-run -a npm start',
    en: 'No display found: Cabinet Sûr opens a window and needs a graphical session (DISPLAY or WAYLAND_DISPLAY).\nOn a machine without a screen: xvfb-run -a npm start',
  },
  missingPackages: {
    fr: 'Il manque des paquets à ce système. Installez-les avec cette commande, puis recommencez :',
    nl: 'Op dit systeem ontbreken pakketten. Installeer ze met deze opdracht en begin opnieuw:',
    en: 'This system lacks some packages. Install them with this command, then start again:',
  },
  missingLibraries: {
    fr: 'Il manque à ce système des bibliothèques dont Electron a besoin :',
    nl: 'Op dit systeem ontbreken bibliotheken die Electron nodig heeft:',
    en: 'This system lacks libraries that Electron needs:',
  },
  oldElectron: {
    fr: 'Attention : Electron officiel introuvable ; un ancien Electron venu du registre npm le remplace.\nIl sert à essayer et à tester seulement, jamais à protéger de vraies données.',
    nl: 'Let op: de officiële Electron is niet gevonden; een oude Electron uit het npm-register vervangt hem.\nAlleen om te proberen en te testen, nooit om echte gegevens te beschermen.',
    en: 'Note: the official Electron was not found; an old Electron from the npm registry stands in for it.\nIt is for running and testing only, never for protecting real data.',
  },
  noRuntime: {
    fr: 'Aucun Electron utilisable : le paquet officiel n’a pas pu télécharger son programme, et il n’existe pas de remplaçant pour ce système.',
    nl: 'Geen bruikbare Electron: het officiële pakket kon zijn programma niet downloaden, en voor dit systeem bestaat geen vervanger.',
    en: 'No usable Electron: the official package could not download its program, and there is no stand-in for this system.',
  },
};

/** @typedef {keyof typeof messages} MessageName */

/**
 * Language of the console, from the POSIX locale variables in their order of precedence.
 * @param {NodeJS.ProcessEnv} env
 * @returns {ConsoleLanguage}
 */
export function consoleLanguage(env) {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value) ?? '';
  const language = locale.slice(0, 2).toLowerCase();
  return language === 'fr' || language === 'nl' ? language : 'en';
}

/**
 * @param {MessageName} name
 * @param {NodeJS.ProcessEnv} [env]
 */
export function message(name, env = process.env) {
  return messages[name][consoleLanguage(env)];
}

/** A stop whose text is already meant for the person at the console; no stack is shown for it. */
export class SetUpError extends Error {}

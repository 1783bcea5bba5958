/** Puts the theme on the page. Main tells the engine what the user chose, so the media query is the answer. */
export function followTheme(): void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.documentElement.dataset['theme'] = query.matches ? 'dark' : 'light';
  };
  apply();
  query.addEventListener('change', apply);
}

// Runs before the first paint: a theme that a person chose takes the place of the system's.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to the page; the system's theme does.
}

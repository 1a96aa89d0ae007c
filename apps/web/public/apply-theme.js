// Runs before the first paint, so that a chosen theme does not flash. The same key is in src/theme/theme.ts.
try {
  const theme = localStorage.getItem('entente-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Without storage the theme of the system holds.
}

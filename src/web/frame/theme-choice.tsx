import { useState } from 'preact/hooks';

type Theme = 'system' | 'light' | 'dark';
const chosen = (): Theme => (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'system';

/** Light, dark or as the system has it; kept for the next visit (`public/theme.js` reads it). */
export function ThemeChoice() {
  const [theme, setTheme] = useState(chosen);
  const choose = (next: Theme) => {
    const root = document.documentElement;
    if (next === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Kept for this visit alone where storage is closed.
    }
    setTheme(next);
  };
  return (
    <label>
      <span class="unseen">Theme</span>
      <select value={theme} onChange={(e) => choose(e.currentTarget.value as Theme)}>
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}

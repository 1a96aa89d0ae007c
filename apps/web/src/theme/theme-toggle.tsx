import { useState } from 'react'
import { applyTheme, nextTheme, storedTheme } from './theme.ts'

/** Goes through system, light and dark. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(storedTheme)
  const choose = (): void => {
    const next = nextTheme(theme)
    applyTheme(next)
    setTheme(next)
  }
  return (
    <button type="button" className="quiet-button" onClick={choose}>
      Theme: {theme}
    </button>
  )
}

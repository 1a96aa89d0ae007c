import { useSyncExternalStore } from 'react'

const KEY = 'entente-officer'
const listeners = new Set<() => void>()

/** The id of who works at this browser; empty where none is chosen. */
export function officer(): string {
  return localStorage.getItem(KEY) ?? ''
}

export function chooseOfficer(id: string): void {
  localStorage.setItem(KEY, id)
  for (const listener of listeners) listener()
}

export function useOfficer(): string {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, officer)
}

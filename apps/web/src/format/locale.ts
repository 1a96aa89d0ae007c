/** The user's language for numbers and names of months. Names of states come from the server in the same one. */
export const LOCALE: string = typeof navigator === 'undefined' ? 'en' : navigator.language

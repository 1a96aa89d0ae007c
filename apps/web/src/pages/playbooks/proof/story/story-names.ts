/** How a story calls states and instruments. */
export interface StoryNames {
  readonly actor: (code: string) => string
  readonly instrument: (id: string) => string
}

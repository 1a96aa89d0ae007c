import { expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'

it('quotes what has to be, leaves unknown cells empty and lets no text be a formula', () => {
  expect(
    csvFile([
      { day: '2024-01-01', says: 'calm, "so far"', value: -1.5 },
      { day: '2024-01-02', says: '=1+1', value: null },
    ]),
  ).toBe('day,says,value\r\n2024-01-01,"calm, ""so far""",-1.5\r\n2024-01-02,\'=1+1,\r\n')
  expect(csvFile([])).toBe('\r\n')
})

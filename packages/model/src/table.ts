import { EntenteError } from './error.ts'

/**
 * Reads a table kept as text: one row a line, cells parted by ` | `, `-` for an empty cell, trailing cells left out.
 * Each row has exactly `width` cells.
 * @throws EntenteError `bad-table` when a line has more cells than that.
 */
export function readTable(text: string, width: number): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(' | ').map((cell) => (cell === '-' ? '' : cell.trim()))
      if (cells.length > width) throw new EntenteError('bad-table', `\`${line}\` has more than ${width} cells`)
      return Array.from({ length: width }, (_, at) => cells[at] ?? '')
    })
}

/** The parts of a cell that holds several: `splitCell('A; B', ';')` is `['A', 'B']`, an empty cell has none. */
export function splitCell(cell: string, separator: string): readonly string[] {
  return cell === '' ? [] : cell.split(separator).map((part) => part.trim())
}

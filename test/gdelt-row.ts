/** A row of GDELT 2.0: France toward Germany on 2 January 2020. */
export const ROW = (id: number, code = '042'): string => {
  const cells = Array.from({ length: 61 }, () => '')
  Object.assign(cells, {
    0: String(id),
    1: '20200102',
    5: 'FRA',
    7: 'FRA',
    15: 'DEU',
    17: 'DEU',
    26: code,
    59: '20200102120000',
    60: 'https://news.example/1',
  })
  return cells.join('\t')
}

import { describe, expect, it } from 'vitest'
import { uploadPath, uploadPaths } from './upload-path.ts'

describe('uploadPath', () => {
  it('keeps the folders of a dropped folder and the name as it is', () => {
    expect(uploadPath('2016/20160101.export.CSV.zip', 0)).toBe('2016/20160101.export.CSV.zip')
    expect(uploadPath('Übersicht (2).csv', 0)).toBe('Übersicht (2).csv')
  })

  it('refuses what leads elsewhere or cannot be a name', () => {
    for (const name of ['../x', 'a/../../x', '/etc/passwd', 'a//b', './a', '', ' ', 'a/', `${'é'.repeat(128)}.csv`])
      expect(() => uploadPath(name, 2), name).toThrow(/the name of file 3 of the list cannot be kept/)
    expect(() => uploadPath('a/'.repeat(40) + 'b', 0)).toThrow(/cannot be kept/)
  })

  it('takes out what another system reads as a path, and what cannot be seen', () => {
    expect(uploadPath('C:\\feed\\a.csv', 0)).toBe('C__feed_a.csv')
    expect(uploadPath('a\u0000b\u202Ec.csv', 0)).toBe('a_b_c.csv')
  })
})

describe('uploadPaths', () => {
  it('keeps two files of one name apart, and a file from a folder of its name', () => {
    expect(uploadPaths(['a.csv', 'A.csv', 'a.csv/b', 'a.csv'])).toEqual(['a.csv', '2/A.csv', '3/a.csv/b', '4/a.csv'])
  })
})

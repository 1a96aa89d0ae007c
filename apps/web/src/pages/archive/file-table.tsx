import { Link } from '@tanstack/react-router'
import type { TakenFile } from '../../api/types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { FileFindings } from './file-findings.tsx'
import { addsUp, skippedRows } from './ledger-sums.ts'

/** One row a file, its counts adding up, and what was found in it. */
export function FileTable({ files }: { readonly files: readonly TakenFile[] }) {
  return (
    <div className="scroll-x" role="region" aria-label="Table of files" tabIndex={0}>
      <table className="table files-table">
        <caption className="hidden">Files and what became of their rows</caption>
        <TableHead
          columns={[
            'File',
            'Feed',
            { number: 'Rows' },
            { number: 'Kept' },
            { number: 'Duplicates' },
            { number: 'Skipped' },
            { number: 'Rejected' },
            'Why',
          ]}
        />
        <tbody>
          {files.map((file) => (
            <tr key={`${file.sha256} ${file.path}`}>
              <th scope="row" title={file.path}>
                <Link to="/archive/files/$sha256" params={{ sha256: file.sha256 }}>
                  {fileName(file.path)}
                </Link>
              </th>
              <td>{file.feed}</td>
              <td className="number">
                {formatNumber(file.rows)}
                {!addsUp(file) && <span className="form-error"> does not add up</span>}
              </td>
              <td className="number">{formatNumber(file.kept)}</td>
              <td className="number">{formatNumber(file.duplicates)}</td>
              <td className="number">{formatNumber(skippedRows(file))}</td>
              <td className="number">{formatNumber(file.rejected)}</td>
              <td>
                <FileFindings file={file} page />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

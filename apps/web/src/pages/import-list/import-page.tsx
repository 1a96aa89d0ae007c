import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChosenList } from '../../api/import-queries.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { useDropTarget } from '../archive/take-in/use-drop-target.ts'
import { ChooseList, readChosen } from './choose-list.tsx'
import { type ImportAnswers, NO_ANSWERS } from './import-answers.ts'
import { ListImport } from './list-import.tsx'

/** The list a desk already has becomes commitments: chosen, its columns checked, tried, taken in. */
export function ImportPage() {
  useTitle('Import a list')
  const [list, setList] = useState<ChosenList>()
  const [answers, setAnswers] = useState<ImportAnswers>(NO_ANSWERS)
  const [fault, setFault] = useState<unknown>()
  const take = (file: File | null | undefined): void => {
    if (file === null || file === undefined) return
    setFault(undefined)
    // What was said stays: the same list, mended, is often chosen again.
    void readChosen(file).then(setList, setFault)
  }
  const dragging = useDropTarget(true, (items) => take([...items].find(({ kind }) => kind === 'file')?.getAsFile()))
  return (
    <>
      <p className="way-back">
        <Link to="/commitments">Commitments</Link>
      </p>
      <h1>Import the list you have</h1>
      <p className="lede">
        Rows that can be read become commitments, each with an owner; every other row is told with its place and reason.
        First everything is only counted. The same list taken in again adds nothing twice.
      </p>
      <ChooseList dragging={dragging} chosen={list?.name} onFile={take} />
      {fault !== undefined && <ProblemNote error={fault} />}
      {list !== undefined && <ListImport key={list.number} list={list} answers={answers} onAnswers={setAnswers} />}
    </>
  )
}

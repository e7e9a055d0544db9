import { Table, Text } from '@mantine/core'
import type { Cell } from '../../../src-shared/contract/columns.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './edits.module.css'
import { useCellWords } from './merge-words.tsx'
import { useEditWords } from './use-edit-words.ts'

type Change = {
  readonly id: string
  readonly name: string
  readonly column: string
  readonly before: Cell
  readonly after: Cell
}
type Problem = {
  readonly id: string
  readonly name: string
  readonly column: string
  readonly raw: string
  readonly code: string
}

/** Cell by cell, what is there now and what will be. */
export function EditChanges({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTexts()
  const { nameOf, wordsOf } = useCellWords()
  const words = t.edits.table

  return (
    <Table layout="fixed" verticalSpacing={4} stickyHeader className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.person}</Table.Th>
          <Table.Th>{words.column}</Table.Th>
          <Table.Th>{words.before}</Table.Th>
          <Table.Th>{words.after}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ id, name, column, before, after }) => (
          <Table.Tr key={`${id} ${column}`}>
            <Table.Td>{name}</Table.Td>
            <Table.Td c="dimmed">{nameOf(column)}</Table.Td>
            <Table.Td c="dimmed">{wordsOf(column, before) || t.edits.grid.empty}</Table.Td>
            <Table.Td fw={700}>
              <span aria-hidden>→ </span>
              {wordsOf(column, after) || t.edits.grid.empty}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Cells that cannot be read, with what was typed and why. */
export function EditProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const { nameOf } = useCellWords()
  const { problemOf } = useEditWords()
  return (
    <ul className={classes.problems}>
      {problems.slice(0, 50).map(({ id, name, column, raw, code }) => (
        <li key={`${id} ${column}`}>
          <span className={classes.mark} aria-hidden>
            ×
          </span>{' '}
          {name}　{nameOf(column)}　{raw !== '' && <q>{raw}</q>}{' '}
          <Text span c="dimmed">
            {problemOf(code)}
          </Text>
        </li>
      ))}
    </ul>
  )
}

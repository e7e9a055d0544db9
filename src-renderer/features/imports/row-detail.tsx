import { Checkbox, Stack, Text, Title } from '@mantine/core'
import type { PreviewRow } from '../../../src-shared/contract/imports.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { cellWords, duesWords, problemWords } from './cell-words.ts'
import { ChangeCell } from './change-cell.tsx'
import { type Decision, type ImportChoice, isRefused } from './import-choice.ts'
import { fieldWords } from './import-targets.ts'
import { givenFields, partsOf, personOf } from './preview-fields.ts'
import css from './row-detail.module.css'
import { SideBySide } from './side-by-side.tsx'
import { useTargetWords } from './use-target-words.ts'

type RowDetailProps = {
  row: PreviewRow
  choice: ImportChoice
  onTake: (row: PreviewRow, take: boolean) => void
  onDecide: (row: PreviewRow, decision: Decision) => void
  onCells: (row: PreviewRow, fields: readonly string[], take: boolean) => void
  onClose: () => void
}

/** One row of the file in full: what it gives, what changes, what could not be read. */
export function RowDetail({ row, choice, onTake, onDecide, onCells, onClose }: RowDetailProps) {
  const t = useTexts()
  const f = useFormat()
  const person = personOf(row)

  return (
    <SidePanel
      label={t.imports.check.rowNumber(f.number(row.row))}
      shows={String(row.row)}
      head={
        <Title order={3}>
          {t.imports.check.rowNumber(f.number(row.row))}　{person.name}
          <Text span size="sm" c="dimmed" ms="xs">
            {person.kana}
          </Text>
        </Title>
      }
      onClose={onClose}
    >
      <Stack gap="sm" className={css.detail}>
        {(row.state === 'new' || row.state === 'changed') && (
          <Checkbox
            label={t.imports.check.take(f.number(row.row))}
            checked={!choice.leaveOut.has(row.row)}
            onChange={(event) => onTake(row, event.currentTarget.checked)}
          />
        )}
        {row.state === 'doubtful' && (
          <SideBySide row={row} choice={choice} onDecide={(decision) => onDecide(row, decision)} />
        )}
        {row.problems.map((problem) => (
          <Problem key={`${problem.column}-${problem.raw}`} problem={problem} />
        ))}
        <DuesOfRow row={row} choice={choice} onCells={onCells} />
        <dl className={css.fields}>
          {givenFields(row).map(({ field, value, change }) => (
            <div key={field}>
              <dt>{fieldWords(field, t)}</dt>
              <dd>
                {change && row.state !== 'new' ? (
                  <Change row={row} field={field} change={change} choice={choice} onCells={onCells} />
                ) : (
                  cellWords(field, value, t, f)
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Stack>
    </SidePanel>
  )
}

/** The charges and payments that the row speaks of, each to be taken or left. */
function DuesOfRow({ row, choice, onCells }: Pick<RowDetailProps, 'row' | 'choice' | 'onCells'>) {
  const t = useTexts()
  const f = useFormat()
  const targetWords = useTargetWords()
  return (row.dues ?? []).map((dues) => (
    <Checkbox
      key={dues.field}
      size="xs"
      label={`${targetWords(dues.target)}　${dues.feeName}　${duesWords(dues, t, f)}`}
      disabled={dues.state === 'same' || dues.state === 'doubtful' || choice.refusedFields.has(dues.field)}
      checked={dues.state !== 'doubtful' && !isRefused(choice, row.row, [dues.field])}
      onChange={(event) => onCells(row, [dues.field], event.currentTarget.checked)}
    />
  ))
}

type ChangeProps = Pick<RowDetailProps, 'row' | 'choice' | 'onCells'> & {
  field: string
  change: PreviewRow['changes'][number]
}

/** One cell that would change, to be taken or left as it is. */
function Change({ row, field, change, choice, onCells }: ChangeProps) {
  const parts = partsOf(field)
  const wholeRefused = parts.some((part) => choice.refusedFields.has(part))
  const refused = isRefused(choice, row.row, parts)
  return (
    <Checkbox
      size="xs"
      checked={!refused}
      disabled={wholeRefused}
      onChange={(event) => onCells(row, parts, event.currentTarget.checked)}
      label={
        <span className={refused ? css.refused : undefined}>
          <ChangeCell field={field} before={change.before} after={change.after} />
        </span>
      }
    />
  )
}

function Problem({ problem }: { problem: PreviewRow['problems'][number] }) {
  const t = useTexts()
  return (
    <Text size="sm" className={css.problem}>
      × {t.imports.check.unreadable(problem.column, problemWords(problem.code, t))}
      <br />
      {t.imports.check.kept(problem.raw)}
    </Text>
  )
}

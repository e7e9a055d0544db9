import { Checkbox, Stack, Text, Title } from '@mantine/core'
import type { PreviewRow } from '../../../src-shared/contract/imports.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { cellWords, problemWords } from './cell-words.ts'
import { ChangeCell } from './change-cell.tsx'
import { DoubtfulChoice } from './doubtful-choice.tsx'
import { type Decision, decisionOf, type ImportChoice } from './import-choice.ts'
import { fieldWords } from './import-targets.ts'
import css from './imports.module.css'
import { givenFields, personOf } from './preview-fields.ts'

type RowDetailProps = {
  row: PreviewRow
  choice: ImportChoice
  onTake: (row: PreviewRow, take: boolean) => void
  onDecide: (row: PreviewRow, decision: Decision) => void
  onClose: () => void
}

/** One row of the file in full: what it gives, what changes, what could not be read. */
export function RowDetail({ row, choice, onTake, onDecide, onClose }: RowDetailProps) {
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
          <div>
            <Text size="sm">{t.imports.check.doubtful.who}</Text>
            <DoubtfulChoice
              row={row}
              decision={decisionOf(choice, row.row)}
              onDecide={(decision) => onDecide(row, decision)}
            />
          </div>
        )}
        {row.problems.map((problem) => (
          <Problem key={`${problem.column}-${problem.raw}`} problem={problem} />
        ))}
        <dl className={css.fields}>
          {givenFields(row).map(({ field, value, change }) => (
            <div key={field}>
              <dt>{fieldWords(field, t)}</dt>
              <dd>
                {change && row.state !== 'new' ? (
                  <ChangeCell field={field} before={change.before} after={change.after} />
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

import { Checkbox } from '@mantine/core'
import type { ImportPlan, PreviewRow } from '../../../src-shared/contract/imports.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import { isDuesTarget } from '../../../src-shared/domain/roster-import/dues/dues-target.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { cellWords, duesWords } from './cell-words.ts'
import { ChangeCell } from './change-cell.tsx'
import { DoubtfulChoice } from './doubtful-choice.tsx'
import { type Decision, decisionOf, type ImportChoice, isRefused } from './import-choice.ts'
import css from './preview-columns.module.css'
import { changeOf, fieldOf, nameChange, partsOf, personOf, previewFields } from './preview-fields.ts'

type PreviewColumnsOptions = {
  plan: ImportPlan
  choice: ImportChoice
  withDecisions: boolean
  onTake: (row: PreviewRow, take: boolean) => void
  onDecide: (row: PreviewRow, decision: Decision) => void
  targetWords: (target: string) => string
  t: Texts
  f: Format
}

/** The table of the check: who, what becomes of the row, then cell by cell. */
export function previewColumns(options: PreviewColumnsOptions): readonly GridColumn<PreviewRow>[] {
  const { plan, withDecisions, t, targetWords } = options
  return [
    {
      key: 'take',
      header: '',
      width: 44,
      sticky: true,
      align: 'center',
      render: (row) => takeCell(row, options),
    },
    {
      key: 'row',
      header: t.imports.check.row,
      width: 60,
      sticky: true,
      align: 'end',
      render: (row) => row.origin?.row ?? row.row,
    },
    {
      key: 'person',
      header: t.imports.check.person,
      width: 220,
      sticky: true,
      render: personCell,
    },
    {
      key: 'state',
      header: t.imports.check.state,
      width: 140,
      render: (row) => stateCell(row, options),
    },
    ...(withDecisions
      ? [
          {
            key: 'decision',
            header: t.imports.check.doubtful.who,
            width: 280,
            render: (row: PreviewRow) => decisionCell(row, options),
          },
        ]
      : []),
    ...previewFields(plan).map((field) => ({
      key: field,
      header: targetWords(field),
      width: 190,
      render: (row: PreviewRow) => fieldCell(row, field, options),
    })),
  ]
}

function takeCell(row: PreviewRow, { choice, onTake, t, f }: PreviewColumnsOptions) {
  if (row.state === 'same' || row.state === 'doubtful') return null
  return (
    <Quiet>
      <Checkbox
        size="xs"
        aria-label={t.imports.check.take(f.number(row.row))}
        checked={!choice.leaveOut.has(row.row)}
        onChange={(event) => onTake(row, event.currentTarget.checked)}
      />
    </Quiet>
  )
}

/** A name that changes stands there whole, on two lines where it is long: it is what tells whether this is the person. */
function personCell(row: PreviewRow) {
  const { name, kana } = personOf(row)
  const change = row.state === 'changed' ? nameChange(row) : undefined
  if (change)
    return (
      <span className={css.renamed}>
        <ChangeCell field={change.field} before={change.before} after={change.after} />
      </span>
    )
  return (
    <span className={css.person} title={`${name} ${kana}`.trim()}>
      <span>{name}</span>
      <small>{kana}</small>
    </span>
  )
}

function stateCell(row: PreviewRow, { choice, t }: PreviewColumnsOptions) {
  if (choice.leaveOut.has(row.row)) return <span className={css.quiet}>{t.imports.check.left}</span>
  return (
    <span data-state={row.state} className={css.state}>
      {t.imports.check.states[addsDuesAlone(row) ? 'dues' : row.state]}
    </span>
  )
}

/** Nothing of the person changes: a charge or a payment is added. */
function addsDuesAlone({ state, changes, dues = [] }: PreviewRow): boolean {
  return (
    state === 'changed' && changes.length === 0 && dues.some((one) => one.state === 'new' || one.state === 'changed')
  )
}

function decisionCell(row: PreviewRow, { choice, onDecide }: PreviewColumnsOptions) {
  if (row.state !== 'doubtful') return null
  return (
    <Quiet>
      <DoubtfulChoice
        row={row}
        decision={decisionOf(choice, row.row)}
        onDecide={(decision) => onDecide(row, decision)}
      />
    </Quiet>
  )
}

function fieldCell(row: PreviewRow, field: string, { choice, t, f }: PreviewColumnsOptions) {
  const change = row.state === 'changed' ? changeOf(row, field) : undefined
  if (change)
    return (
      <span className={isRefused(choice, row.row, partsOf(field)) ? css.refused : undefined}>
        <ChangeCell field={field} before={change.before} after={change.after} />
      </span>
    )
  if (isDuesTarget(field)) return duesCell(row, field, t, f)
  const words = cellWords(field, fieldOf(row, field), t, f)
  return (
    <span className={row.state === 'new' ? css.value : css.quiet} title={words}>
      {words}
    </span>
  )
}

/** What a cell of dues says, and what becomes of it. */
function duesCell(row: PreviewRow, target: string, t: Texts, f: Format) {
  const said = (row.dues ?? []).filter((dues) => dues.target === target)
  const words = said.map((dues) => duesWords(dues, t, f)).join(t.fields.listSeparator)
  const isNew = said.some(({ state }) => state === 'new' || state === 'changed')
  return (
    <span className={isNew ? css.value : css.quiet} title={words}>
      {words}
    </span>
  )
}

/** A control in a row: using it does not open the row. */
function Quiet({ children }: { children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps clicks from the row below
    // biome-ignore lint/a11y/useKeyWithClickEvents: it only keeps clicks from the row below
    <span className={css.control} onClick={(event) => event.stopPropagation()}>
      {children}
    </span>
  )
}

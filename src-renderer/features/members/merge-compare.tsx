import { Alert, Radio, Text } from '@mantine/core'
import { useId } from 'react'
import type { Hanging } from '../../../src-shared/contract/duplicates.ts'
import { differingColumns, isBlank, mergeColumns } from '../../../src-shared/domain/merge-fields.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import classes from './merge.module.css'
import type { MergeChoice, Pair, Side } from './merge-choice.ts'
import { MergeValue, useCellWords } from './merge-words.tsx'

type Counts = readonly { readonly what: Hanging; readonly a: number; readonly b: number }[]
type MergeCompareProps = { readonly pair: Pair; readonly choice: MergeChoice; readonly hanging: Counts }

const sides: readonly Side[] = ['a', 'b']

/** Two entries side by side: where they differ one value is chosen, below stands what they share and what moves. */
export function MergeCompare({ pair, choice, hanging }: MergeCompareProps) {
  const t = useTexts()
  const words = t.duplicates.compare
  const group = useId()

  return (
    <div className={classes.compare}>
      {isBornApart(pair) && (
        <Alert color="orange" variant="light" role="status">
          {words.bornApart}
        </Alert>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.field} />
            {sides.map((side) => (
              <th key={side} scope="col" data-kept={choice.survivor === side || undefined}>
                <PersonLine person={pair[side]} />
                <Radio
                  mt={6}
                  name={`${group}-survivor`}
                  checked={choice.survivor === side}
                  onChange={() => choice.setSurvivor(side)}
                  label={words.survivor}
                  aria-label={`${words.survivor} ${pair[side].name} ${pair[side].memberNumber}`.trim()}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differingColumns(pair.a, pair.b).map((column) => (
            <DifferingRow key={column} column={column} pair={pair} choice={choice} group={group} />
          ))}
          <SharedRows pair={pair} />
        </tbody>
      </table>
      <Moves pair={pair} hanging={hanging} />
    </div>
  )
}

function isBornApart({ a, b }: Pair): boolean {
  return a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate
}

type RowProps = {
  readonly column: string
  readonly pair: Pair
  readonly choice: MergeChoice
  readonly group: string
}

function DifferingRow({ column, pair, choice, group }: RowProps) {
  const t = useTexts()
  const { nameOf } = useCellWords()
  const name = nameOf(column)

  return (
    <tr className={classes.differs}>
      <th scope="row" className={classes.field}>
        {name}
      </th>
      {sides.map((side) => (
        <td key={side} data-chosen={choice.sideOf(column) === side || undefined}>
          <Radio
            name={`${group}-${column}`}
            checked={choice.sideOf(column) === side}
            onChange={() => choice.choose(column, side)}
            label={
              isBlank(pair[side], column) ? (
                <Text span c="dimmed">
                  {t.duplicates.compare.nothing}
                </Text>
              ) : (
                <MergeValue member={pair[side]} column={column} />
              )
            }
            wrapperProps={{ 'aria-label': t.duplicates.compare.choose(name) }}
          />
        </td>
      ))}
    </tr>
  )
}

/** What both say alike, so that one sees how much speaks for one person. */
function SharedRows({ pair }: { readonly pair: Pair }) {
  const { nameOf } = useCellWords()
  const differing = new Set(differingColumns(pair.a, pair.b))
  const shared = Object.keys(mergeColumns).filter((column) => !differing.has(column) && !isBlank(pair.a, column))
  return shared.map((column) => (
    <tr key={column}>
      <th scope="row" className={classes.field}>
        {nameOf(column)}
      </th>
      <td colSpan={2}>
        <MergeValue member={pair.a} column={column} />
      </td>
    </tr>
  ))
}

function Moves({ pair, hanging }: Pick<MergeCompareProps, 'pair' | 'hanging'>) {
  const t = useTexts()
  const f = useFormat()
  const words = t.duplicates.compare
  const isMuch = pair.a.note !== pair.b.note || pair.a.phone !== pair.b.phone || pair.a.email !== pair.b.email

  return (
    <>
      {hanging.length > 0 && (
        <p className={classes.moves}>
          <strong>{words.moves}</strong>
          {hanging.map(({ what, a, b }) => (
            <span key={what}>
              {words.hanging[what]} {words.counts(f.number(a), f.number(b))}
            </span>
          ))}
        </p>
      )}
      {isMuch && (
        <Text size="sm" c="dimmed">
          {words.joinsHint}
        </Text>
      )}
    </>
  )
}

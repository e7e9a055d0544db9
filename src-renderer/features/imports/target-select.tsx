import { NativeSelect } from '@mantine/core'
import type { DuesGuess } from '../../../src-shared/contract/imports.ts'
import { duesTarget, isDuesTarget } from '../../../src-shared/domain/roster-import/dues/dues-target.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { customPrefix, targetGroups } from './import-targets.ts'
import { useTargetWords } from './use-target-words.ts'

type TargetSelectProps = {
  label: string
  header: string
  value: string
  customFields: readonly string[]
  /** Of a column that seems to hold dues. */
  guess: DuesGuess | undefined
  onChange: (target: string) => void
}

/** The fields of the roster in groups; the header itself can become a field of the club's own. */
export function TargetSelect({ label, header, value, customFields, guess, onChange }: TargetSelectProps) {
  const t = useTexts()
  const wordsOf = useTargetWords()
  const words = t.imports.columns.groups
  const known = [...new Set([...customFields, ...ownName(value)])]
  const fresh = header !== '' && !customFields.includes(header) ? [header] : []
  const option = (target: string) => ({
    value: target,
    label: wordsOf(target),
  })

  const custom = [
    ...known.filter((name) => !fresh.includes(name)).map((name) => option(customPrefix + name)),
    ...fresh.map((name) => ({
      value: customPrefix + name,
      label: t.imports.columns.newField(name),
    })),
  ]
  const data = [
    { group: words.none, items: [option('ignore')] },
    ...Object.entries(targetGroups).map(([group, targets]) => ({
      group: words[group as keyof typeof targetGroups],
      items: targets.map(option),
    })),
    ...(guess || isDuesTarget(value) ? [{ group: words.dues, items: duesTargets(guess, value).map(option) }] : []),
    { group: words.custom, items: custom },
  ]
  return (
    <NativeSelect
      aria-label={label}
      data={data}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const YEARS_BACK = 15

/** The period that the header names, then the years back from the next, then once for ever. */
function duesTargets(guess: DuesGuess | undefined, value: string): readonly string[] {
  const newest = new Date().getFullYear() + 1
  const years = Array.from({ length: YEARS_BACK }, (_, back) => duesTarget({ kind: 'year', year: newest - back }))
  const guessed = guess?.target ?? null
  return [
    ...new Set([
      ...(guessed === null ? [] : [guessed]),
      ...(isDuesTarget(value) ? [value] : []),
      ...years,
      'dues:once',
    ]),
  ]
}

function ownName(target: string): readonly string[] {
  return target.startsWith(customPrefix) ? [target.slice(customPrefix.length)] : []
}

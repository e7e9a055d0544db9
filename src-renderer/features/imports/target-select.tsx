import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DuesGuess } from '../../../src-shared/contract/import-dues.ts'
import { duesTarget, isDuesTarget } from '../../../src-shared/domain/roster-import/dues/dues-target.ts'
import { groupKindOf, groupsTarget } from '../../../src-shared/domain/roster-import/relation-target.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { customPrefix, relationTargets, targetGroups } from './import-targets.ts'
import { useTargetWords } from './use-target-words.ts'

type TargetSelectProps = {
  label: string
  header: string
  value: string
  customFields: readonly string[]
  /** The kinds of groups that the club has. */
  kinds: readonly string[]
  /** Of a column that seems to hold dues. */
  guess: DuesGuess | undefined
  onChange: (target: string) => void
}

/** The fields of the roster in groups; the header itself can become a field of the club's own. */
export function TargetSelect({ label, header, value, customFields, kinds, guess, onChange }: TargetSelectProps) {
  const t = useTexts()
  const wordsOf = useTargetWords()
  const today = useQuery(orpc.app.info.queryOptions()).data?.today ?? new Date().toISOString()
  const words = t.imports.columns.groups
  const known = [...new Set([...customFields, ...ownName(value)])]
  const fresh = header !== '' && !customFields.includes(header) ? [header] : []
  const option = (target: string) => ({
    value: target,
    label: wordsOf(target),
  })

  const relations = relationTargets(kinds, value, t)
  const asKind = groupsTarget(header.slice(0, LONGEST_KIND))
  const newKind =
    header === '' || relations.includes(asKind) ? [] : [{ value: asKind, label: t.imports.columns.newKind(header) }]
  // A field of the club's own may be called as a kind of groups is.
  const relationOption = (target: string) => {
    const kind = groupKindOf(target)
    return kind === null ? option(target) : { value: target, label: t.imports.columns.groupOf(kind) }
  }
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
    { group: words.relations, items: [...relations.map(relationOption), ...newKind] },
    ...(guess || isDuesTarget(value)
      ? [{ group: words.dues, items: duesTargets(guess, value, today).map(option) }]
      : []),
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
const LONGEST_KIND = 100

/** The period that the header names, then the years back from the next, then once for ever. */
function duesTargets(guess: DuesGuess | undefined, value: string, today: string): readonly string[] {
  const newest = Number(today.slice(0, 4)) + 1
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

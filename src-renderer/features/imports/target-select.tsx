import { NativeSelect } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { customPrefix, targetGroups, targetWords } from './import-targets.ts'

type TargetSelectProps = {
  label: string
  header: string
  value: string
  customFields: readonly string[]
  onChange: (target: string) => void
}

/** The fields of the roster in groups; the header itself can become a field of the club's own. */
export function TargetSelect({ label, header, value, customFields, onChange }: TargetSelectProps) {
  const t = useTexts()
  const words = t.imports.columns.groups
  const known = [...new Set([...customFields, ...ownName(value)])]
  const fresh = header !== '' && !customFields.includes(header) ? [header] : []
  const option = (target: string) => ({
    value: target,
    label: targetWords(target, t),
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

function ownName(target: string): readonly string[] {
  return target.startsWith(customPrefix) ? [target.slice(customPrefix.length)] : []
}

import { Text } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './check-step.module.css'
import type { Preview } from './import-choice.ts'

const MOST_NAMED = 20

/** What the import would make besides members. */
export function Announcements({ preview }: { preview: Preview }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.imports.check
  const counted = (named: readonly { readonly name: string; readonly count: number }[]) =>
    named.map(({ name, count }) => words.withCount(name, f.number(count)))
  const kinds = [...Map.groupBy(preview.newGroups, ({ kind }) => kind)]
  const lines = [
    { names: preview.newMemberTypes, say: words.newTypes },
    { names: preview.newCustomFields, say: words.newFields },
    { names: preview.newFees, say: words.newFees },
    ...kinds.map(([kind, groups]) => ({
      names: counted(groups),
      say: (names: string) => words.newGroups(kind || t.fields.member.groups, names),
    })),
    { names: counted(preview.newOffices), say: words.newOffices },
    { names: counted(preview.newTags), say: words.newTags },
  ].filter(({ names }) => names.length > 0)
  if (lines.length === 0) return null
  const shown = (names: readonly string[]) =>
    names.length <= MOST_NAMED
      ? names
      : [...names.slice(0, MOST_NAMED), words.andMore(f.number(names.length - MOST_NAMED))]
  return (
    <div className={css.announcements}>
      {lines.map(({ names, say }) => (
        <Text size="sm" key={say('')}>
          ＋ {say(shown(names).join(t.fields.listSeparator))}
        </Text>
      ))}
    </div>
  )
}

import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SearchSelect } from '../../ui/search-select.tsx'
import classes from './belonging.module.css'
import { BelongingPart } from './belonging-part.tsx'
import { useUndoable } from './use-undoable.ts'

const make = 'make'

/** Tags of a person; a new one is made by writing it. */
export function TagsSection({ member }: { readonly member: Member }) {
  const t = useTexts().belonging.tags
  const act = useUndoable()
  const who = { ids: [member.id] }

  return (
    <BelongingPart title={t.title}>
      {member.tags.length === 0 && <p className={classes.quiet}>{t.none}</p>}
      <div className={classes.tags}>
        {member.tags.map(({ id, name }) => (
          <span key={id} className={classes.tag}>
            {name}
            <ActionIcon
              size={32}
              radius="xl"
              aria-label={t.untie(name)}
              onClick={() => void act(() => api.tags.assign({ who, remove: [id] }), t.untied(name))}
            >
              <IconX size={14} stroke={1.75} aria-hidden />
            </ActionIcon>
          </span>
        ))}
      </div>
      <TagPicker member={member} />
    </BelongingPart>
  )
}

function TagPicker({ member }: { readonly member: Member }) {
  const t = useTexts().belonging.tags
  const act = useUndoable()
  const [typed, setTyped] = useState('')
  const tags = useQuery(orpc.tags.list.queryOptions()).data ?? []
  const wanted = foldText(typed)
  const mine = new Set<string>(member.tags.map(({ id }) => id))
  const found = tags.filter(({ id, name }) => !mine.has(id) && foldText(name).includes(wanted))
  const mayMake = wanted !== '' && !tags.some(({ name }) => foldText(name) === wanted)
  const who = { ids: [member.id] }

  function pick(value: string | null): void {
    const tag = tags.find(({ id }) => id === value)
    const name = tag?.name ?? typed.trim()
    setTyped('')
    if (tag) void act(() => api.tags.assign({ who, add: [tag.id] }), t.tied(name))
    else if (value === make) void act(() => api.tags.assign({ who, create: [name] }), t.tied(name))
  }

  return (
    <SearchSelect
      aria-label={t.type}
      placeholder={t.typeHint}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={[
        ...found.map(({ id, name }) => ({ value: id as string, label: name })),
        ...(mayMake ? [{ value: make, label: t.create(typed.trim()) }] : []),
      ]}
      onChange={pick}
    />
  )
}

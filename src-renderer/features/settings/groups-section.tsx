import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Group } from '../../../src-shared/contract/groups.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { EditableList } from './editable-list.tsx'
import { GroupForm } from './group-form.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { useRemoveItem } from './use-remove-item.ts'

type Counted = Group & { readonly memberCount: number }

/** Groups stand by their kind, each kind in its own order. */
export function GroupsSection() {
  const t = useTexts().belonging.groups
  const groups = useQuery(orpc.groups.list.queryOptions())
  if (groups.isError) return <FailureState error={groups.error} onRetry={() => void groups.refetch()} />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {groups.data ? <GroupsByKind groups={groups.data} /> : <LoadingState />}
    </>
  )
}

function GroupsByKind({ groups }: { readonly groups: readonly Counted[] }) {
  const t = useTexts().belonging.groups
  const [adding, setAdding] = useState(false)
  const kinds = [...Map.groupBy(groups, ({ kind }) => kind)]
  const names = kinds.map(([kind]) => kind).filter((kind) => kind !== '')
  const add = () => setAdding(true)

  return (
    <>
      {kinds.map(([kind, items]) => (
        <section key={kind} className={classes.kind}>
          <h3>{kind || t.noKind}</h3>
          <OneKind items={items} kinds={names} />
        </section>
      ))}
      {adding && (
        <div className={classes.list}>
          <GroupForm group={null} kinds={names} onClose={() => setAdding(false)} />
        </div>
      )}
      {!adding && groups.length === 0 && (
        <EmptyState message={t.empty} action={{ label: t.add, onClick: add, writes: true }} />
      )}
      {!adding && groups.length > 0 && (
        <div>
          <WriteButton variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {t.add}
          </WriteButton>
        </div>
      )}
    </>
  )
}

function OneKind({ items, kinds }: { readonly items: readonly Counted[]; readonly kinds: readonly string[] }) {
  const t = useTexts().belonging.groups
  const f = useFormat()
  const remove = useRemoveItem<Counted>(({ id }) => api.groups.remove({ id }), t)

  return (
    <EditableList
      items={items}
      empty={t.empty}
      onRemove={remove}
      onPlace={({ id, name }, position) => api.groups.save({ id, name, position })}
      line={({ name, memberCount }) => (
        <>
          <div className={classes.itemText}>
            <p className={classes.itemName}>{name}</p>
          </div>
          <span className={classes.itemFigure}>{t.members(f.number(memberCount))}</span>
        </>
      )}
      form={(group, close) => <GroupForm group={group} kinds={kinds} onClose={close} />}
    />
  )
}

import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberStatus } from '../../../src-shared/contract/groups.ts'
import { presentStatuses, type Status, statuses } from '../../../src-shared/contract/members.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { EditableList } from './editable-list.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { StatusForm } from './status-form.tsx'
import { useRemoveItem } from './use-remove-item.ts'

type Counted = MemberStatus & { readonly memberCount: number }

/** The states that the program knows, each with the club's own names for it. */
export function StatusesSection() {
  const t = useTexts().belonging.statuses
  const own = useQuery(orpc.memberStatuses.list.queryOptions())
  const [adding, setAdding] = useState(false)
  if (own.isError) return <FailureState error={own.error} onRetry={() => void own.refetch()} />
  if (!own.data) return <LoadingState />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {statuses.map((status) => (
        <OneMeaning key={status} status={status} own={own.data.filter(({ standsFor }) => standsFor === status)} />
      ))}
      {adding ? (
        <div className={classes.list}>
          <StatusForm status={null} onClose={() => setAdding(false)} />
        </div>
      ) : (
        <div>
          <WriteButton
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t.add}
          </WriteButton>
        </div>
      )}
    </>
  )
}

const present: ReadonlySet<Status> = new Set(presentStatuses)

function OneMeaning({ status, own }: { readonly status: Status; readonly own: readonly Counted[] }) {
  const texts = useTexts()
  const t = texts.belonging.statuses
  const f = useFormat()
  const remove = useRemoveItem<Counted>(({ id }) => api.memberStatuses.remove({ id }), t)

  return (
    <section className={classes.kind}>
      <div className={classes.meaning}>
        <h3>{texts.fields.statuses[status]}</h3>
        <p className={classes.quiet}>{present.has(status) ? t.present : t.gone}</p>
      </div>
      {own.length > 0 && (
        <EditableList
          items={own}
          empty=""
          onRemove={remove}
          onPlace={({ id, name, standsFor }, position) => api.memberStatuses.save({ id, name, standsFor, position })}
          line={({ name, memberCount }) => (
            <>
              <div className={classes.itemText}>
                <p className={classes.itemName}>{name}</p>
              </div>
              <span className={classes.itemFigure}>{t.members(f.number(memberCount))}</span>
            </>
          )}
          form={(item, close) => <StatusForm status={item} onClose={close} />}
        />
      )}
    </section>
  )
}

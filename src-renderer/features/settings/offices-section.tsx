import { useQuery } from '@tanstack/react-query'
import type { Office } from '../../../src-shared/contract/groups.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditableList } from './editable-list.tsx'
import { OfficeForm } from './office-form.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { useRemoveItem } from './use-remove-item.ts'

export function OfficesSection() {
  const t = useTexts().belonging.offices
  const offices = useQuery(orpc.offices.list.queryOptions())
  const remove = useRemoveItem<Office>(({ id }) => api.offices.remove({ id }), t)
  if (offices.isError) return <FailureState error={offices.error} onRetry={() => void offices.refetch()} />

  const holdersOf = (holders: readonly { readonly name: string }[]) =>
    holders.length === 0 ? t.nobody : t.holders(holders.map(({ name }) => name))
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {offices.data ? (
        <EditableList
          items={offices.data}
          empty={t.empty}
          addLabel={t.add}
          onRemove={remove}
          onPlace={({ id, name }, position) => api.offices.save({ id, name, position })}
          line={({ name, director, holders }) => (
            <div className={classes.itemText}>
              <p className={classes.itemName}>{name}</p>
              <p className={classes.quiet}>
                {[holdersOf(holders), director && t.isDirector].filter(Boolean).join(' ｜ ')}
              </p>
            </div>
          )}
          form={(office, close) => <OfficeForm office={office} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
    </>
  )
}

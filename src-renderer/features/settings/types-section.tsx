import { useQuery } from '@tanstack/react-query'
import type { MemberType } from '../../../src-shared/contract/members.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditableList } from './editable-list.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { TypeForm } from './type-form.tsx'
import { useRemoveItem } from './use-remove-item.ts'

export function TypesSection() {
  const t = useTexts().settings.types
  const f = useFormat()
  const types = useQuery(orpc.memberTypes.list.queryOptions())
  const remove = useRemoveItem<MemberType>(({ id }) => api.memberTypes.remove({ id }), t)
  if (types.isError) return <FailureState error={types.error} onRetry={() => void types.refetch()} />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {types.data ? (
        <EditableList
          items={types.data}
          empty={t.empty}
          addLabel={t.add}
          onRemove={remove}
          onPlace={(type, position) => api.memberTypes.save({ ...type, position })}
          line={({ name, votes, memberCount }) => (
            <>
              <div className={classes.itemText}>
                <p className={classes.itemName}>{name}</p>
                <p className={classes.quiet}>{votes ? t.withVote : t.withoutVote}</p>
              </div>
              <span className={classes.itemFigure}>{t.members(f.number(memberCount))}</span>
            </>
          )}
          form={(type, close) => <TypeForm type={type} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
    </>
  )
}

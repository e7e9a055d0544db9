import { useQuery } from '@tanstack/react-query'
import type { MemberType } from '../../../src-shared/contract/member-types.ts'
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
  const texts = useTexts()
  const t = texts.settings.types
  const words = texts.belonging.settings
  const f = useFormat()
  const types = useQuery(orpc.memberTypes.list.queryOptions())
  const remove = useRemoveItem<MemberType>(({ id }) => api.memberTypes.remove({ id }), t)
  if (types.isError) return <FailureState error={types.error} onRetry={() => void types.refetch()} />

  const described = ({ votes, numberPrefix, fromAge, toAge }: MemberType) =>
    [
      votes ? t.withVote : t.withoutVote,
      numberPrefix && words.numberedBy(numberPrefix),
      (fromAge !== null || toAge !== null) && words.ageRange(`${fromAge ?? ''}`, `${toAge ?? ''}`),
    ]
      .filter(Boolean)
      .join(' ｜ ')
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
          line={(type) => (
            <>
              <div className={classes.itemText}>
                <p className={classes.itemName}>{type.name}</p>
                <p className={classes.quiet}>{described(type)}</p>
              </div>
              <span className={classes.itemFigure}>{t.members(f.number(type.memberCount))}</span>
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

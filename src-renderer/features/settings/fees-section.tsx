import { useQuery } from '@tanstack/react-query'
import type { Fee } from '../../../src-shared/contract/fees.ts'
import { isBilled } from '../../../src-shared/domain/fee-periods.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditableList } from './editable-list.tsx'
import { FeeForm } from './fee-form.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { useRemoveItem } from './use-remove-item.ts'

export function FeesSection() {
  const t = useTexts().settings.fees
  const fees = useQuery(orpc.fees.list.queryOptions())
  const types = useQuery(orpc.memberTypes.list.queryOptions())
  const remove = useRemoveItem<Fee>(({ id }) => api.fees.remove({ id }), t)
  if (fees.isError) return <FailureState error={fees.error} onRetry={() => void fees.refetch()} />

  const typeNames = new Map(types.data?.map(({ id, name }) => [id, name]))
  const whoOwes = (fee: Fee) => fee.memberTypeIds.map((id) => typeNames.get(id)).join('・') || t.everyone
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {fees.data ? (
        <EditableList
          items={fees.data}
          empty={t.empty}
          addLabel={t.add}
          onRemove={remove}
          onPlace={(fee, position) => api.fees.save({ ...fee, position })}
          line={(fee) => <FeeLine fee={fee} whoOwes={whoOwes(fee)} />}
          form={(fee, close) => <FeeForm fee={fee} types={types.data ?? []} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
      {fees.data && fees.data.length > 0 && <p className={classes.quiet}>{t.note}</p>}
    </>
  )
}

function FeeLine({ fee, whoOwes }: { readonly fee: Fee; readonly whoOwes: string }) {
  const texts = useTexts()
  const t = texts.settings.fees
  const f = useFormat()
  const wordsOf = ({ rhythm, dueMonth, prices, familyRule, proration }: Fee) => [
    texts.fields.rhythms[rhythm],
    ...(!isBilled(rhythm) ? [] : [whoOwes, t.due(`${dueMonth}`)]),
    ...(proration === 'none' ? [] : [texts.fields.prorations[proration]]),
    ...(familyRule === 'each' ? [] : [texts.fields.familyRules[familyRule]]),
    ...(prices.length === 0 ? [] : [texts.billing.rules.summary(`${prices.length}`)]),
  ]
  return (
    <>
      <div className={classes.itemText}>
        <p className={classes.itemName}>{fee.name}</p>
        <p className={classes.quiet}>{wordsOf(fee).join(' ｜ ')}</p>
      </div>
      <span className={classes.itemFigure}>{fee.amount > 0 && f.money(fee.amount)}</span>
    </>
  )
}

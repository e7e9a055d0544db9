import { useQuery } from '@tanstack/react-query'
import type { PaymentMethod } from '../../../src-shared/contract/funds.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditableList } from './editable-list.tsx'
import { MethodForm } from './method-form.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { useRemoveItem } from './use-remove-item.ts'

/** 入金の方法: ways of paying by the club's own names. */
export function MethodsSection() {
  const texts = useTexts()
  const t = texts.funds.methods
  const methods = useQuery(orpc.paymentMethods.list.queryOptions())
  const funds = useQuery(orpc.funds.list.queryOptions())
  const remove = useRemoveItem<PaymentMethod>(({ id }) => api.paymentMethods.remove({ id }), t)
  const error = methods.error ?? funds.error
  if (error)
    return <FailureState error={error} onRetry={() => void Promise.all([methods.refetch(), funds.refetch()])} />

  const described = ({ standsFor, fundId }: PaymentMethod) => {
    const fund = funds.data?.find(({ id }) => id === fundId)
    return [texts.fields.methods[standsFor], fund && t.goesTo(fund.name)].filter(Boolean).join(' ')
  }
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {methods.data && funds.data ? (
        <EditableList
          items={methods.data}
          empty={t.empty}
          addLabel={t.add}
          onRemove={remove}
          onPlace={(method, position) => api.paymentMethods.save({ ...method, position })}
          line={(method) => (
            <div className={classes.itemText}>
              <p className={classes.itemName}>{method.name}</p>
              <p className={classes.quiet}>{described(method)}</p>
            </div>
          )}
          form={(method, close) => <MethodForm method={method} funds={funds.data} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
    </>
  )
}

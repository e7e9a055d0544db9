import { useQuery } from '@tanstack/react-query'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditableList } from './editable-list.tsx'
import { FundForm } from './fund-form.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { useRemoveItem } from './use-remove-item.ts'

/** お金の置き場所: the tin and the accounts, with what the books say lies there. */
export function FundsSection() {
  const texts = useTexts().funds
  const t = texts.funds
  const f = useFormat()
  const funds = useQuery(orpc.funds.list.queryOptions())
  const remove = useRemoveItem<Fund>(({ id }) => api.funds.remove({ id }), t)
  if (funds.isError) return <FailureState error={funds.error} onRetry={() => void funds.refetch()} />

  const described = ({ kind, bankName, branchName, accountNumber }: Fund) =>
    [texts.kinds[kind], [bankName, branchName, accountNumber].filter(Boolean).join(' ')].filter(Boolean).join(' ｜ ')
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {funds.data ? (
        <EditableList
          items={funds.data}
          empty={t.empty}
          addLabel={t.add}
          onRemove={remove}
          onPlace={({ id, name, kind }, position) => api.funds.save({ id, name, kind, position })}
          line={(fund) => (
            <>
              <div className={classes.itemText}>
                <p className={classes.itemName}>{fund.name}</p>
                <p className={classes.quiet}>{described(fund)}</p>
              </div>
              <span className={classes.itemFigure}>{t.balance(f.money(fund.balance))}</span>
            </>
          )}
          form={(fund, close) => <FundForm fund={fund} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
    </>
  )
}

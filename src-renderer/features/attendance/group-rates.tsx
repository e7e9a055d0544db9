import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GroupId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './attendance.module.css'
import { percent } from './percent.ts'
import type { Within } from './trend-panels.tsx'

type GroupRatesProps = { readonly within: Within; readonly onGroup: (id: GroupId) => void }

/** The rate of each group; pressed, the list below shows its people. */
export function GroupRates({ within, onGroup }: GroupRatesProps) {
  const t = useTexts().attendance.rates
  const f = useFormat()
  const groups = useQuery({
    ...orpc.rates.groups.queryOptions({ input: within }),
    placeholderData: keepPreviousData,
  }).data
  if (groups === undefined || groups.length === 0) return null
  return (
    <section>
      <h2 className={css.heading}>{t.groups}</h2>
      <div className={css.groups}>
        {groups.map(({ groupId, name, people, rate }) => (
          <Button key={groupId} variant="default" onClick={() => onGroup(groupId)}>
            {`${name}　${t.groupLine(f.number(people), rate === null ? t.noRate : percent(rate))}`}
          </Button>
        ))}
      </div>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ChargeState } from '../../../src-shared/contract/dues.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import classes from './home.module.css'
import { Panel } from './panel.tsx'

const states: readonly ChargeState[] = ['paid', 'part', 'open', 'waived']

/** This fiscal year's dues: how far the money has come in. */
export function DuesPanel() {
  const t = useTexts().home
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const years = useQuery(orpc.dues.years.queryOptions())
  const year = years.data?.current
  const dues = useQuery(
    orpc.dues.summary.queryOptions({ input: { fiscalYear: year ?? 0 }, enabled: year !== undefined }),
  ).data
  if (!years.data || !dues) return null

  const label = yearWords(years.data.current)
  const expected = dues.charged - dues.waived
  const percent = f.percent(dues.allocated, expected)

  return (
    <Panel
      title={t.duesOf(label)}
      aside={
        <Link href="/dues" className={classes.figure ?? ''}>
          {percent}
        </Link>
      }
    >
      {dues.charged === 0 ? (
        <p className={`${classes.body} ${classes.detail}`}>{t.noDues}</p>
      ) : (
        <div className={classes.body}>
          <div className={classes.bar} role="img" aria-label={t.progress(percent)}>
            <div className={classes.barPart} style={{ width: percent }} />
          </div>
          <p className={classes.detail}>{t.collected(f.money(dues.allocated), f.money(expected))}</p>
          <dl className={classes.states}>
            {states.map((state) => (
              <div key={state}>
                <dt>
                  <StateMark state={state} />
                </dt>
                <dd>{f.number(dues.states[state] ?? 0)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Panel>
  )
}

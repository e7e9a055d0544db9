import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Fee, FeeAgreement } from '../../../src-shared/contract/fees.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { isBilled } from '../../../src-shared/domain/fee-periods.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import { FeeAgreementDialog } from './fee-agreement-dialog.tsx'
import classes from './member-panel.module.css'

type Props = { readonly memberId: MemberId; readonly name: string }

/** What was agreed with this member about fees: exempt, an amount of their own, or units. */
export function FeeAgreements({ memberId, name }: Props) {
  const texts = useTexts()
  const t = texts.billing.agreements
  const f = useFormat()
  const [editing, setEditing] = useState<FeeAgreement | 'new' | null>(null)
  const agreements = useQuery(orpc.fees.agreements.queryOptions({ input: { memberId } }))
  const fees = useQuery(orpc.fees.list.queryOptions())
  const billed = (fees.data ?? []).filter(({ rhythm }) => isBilled(rhythm))
  if (!agreements.data || billed.length === 0) return null

  async function remove({ id }: FeeAgreement): Promise<void> {
    try {
      const { operationId } = await api.fees.removeAgreement({ id })
      notifyDone(t.removed, { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <section>
      <h3 className={classes.heading}>{t.title}</h3>
      {agreements.data.length === 0 && <p className={classes.quiet}>{t.none}</p>}
      <ul className={classes.lines}>
        {agreements.data.map((one) => (
          <li key={one.id} className={classes.line}>
            <div>{one.feeName}</div>
            <span className={classes.lineAmount}>{whatOf(one, billed, t, f)}</span>
            <WritePart>
              <span>
                <ActionIcon aria-label={t.edit(one.feeName)} onClick={() => setEditing(one)}>
                  <IconPencil size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
                <ActionIcon aria-label={`${t.remove}: ${one.feeName}`} onClick={() => void remove(one)}>
                  <IconTrash size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </span>
            </WritePart>
            <div className={classes.lineFoot}>
              <span className={classes.quiet}>{[datesOf(one, t, f), one.reason].filter(Boolean).join('　')}</span>
            </div>
          </li>
        ))}
      </ul>
      <WriteButton variant="subtle" size="compact-sm" onClick={() => setEditing('new')}>
        ＋ {t.add}
      </WriteButton>
      {editing !== null && (
        <FeeAgreementDialog
          memberId={memberId}
          name={name}
          fees={billed}
          agreement={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

type Words = Texts['billing']['agreements']

function whatOf({ kind, amount, units, feeId }: FeeAgreement, fees: readonly Fee[], t: Words, f: Format): string {
  if (kind === 'price') return t.price(f.money(amount ?? 0))
  if (kind === 'exempt') return t.exempt
  return t.unitsOf(`${units ?? 1}`, fees.find(({ id }) => id === feeId)?.unitName ?? '')
}

function datesOf({ startsOn, endsOn }: FeeAgreement, t: Words, f: Format): string {
  if (startsOn !== null && endsOn !== null) return t.fromTo(f.date(startsOn), f.date(endsOn))
  if (startsOn !== null) return t.from(f.date(startsOn))
  return endsOn === null ? '' : t.to(f.date(endsOn))
}

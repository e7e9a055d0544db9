import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ContactId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './desk-member.module.css'
import { DeskPayment, type DeskPaymentProps } from './desk-payment.tsx'

type DeskContactProps = Omit<DeskPaymentProps, 'payerId' | 'charges'> & { contactId: ContactId }

/** Somebody at the desk who is no member: a donor, a company. */
export function DeskContact({ contactId, ...rest }: DeskContactProps) {
  const t = useTexts()
  const contact = useQuery(orpc.contacts.get.queryOptions({ input: { id: contactId } }))
  if (contact.error) return <FailureState error={contact.error} onRetry={() => void contact.refetch()} />
  if (!contact.data) return <LoadingState />
  const { name, kana } = contact.data
  return (
    <>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div className={css.person}>
          <PersonLine person={{ name, kana, memberNumber: '' }} size="title" />
          <span>{t.payments.desk.contact}</span>
        </div>
        <Button variant="default" size="xs" onClick={rest.onLeave} style={{ flexShrink: 0 }}>
          {t.dues.desk.change}
        </Button>
      </Group>
      <DeskPayment payerId={contactId} charges={[]} {...rest} />
    </>
  )
}

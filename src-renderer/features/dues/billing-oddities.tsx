import { Anchor, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './billing-preview.module.css'

type Oddities = Outputs['dues']['previewRun']['oddities']
type Kind = keyof Oddities

const kinds: readonly Kind[] = ['noFee', 'twice', 'rhythms']

/** Members whom no fee fits, or more than one: each line opens its names. */
export function BillingOddities({ oddities }: { oddities: Oddities }) {
  const t = useTexts()
  const f = useFormat()
  const [open, setOpen] = useState<Kind | null>(null)
  const found = kinds.filter((kind) => oddities[kind].count > 0)
  if (found.length === 0) return null
  const words = (kind: Kind) => t.billing.page[kind](f.number(oddities[kind].count))

  return (
    <section className={css.odd} aria-label={t.billing.page.odd}>
      <p>{t.billing.page.odd}</p>
      <ul>
        {found.map((kind) => (
          <li key={kind}>
            <Anchor component="button" type="button" ta="start" onClick={() => setOpen(kind)}>
              {words(kind)}
            </Anchor>
          </li>
        ))}
      </ul>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(null)}
          title={words(open)}
          closeButtonProps={{ 'aria-label': t.shell.parts.close }}
        >
          <People oddity={oddities[open]} />
        </Modal>
      )}
    </section>
  )
}

function People({ oddity: { count, people } }: { oddity: Oddities[Kind] }) {
  const t = useTexts().billing.page
  const f = useFormat()
  return (
    <>
      <ul className={css.people}>
        {people.map(({ id, memberNumber, name, fees }) => (
          <li key={id}>
            <Anchor component={Link} href={`/members/${id}?tab=dues`}>
              {memberNumber} {name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t.oddFees(fees)}
            </Text>
          </li>
        ))}
      </ul>
      {count > people.length && <Text size="sm">{t.firstNames(f.number(people.length))}</Text>}
    </>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Place, SyncStatus } from '../../../../src-shared/contract/sync.ts'
import { api } from '../../../api.ts'
import { useFormat } from '../../../hooks/use-format.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { useConfirm } from '../../../ui/confirm.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { FramedList } from '../../../ui/framed-list.tsx'
import classes from '../settings.module.css'
import styles from './laptops.module.css'
import { PlaceForm } from './place-form.tsx'
import { useAct } from './use-act.ts'

type ConnectedPlace = SyncStatus['places'][number]

interface ListProps {
  readonly places: readonly ConnectedPlace[]
  /** What is wrong is said above already. */
  readonly isSaid: boolean
}

export function PlaceList({ places, isSaid }: ListProps) {
  const t = useTexts().laptops.places
  const [adding, setAdding] = useState(false)
  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <FramedList>
        {places.map((place) => (
          <PlaceEntry key={place.id} place={place} isLast={places.length === 1} isSaid={isSaid} />
        ))}
      </FramedList>
      <div>
        <Button variant="default" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      </div>
      {adding && <AddPlace onClose={() => setAdding(false)} />}
    </section>
  )
}

interface EntryProps {
  readonly place: ConnectedPlace
  readonly isLast: boolean
  readonly isSaid: boolean
}

function PlaceEntry({ place, isLast, isSaid }: EntryProps) {
  const texts = useTexts().laptops
  const t = texts.places
  const f = useFormat()
  const confirm = useConfirm()
  const { id, kind, address, doneAt, trouble } = place
  const refill = useAct(() => api.sync.refillPlace({ id }), t.refilled)
  const remove = useAct(() => api.sync.removePlace({ id }), t.removed)

  async function askRefill() {
    const question = { title: t.refillQuestion, message: t.refillMessage(address), confirmLabel: t.refill }
    if (await confirm(question)) refill.mutate()
  }
  async function askRemove() {
    const message = isLast ? `${t.removeMessage(address)} ${t.removeLast}` : t.removeMessage(address)
    if (await confirm({ title: t.removeQuestion, message, confirmLabel: t.remove })) remove.mutate()
  }

  return (
    <li className={styles.place}>
      <div className={styles.placeText}>
        <p className={classes.path}>{address}</p>
        <p className={classes.quiet}>
          {t.kinds[kind]}　{doneAt === null ? t.never : t.last(`${f.dayMonth(doneAt)} ${f.time(doneAt)}`)}
        </p>
        {trouble !== null && !isSaid && <p className={classes.warning}>{texts.trouble(trouble, kind)}</p>}
        <FailureNote error={refill.error ?? remove.error} />
      </div>
      {trouble === 'otherPlace' && (
        <Button variant="default" size="sm" loading={refill.isPending} onClick={() => void askRefill()}>
          {t.refill}
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`${t.remove}: ${address}`}
        loading={remove.isPending}
        onClick={() => void askRemove()}
      >
        {t.remove}
      </Button>
    </li>
  )
}

function AddPlace({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.laptops.places
  const add = useAct((place: Place) => api.sync.addPlace({ place }).then(onClose), t.added)

  return (
    <Modal
      opened
      onClose={onClose}
      title={t.addTitle}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <PlaceForm
        lead={t.addLead}
        act={t.add}
        busy={add.isPending}
        error={add.error}
        onPlace={add.mutate}
        onCancel={onClose}
      />
    </Modal>
  )
}

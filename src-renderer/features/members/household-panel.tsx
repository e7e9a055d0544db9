import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { HouseholdId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { HouseholdName } from './household-name.tsx'
import { HouseholdPeople } from './household-people.tsx'
import classes from './member-panel.module.css'

type HouseholdPanelProps = {
  readonly id: HouseholdId
  readonly onClose: () => void
}

type Household = Awaited<ReturnType<typeof api.households.get>>

/** One household: what it is called and who belongs to it. */
export function HouseholdPanel({ id, onClose }: HouseholdPanelProps) {
  const asked = useQuery(orpc.households.get.queryOptions({ input: { id } }))
  const household = asked.data

  return (
    <SidePanel
      label={household?.name ?? ''}
      shows={id}
      head={household && <h2 className={classes.panelTitle}>{household.name}</h2>}
      onClose={onClose}
    >
      {asked.isPending && <LoadingState />}
      {asked.isError && !household && <FailureState error={asked.error} onRetry={() => void asked.refetch()} />}
      {household && <HouseholdBody household={household} onClose={onClose} />}
    </SidePanel>
  )
}

function HouseholdBody({ household, onClose }: { readonly household: Household; readonly onClose: () => void }) {
  const t = useTexts()
  const f = useFormat()
  const confirm = useConfirm()
  const words = t.members.households
  const { id, name, members } = household

  async function remove(): Promise<void> {
    const question = {
      title: words.removeTitle(name),
      message: words.removeMessage(f.number(members.length)),
      confirmLabel: words.remove,
    }
    if (!(await confirm(question))) return
    try {
      const { operationId } = await api.households.remove({ id })
      onClose()
      notifyDone(words.removed(name), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <div className={classes.padded}>
      <HouseholdName key={name} id={id} name={name} />
      <HouseholdPeople household={household} />
      <Group>
        <WriteButton variant="default" onClick={() => void remove()}>
          {words.remove}
        </WriteButton>
      </Group>
    </div>
  )
}

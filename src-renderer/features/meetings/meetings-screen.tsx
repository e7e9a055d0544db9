import { Button, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import { firstPart, stateOf } from './meeting-state.ts'
import css from './meetings.module.css'

type Listed = Outputs['meetings']['list']['meetings'][number]

/** All general meetings, the next one first. */
export function MeetingsScreen() {
  const t = useTexts().meetings
  const f = useFormat()
  const [, navigate] = useLocation()
  const found = useQuery(orpc.meetings.list.queryOptions({ input: { limit: 200 } }))
  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  const { meetings, total } = found.data
  const add = { label: t.add, onClick: () => navigate('/meetings/new'), writes: true }

  return (
    <div className={css.screen}>
      <PageHeader title={t.title} count={total > 0 ? t.count(f.number(total)) : undefined}>
        {total > 0 && (
          <WriteButton leftSection={<IconPlus size={18} aria-hidden />} onClick={add.onClick}>
            {t.add}
          </WriteButton>
        )}
      </PageHeader>
      {total === 0 ? <EmptyState message={t.empty} action={add} /> : <MeetingTable meetings={meetings} />}
    </div>
  )
}

function MeetingTable({ meetings }: { readonly meetings: readonly Listed[] }) {
  const t = useTexts().meetings
  return (
    <section className={css.scrolls} aria-label={t.title}>
      <table className={css.table}>
        <thead>
          <tr>
            <th className={css.wide}>{t.columns.name}</th>
            <th>{t.columns.heldOn}</th>
            <th>{t.columns.state}</th>
            <th className={css.figure}>{t.columns.entitled}</th>
            <th className={css.figure}>{t.columns.present}</th>
            <th>{t.columns.quorum}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function MeetingRow({ meeting }: { readonly meeting: Listed }) {
  const t = useTexts().meetings
  const f = useFormat()
  const readOnly = useReadOnly()
  const { entitled, present, reached, missing } = meeting.quorumState
  return (
    <tr>
      <td className={css.wide}>
        <Link className={css.link ?? ''} href={`/meetings/${meeting.id}/${firstPart(meeting, { readOnly })}`}>
          {meeting.name}
        </Link>
      </td>
      <td>{f.date(meeting.heldOn)}</td>
      <td>{t.states[stateOf(meeting)]}</td>
      <td className={css.figure}>{f.number(entitled.people)}</td>
      <td className={css.figure}>{f.number(present.people)}</td>
      <td>{meeting.fixedOn === null ? '' : reached ? t.reached : t.missing(f.number(missing))}</td>
      <td>
        <MeetingMenu meeting={meeting} />
      </td>
    </tr>
  )
}

function MeetingMenu({ meeting }: { readonly meeting: Listed }) {
  const t = useTexts().meetings
  const confirm = useConfirm()
  const [, navigate] = useLocation()
  const copy = useMutation(
    orpc.meetings.copy.mutationOptions({
      onSuccess: ({ id, operationId }, { name }) => {
        notifyDone(t.copied(name), { undo: operationId })
        navigate(`/meetings/${id}/plan`)
      },
      onError: notifyFailure,
    }),
  )
  const remove = useMutation(
    orpc.meetings.remove.mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(t.removed(meeting.name), { undo: operationId }),
      onError: notifyFailure,
    }),
  )

  async function askRemove(): Promise<void> {
    const question = { title: t.removeAsk(meeting.name), message: t.removeHint, confirmLabel: t.remove }
    if (await confirm(question)) remove.mutate({ id: meeting.id })
  }

  return (
    <WritePart>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" size="compact-md" aria-label={`${meeting.name}: ${t.copy} / ${t.remove}`}>
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => copy.mutate({ id: meeting.id, name: t.copyName(meeting.name), heldOn: null })}
          >
            {t.copy}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void askRemove()}>
            {t.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </WritePart>
  )
}

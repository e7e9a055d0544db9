import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Edit } from '../../../src-shared/contract/edits.ts'
import type { People } from '../../../src-shared/contract/members.ts'
import { columnName } from '../../../src-shared/texts/column-name.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { isTieAct, sharedColumns, tieActs } from './bulk-fields.ts'
import { type BulkValue, BulkValueField } from './bulk-value.tsx'
import { EditChanges, EditProblems } from './edit-changes.tsx'
import classes from './edits.module.css'
import { useEditWords } from './use-edit-words.ts'

type BulkDialogProps = {
  readonly who: People
  readonly count: number
  readonly onClose: () => void
  readonly onDone: () => void
}

type Applied = { operationId: string | null; members: number }
const nothing: BulkValue = { text: null, ids: [] }
const shownChanges = 50

/** Changes one thing of many people: what, to what, then a look at what would happen, then one act that can be undone. */
export function BulkDialog({ who, count, onClose, onDone }: BulkDialogProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.edits.bulk
  const [what, setWhat] = useState<string | null>(null)
  const [value, setValue] = useState(nothing)
  const work = useProgress<Applied>()
  const edit = editOf(who, what, value)
  const [asked] = useDebouncedValue(edit, 250)
  const preview = useQuery({
    ...orpc.edits.preview.queryOptions({ input: asked === null ? skipToken : { edit: asked, limit: shownChanges } }),
    placeholderData: keepPreviousData,
  })
  const seen = edit === null || asked === null ? undefined : preview.data
  const isSeen = seen !== undefined && !preview.isPlaceholderData && JSON.stringify(asked) === JSON.stringify(edit)

  async function change(): Promise<void> {
    if (edit === null) return
    const done = await work.start((signal) => api.edits.apply({ edit, skipProblems: true }, { signal }))
    if (done === null) return
    notifyDone(words.done(f.number(done.members)), { undo: done.operationId })
    onDone()
  }

  if (work.running) {
    return (
      <Modal opened onClose={work.cancel} withCloseButton={false} closeOnClickOutside={false} padding={0}>
        <ProgressPanel title={words.doing} progress={work.progress} hint={words.doingHint} onCancel={work.cancel} />
      </Modal>
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(f.number(count))}
      size="48rem"
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <Stack>
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <WhatSelect
            what={what}
            onWhat={(next) => {
              setWhat(next)
              setValue(nothing)
            }}
          />
          {what !== null && <BulkValueField key={what} what={what} value={value} onValue={setValue} />}
        </Group>
        <section className={classes.preview} aria-live="polite">
          {edit === null ? <Text c="dimmed">{words.choosing}</Text> : <Preview seen={seen} />}
        </section>
        <FailureNote error={work.error ?? preview.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.shell.parts.cancel}
          </Button>
          <Button disabled={!isSeen || seen.members === 0} onClick={() => void change()}>
            {words.do(f.number(isSeen ? seen.members : count))}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function WhatSelect({
  what,
  onWhat,
}: {
  readonly what: string | null
  readonly onWhat: (what: string | null) => void
}) {
  const t = useTexts()
  const words = t.edits.bulk
  const { customFields } = useEditWords()
  const label = (column: string) => (column === 'expiresOn' ? words.renewal : columnName(column, t, customFields))
  const columns = sharedColumns(customFields).map((column) => ({ value: column, label: label(column) }))
  const ties = tieActs.map((act) => ({ value: act, label: words[act] }))
  return (
    <SearchSelect
      label={words.what}
      placeholder={words.pick}
      data={[...ties, ...columns]}
      value={what}
      onChange={onWhat}
      data-autofocus
    />
  )
}

type Seen = Awaited<ReturnType<typeof api.edits.preview>>

function Preview({ seen }: { readonly seen: Seen | undefined }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.edits.bulk
  if (seen === undefined) return <Text c="dimmed">{words.looking}</Text>
  const { members, same, total, changes, problems } = seen
  const unchanged = new Set(problems.map(({ id }) => id)).size

  return (
    <>
      <Text>
        <strong>{members === 0 ? words.none : words.changes(f.number(members))}</strong>
        {same > 0 && ` ${words.same(f.number(same))}`}
        {unchanged > 0 && ` ${words.faulty(f.number(unchanged))}`}
      </Text>
      <StillOpen open={seen.open} />
      {problems.length > 0 && <EditProblems problems={problems} />}
      {changes.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {total > changes.length
              ? words.first(f.number(changes.length), f.number(total))
              : words.all(f.number(total))}
          </Text>
          <div className={classes.scroll}>
            <EditChanges changes={changes} />
          </div>
        </>
      )}
    </>
  )
}

/** What those who leave by it leave behind: to be seen to before or after. */
function StillOpen({ open }: Pick<Seen, 'open'>) {
  const t = useTexts()
  const f = useFormat()
  const words = t.edits.bulk.stillOpen
  const kinds = ['dues', 'offices', 'groups', 'headships'] as const
  const lines = kinds.filter((kind) => open[kind] > 0).map((kind) => words[kind](f.number(open[kind])))
  return lines.length === 0 ? null : <Text fw={700}>△ {lines.join(t.fields.listSeparator)}</Text>
}

/** What the core is asked for; null while something is still to be chosen. */
function editOf(who: People, what: string | null, { text, ids }: BulkValue): Edit | null {
  if (what === null) return null
  const none = { who, set: {}, addTags: [], removeTags: [], addToGroups: [], removeFromGroups: [] }
  if (isTieAct(what)) return ids.length === 0 ? null : ({ ...none, [what]: [...ids] } as Edit)
  return text === null ? null : { ...none, set: { [what]: text } }
}

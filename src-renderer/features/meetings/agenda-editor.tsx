import { ActionIcon, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { majorities, majorityBases } from '../../../src-shared/contract/meetings.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { orpc } from '../../api.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { type AgendaDraft, draftsOf, moved, newDraft } from './agenda-draft.ts'
import type { MeetingPartProps } from './meeting-part.ts'
import css from './meetings.module.css'
import { useStoredDraft } from './use-stored-draft.ts'

/** 議案 in their order, each with the majority that carries it. */
export function AgendaEditor({ meeting }: MeetingPartProps) {
  const texts = useTexts().meetings
  const t = texts.agenda
  const section = useRef<HTMLElement>(null)
  const { draft: drafts, dirty, change, settle } = useStoredDraft(draftsOf(meeting.items))
  const save = useMutation(
    orpc.meetings.saveAgenda.mutationOptions({
      onSuccess: ({ operationId }) => {
        settle()
        notifyDone(t.saved, { undo: operationId })
      },
    }),
  )
  const isClosed = meeting.closedAt !== null
  const isReady = drafts.every(({ title }) => title.trim() !== '')

  async function submit(): Promise<boolean> {
    if (!isReady || goToUnreadable(section.current)) return false
    const items = drafts.map(({ key: _key, ...item }) => ({ ...item, title: item.title.trim() }))
    await save.mutateAsync({ meetingId: meeting.id, items }).catch(() => undefined)
    return !save.isError
  }

  const guard = useUnsavedGuard({ dirty, save: submit })
  return (
    <section ref={section} className={css.panel} aria-label={t.title}>
      <h2>{t.title}</h2>
      {drafts.length === 0 && <p className={css.quiet}>{t.empty}</p>}
      <WriteFields>
        <fieldset disabled={isClosed} className={css.plain}>
          {drafts.map((draft, index) => (
            <ItemFields
              key={draft.key}
              draft={draft}
              heading={headingOf(drafts, index)}
              isFirst={index === 0}
              isLast={index === drafts.length - 1}
              onChange={(next) => change(drafts.map((one) => (one === draft ? next : one)))}
              onMove={(by) => change(moved(drafts, index, by))}
              onRemove={() => change(drafts.filter((one) => one !== draft))}
            />
          ))}
        </fieldset>
      </WriteFields>
      <FailureNote error={save.error} />
      {!isClosed && (
        <Group justify="space-between">
          <AddButtons onAdd={(kind) => change([...drafts, newDraft(kind)])} />
          <WriteButton disabled={!dirty || !isReady} loading={save.isPending} onClick={() => void submit()}>
            {texts.save}
          </WriteButton>
        </Group>
      )}
      {guard.dialog}
    </section>
  )
}

/** Items that are voted on are numbered. */
function headingOf(all: readonly AgendaDraft[], index: number): (words: Words) => string {
  const draft = all[index]
  const number = all.slice(0, index + 1).filter(({ kind }) => kind === 'vote').length
  return ({ item, report }) => (draft?.kind === 'report' ? report : item(number))
}

function AddButtons({ onAdd }: { readonly onAdd: (kind: AgendaDraft['kind']) => void }) {
  const t = useTexts().meetings.agenda
  return (
    <Group gap="xs">
      {(['vote', 'report'] as const).map((kind) => (
        <WriteButton
          key={kind}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onAdd(kind)}
        >
          {kind === 'vote' ? t.add : t.addReport}
        </WriteButton>
      ))}
    </Group>
  )
}

type Words = (typeof meetingPapers)['ja']

interface ItemProps {
  readonly draft: AgendaDraft
  readonly heading: (words: Words) => string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (draft: AgendaDraft) => void
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
}

function ItemFields({ draft, heading, isFirst, isLast, onChange, onMove, onRemove }: ItemProps) {
  const t = useTexts().meetings.agenda
  const words = meetingPapers[useLocale()]
  const set = (change: Partial<AgendaDraft>) => onChange({ ...draft, ...change })
  return (
    <div className={css.item}>
      <div className={css.itemName}>{heading(words)}</div>
      <div className={css.two}>
        <TextInput
          label={t.item}
          required
          autoFocus={draft.title === ''}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t.text}
          autosize
          minRows={1}
          maxRows={6}
          value={draft.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        {draft.kind === 'vote' && <MajorityFields draft={draft} onChange={set} />}
      </div>
      <Group gap={2} wrap="nowrap">
        <ActionIcon aria-label={t.up(draft.title)} disabled={isFirst} onClick={() => onMove(-1)}>
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t.down(draft.title)} disabled={isLast} onClick={() => onMove(1)}>
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t.remove(draft.title)} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  )
}

function MajorityFields({
  draft,
  onChange,
}: {
  readonly draft: AgendaDraft
  readonly onChange: (change: Partial<AgendaDraft>) => void
}) {
  const texts = useTexts().meetings
  const t = texts.agenda
  const { share } = draft
  return (
    <>
      <NativeSelect
        label={t.majority}
        data={majorities.map((value) => ({ value, label: t.majorities[value] }))}
        value={draft.majority}
        onChange={(event) => onChange({ majority: event.currentTarget.value as AgendaDraft['majority'] })}
      />
      <NativeSelect
        label={t.base}
        data={majorityBases.map((value) => ({ value, label: t.bases[value] }))}
        value={draft.base}
        onChange={(event) => onChange({ base: event.currentTarget.value as AgendaDraft['base'] })}
      />
      {draft.majority === 'own' && (
        <div className={css.times}>
          {(['of', 'in'] as const).map((part) => (
            <NumberField
              key={part}
              label={texts.form[part]}
              range={[1, 1000]}
              value={share[part]}
              onChange={(value) => onChange({ share: { ...share, [part]: value ?? 1 } })}
            />
          ))}
          <Checkbox
            label={texts.form.more}
            checked={share.more}
            onChange={(event) => onChange({ share: { ...share, more: event.currentTarget.checked } })}
          />
        </div>
      )}
    </>
  )
}

import { Alert, SegmentedControl, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { type Asking, askingInput } from './asking.ts'
import css from './notices.module.css'

const ways = ['letter', 'hand'] as const

type LettersSheetProps = {
  readonly asking: Asking
  readonly who: readonly MemberId[]
  readonly onBack: () => void
}

/** The letters as they will print; only the act puts them on record. */
export function LettersSheet({ asking: first, who: everyone, onBack }: LettersSheetProps) {
  const t = useTexts().notices
  const f = useFormat()
  // What is shown is what is made, whatever is paid meanwhile on another screen.
  const [{ asking, who }] = useState({ asking: first, who: everyone })
  const [channel, setChannel] = useState<(typeof ways)[number]>('letter')
  const input = askingInput(asking, who)
  const make = useMutation(orpc.notices.letters.mutationOptions())
  const draft = useQuery({
    ...orpc.notices.letters.queryOptions({ input: { ...input, record: false } }),
    enabled: !make.isSuccess,
    gcTime: 0,
  })
  const count = f.number(make.data?.count ?? draft.data?.count ?? who.length)
  const title = t.sheet.title(t.named(t.kinds[asking.kind], asking.kind === 'reminder' ? asking.level : 0))

  return (
    <div className={css.work}>
      <div className={css.main}>
        {draft.error && !make.data ? (
          <FailureState error={draft.error} />
        ) : (
          <PdfPreview
            draft={!make.isSuccess}
            focusPrint={make.isSuccess}
            file={make.data?.pdf ?? draft.data?.pdf ?? null}
            fileName={make.data?.pdf.name ?? title}
          />
        )}
      </div>
      <aside className={css.choices} aria-label={t.choices}>
        <Title order={2} size="h3">
          {title}
        </Title>
        {make.isSuccess ? (
          <>
            <Alert color="matsuba" role="status" py="xs">
              {t.sheet.made(count)}
            </Alert>
            <Text size="sm">{t.sheet.ready}</Text>
          </>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t.sheet.draft}
            </Text>
            <SegmentedControl
              aria-label={t.sheet.channel}
              value={channel}
              onChange={(way) => setChannel(ways.find((one) => one === way) ?? channel)}
              data={ways.map((value) => ({ value, label: t.channels[value] }))}
            />
            <FailureNote error={make.error} />
            <WriteButton
              size="md"
              loading={make.isPending}
              disabled={!draft.data}
              onClick={() => make.mutate({ ...input, channel, record: true })}
            >
              {t.sheet.make(count)}
            </WriteButton>
          </>
        )}
        <BackButton onBack={onBack}>{t.sheet.back}</BackButton>
      </aside>
    </div>
  )
}

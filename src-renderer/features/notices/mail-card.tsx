import { Button, Checkbox, Text } from '@mantine/core'
import { IconCopy, IconMail } from '@tabler/icons-react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notifyDone, notifyProblem } from '../../ui/toasts.tsx'
import css from './notices.module.css'

type MailCardProps = {
  readonly mail: Outputs['notices']['mails']['mails'][number]
  readonly name: string
  /** The desktop app lets no address out of its window; there the words are copied. */
  readonly canOpen: boolean
  readonly state: 'fresh' | 'sent' | 'kept'
  readonly onSent: (isSent: boolean) => void
}

/** One mail: opened in the mail program, or copied piece by piece. */
export function MailCard({ mail, name, canOpen, state, onSent }: MailCardProps) {
  const t = useTexts().notices.mails
  const pieces = ['to', 'subject', 'body'] as const

  function copy(piece: (typeof pieces)[number]): void {
    try {
      copyText(mail[piece])
      notifyDone(t.copied)
      if (piece === 'body') onSent(true)
    } catch {
      notifyProblem(t.notCopied)
    }
  }

  return (
    <article className={css.mail} aria-label={name}>
      <div className={css.bar}>
        <h2>{name}</h2>
        <Text size="sm">{mail.to}</Text>
        {state === 'kept' ? (
          <Text size="sm">{t.alreadyRecorded}</Text>
        ) : (
          <Checkbox
            aria-label={t.state(name)}
            label={state === 'sent' ? t.done : t.notDone}
            checked={state === 'sent'}
            onChange={(event) => onSent(event.currentTarget.checked)}
          />
        )}
      </div>
      <Text size="sm">{mail.subject}</Text>
      <pre>{mail.body}</pre>
      <div className={css.bar}>
        {canOpen && (
          <Button
            component="a"
            href={mailto(mail)}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconMail size={18} aria-hidden />}
            onClick={() => onSent(true)}
          >
            {t.open}
          </Button>
        )}
        {pieces.map((piece) => (
          <Button
            key={piece}
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => copy(piece)}
          >
            {t[piece]}
          </Button>
        ))}
      </div>
    </article>
  )
}

/** Lines end in CR LF in a mailto address. */
function mailto({ to, subject, body }: MailCardProps['mail']): string {
  const words = encodeURIComponent(body.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${words}`
}

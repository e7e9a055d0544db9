import { Button, Group } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { api } from '../api.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { copyText } from './copy-text.ts'
import { isOfOldVersion } from './old-version.ts'
import classes from './states.module.css'

interface Props {
  readonly where: string
  readonly children: ReactNode
}

/** A fault of ours: said plainly, written to the local log; its own text is only for whoever copies it. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    const message = `${details(error)}\n${info.componentStack ?? ''}`.slice(0, 20_000)
    if (isOfOldVersion(error)) return
    api.app.reportFault({ where: this.props.where, message }).catch(() => {})
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <Crash error={this.state.error} />
  }
}

function Crash({ error }: { readonly error: unknown }) {
  const t = useTexts().shell.crash
  if (isOfOldVersion(error)) {
    return (
      <div className={classes.state} role="alert">
        <h1 className={classes.title}>{t.newVersion}</h1>
        <p className={classes.message}>{t.newVersionMessage}</p>
        <Button onClick={() => location.reload()}>{t.readAgain}</Button>
      </div>
    )
  }
  return (
    <div className={classes.state} role="alert">
      <h1 className={classes.title}>{t.title}</h1>
      <p className={classes.message}>{t.message}</p>
      <Group gap="xs">
        <Button onClick={() => location.reload()}>{t.reload}</Button>
        <Button variant="default" onClick={() => copyText(details(error))}>
          {t.copy}
        </Button>
      </Group>
    </div>
  )
}

function details(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
}

import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { screenAt } from './screens.ts'

export function useDocumentTitle(club: string): void {
  const t = useTexts()
  const screen = screenAt(useLocation()[0])
  const title = [screen && t.shell.nav[screen.name], club, t.shell.appName].filter(Boolean).join(' – ')

  useEffect(() => {
    document.title = title
  }, [title])
}

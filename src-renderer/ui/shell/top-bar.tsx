import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { SavedState } from './saved-state.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'
import { TextSizeMenu } from './text-size-menu.tsx'
import classes from './top-bar.module.css'

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useTexts()
  return (
    <header className={classes.bar}>
      <UnstyledButton className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={18} aria-hidden />
        <span className={classes.words}>{t.shell.search.button}</span>
        <kbd className={classes.keys} aria-hidden>
          Ctrl K
        </kbd>
      </UnstyledButton>
      <div className={classes.tools}>
        <SavedState />
        <TextSizeMenu />
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
    </header>
  )
}

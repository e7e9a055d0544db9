import { Button } from '@mantine/core'
import { setPreference } from '../../hooks/preferences.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'

/** Written in the other language, for whoever cannot read this one. */
export function LanguageSwitch() {
  const t = useTexts()
  const other = useLocale() === 'ja' ? 'en' : 'ja'
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      h={36}
      lang={other}
      onClick={() => setPreference('locale', other)}
    >
      {t.shell.language.switchTo}
    </Button>
  )
}

import { Button, Menu } from '@mantine/core'
import { setPreference, textSizes, usePreferences } from '../../hooks/preferences.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './text-size-menu.module.css'

const sampleSizes = { standard: 15, large: 17, extra: 20 } as const

export function TextSizeMenu() {
  const t = useTexts()
  const { textSize } = usePreferences()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" h={36} aria-label={t.shell.textSize.label}>
          {t.shell.textSize.short}
          <span aria-hidden className={classes.sign} data-sign={t.shell.textSize.sign} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={textSize}
          onChange={(value) => setPreference('textSize', textSizes.find((size) => size === value) ?? textSize)}
        >
          {textSizes.map((size) => (
            <Menu.RadioItem key={size} value={size} closeMenuOnClick style={{ fontSize: sampleSizes[size] }}>
              {t.shell.textSize[size]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

import { Button, Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { setPreference, textSizes, usePreferences } from '../../hooks/preferences.ts'
import { useTexts } from '../../hooks/use-texts.ts'

const sampleSizes = { standard: 15, large: 17, extra: 20 } as const

export function TextSizeMenu() {
  const t = useTexts()
  const { textSize } = usePreferences()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" h={36} aria-label={t.shell.textSize.label}>
          {t.shell.textSize.short}
          <span aria-hidden style={{ marginLeft: 6, fontSize: '1.2em' }}>
            {t.shell.textSize.sign}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {textSizes.map((size) => (
          <Menu.Item
            key={size}
            role="menuitemradio"
            aria-checked={size === textSize}
            rightSection={size === textSize ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => setPreference('textSize', size)}
            style={{ fontSize: sampleSizes[size] }}
          >
            {t.shell.textSize[size]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import type { Locator, Page } from 'playwright-core'

/** A list of the office by its name. */
export function gridNamed(page: Page, name: string): Locator {
  return page.getByRole('grid', { name, exact: true })
}

/** The rows of a list without its head, top to bottom, each as what is read in it. */
export async function rowTexts(grid: Locator): Promise<string[]> {
  const rows = grid.locator('[role=row]:has([role=gridcell])')
  const found = await rows.evaluateAll((elements) =>
    elements
      .map((element) => ({
        place: Number(element.getAttribute('aria-rowindex')),
        text: [...element.querySelectorAll('[role=gridcell]')]
          .map((cell) => (cell as HTMLElement).innerText.trim().replaceAll(/\s+/g, ' '))
          .filter((text) => text !== '')
          .join(' | '),
      }))
      .sort((one, other) => one.place - other.place),
  )
  return found.map(({ text }) => text)
}

/** The row in which these words stand. */
export function rowWith(grid: Locator, words: string): Locator {
  return grid.getByRole('row').filter({ hasText: words })
}

/** The row that the keys act on. */
export async function activeRow(grid: Locator): Promise<string> {
  const id = (await grid.getAttribute('aria-activedescendant')) ?? ''
  const row = grid.locator(`[id="${id}"]`)
  return (await row.count()) === 0 ? '' : (await row.innerText()).trim().replaceAll(/\s+/g, ' ')
}

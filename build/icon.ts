import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { backup, mark, onScreens, withRim } from './icon-drawing.ts'
import { type Drawn, icnsOf, icoOf } from './icon-files.ts'

// `npm run icon`: every icon of the packages and of the screens, from build/icon.svg. Run it when the drawing has changed.

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const chromiumPath = findChromium()
if (chromiumPath === null) {
  console.error('Drawing needs a Chromium, Chrome or Edge: install one, or set CHROMIUM to its path.')
  process.exit(1)
}
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
const canvas = await browser.newPage()
const forWindows = [16, 20, 24, 32, 40, 48, 64, 256]
const forMac = [16, 32, 64, 128, 256, 512, 1024]

keep('resources/icon.ico', icoOf(await drawn(canvas, mark, forWindows)))
keep('resources/icon.icns', icnsOf(await drawn(canvas, withRim, forMac)))
keep('resources/backup.ico', icoOf(await drawn(canvas, backup, forWindows)))
keep('resources/backup.icns', icnsOf(await drawn(canvas, backup, forMac)))
for (const { size, png } of await drawn(canvas, mark, [16, 24, 32, 48, 64, 128, 256, 512])) {
  keep(`resources/icons/${size}x${size}.png`, png)
}
for (const { png } of await drawn(canvas, mark, [1024])) keep('resources/icon.png', png)
keep('../src-renderer/public/icon.svg', onScreens())
await browser.close()

async function drawn(on: Page, drawing: (size: number) => string, sizes: readonly number[]): Promise<Drawn[]> {
  const pictures: Drawn[] = []
  for (const size of sizes) pictures.push(await draw(on, drawing(size), size))
  return pictures
}

async function draw(on: Page, svg: string, size: number): Promise<Drawn> {
  const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const { png, rgba } = await on.evaluate(
    async ([address, side]) => {
      const image = new Image(side, side)
      image.src = address
      await image.decode()
      const surface = new OffscreenCanvas(side, side)
      const pen = surface.getContext('2d')
      if (pen === null) throw new Error('no canvas')
      pen.drawImage(image, 0, 0, side, side)
      const blob = await surface.convertToBlob({ type: 'image/png' })
      const pixels = side < 256 ? pen.getImageData(0, 0, side, side).data : []
      return { png: [...new Uint8Array(await blob.arrayBuffer())], rgba: [...pixels] }
    },
    [url, size] as const,
  )
  return { size, png: Buffer.from(png), rgba: Uint8Array.from(rgba) }
}

function keep(path: string, content: string | Buffer): void {
  mkdirSync(dirname(fromHere(path)), { recursive: true })
  writeFileSync(fromHere(path), content)
}

import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

// Our own copy, beside the page: nothing is ever fetched from elsewhere.
prepareZXingModule({ overrides: { locateFile: () => wasm } })

const formats = ['QRCode', 'Code128', 'Code39', 'EAN-13', 'EAN-8', 'Codabar'] as const
const MOST_PIXELS = 960
const canvas = new OffscreenCanvas(1, 1)
const context = canvas.getContext('2d', { willReadFrequently: true })

/** What the codes say that the camera sees at this moment. */
export async function readCodes(video: HTMLVideoElement): Promise<string[]> {
  if (context === null || video.videoWidth === 0) return []
  const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight))
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  const picture = context.getImageData(0, 0, canvas.width, canvas.height)
  const found = await readBarcodes(picture, { formats: [...formats], maxNumberOfSymbols: 4 })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

import { previewSlips, printSlips } from '../../features/slips/make-slips.ts'
import { query } from '../use-case.ts'
import { os } from './os.ts'

/** Postal payment slips. */
export const slipRoutes = {
  slips: {
    preview: os.slips.preview.handler(query(previewSlips)),
    pdf: os.slips.pdf.handler(query(printSlips)),
  },
}

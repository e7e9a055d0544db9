import { drawFitted } from './draw-fitted.ts'
import { createMeasure, drawable } from './list-text.ts'
import type { MinutesBlock, MinutesOptions } from './minutes-block.ts'
import { drawStrips, paper, type Strip, type StripMaker, stripMaker } from './paper-flow.ts'
import { createPdfDocument, finishPdf } from './pdf-document.ts'
import { hairline, ink, soft } from './receipt-style.ts'
import { createTypesetters } from './typesetter.ts'

/** 議事録 on A4, with places to sign at its end. */
export function renderMinutes(
  blocks: readonly MinutesBlock[],
  { locale, createdAt, ...about }: MinutesOptions,
): Uint8Array {
  const document = createPdfDocument({ ...about, lang: locale, createdAt })
  const typesetter = createTypesetters(document)[locale]
  const make = stripMaker(createMeasure(typesetter))
  const strips = blocks.flatMap((block) => stripsOf(block, make))
  drawStrips(document, typesetter, strips, (page, of) => `${page} / ${of}`)
  return finishPdf(document)
}

function stripsOf(block: MinutesBlock, make: StripMaker): Strip[] {
  switch (block.kind) {
    case 'title':
      return [make.title(drawable(block.text))]
    case 'right':
      return [...make.text(drawable(block.text), { align: 'right', size: 10, color: soft }), make.space(5)]
    case 'heading':
      return [make.space(3), make.heading(drawable(block.text))]
    case 'subheading':
      return [
        { ...make.space(2.5), withNext: true },
        ...make.text(drawable(block.text), { weight: 'bold' }).map((strip) => ({ ...strip, withNext: true })),
      ]
    case 'fact':
      return [...make.fact(drawable(block.label), drawable(block.text)), make.space(1.6)]
    case 'table':
      return [...make.table(block.rows, [36, 24, 24, 24]), make.space(2)]
    case 'signature':
      return [signature(block)]
    default:
      return [...make.text(drawable(block.text), { indent: 6 }), make.space(1)]
  }
}

function signature({ role, name, seal }: Extract<MinutesBlock, { kind: 'signature' }>): Strip {
  const [from, to] = [paper.left + 75, paper.right - 2]
  return {
    height: 13,
    draw: (pen, y) => {
      pen.text(role, from - 4, y + 10, { size: 10, align: 'right', color: ink })
      drawFitted(pen, drawable(name), { x: from + 2, y: y + 10, width: to - from - 10 }, { size: 11, color: ink }, 8)
      pen.text(seal, to - 3, y + 10, { size: 9, align: 'right', color: soft })
      pen.line(from, y + 11.6, to, y + 11.6, hairline)
    },
  }
}

import { expect, test } from 'vitest'
import { isGreyRgb, markedStyles } from '../../../src-main/core/spreadsheet/marked-styles.ts'

test('cell styles of a struck font or a grey fill are known by their number', () => {
  const xml = `<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      <fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.35"/></patternFill></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>
      <fill><patternFill patternType="darkGray"/></fill></fills>
    <cellStyleXfs><xf fontId="1" fillId="2"/></cellStyleXfs>
    <cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fillId="2"/><xf fillId="3"/><xf fillId="1"/><xf fontId="1" fillId="4"/></cellXfs>
    <dxfs><dxf><fill><patternFill><bgColor rgb="FFA6A6A6"/></patternFill></fill></dxf></dxfs></styleSheet>`

  expect(markedStyles(xml)).toEqual({ struck: new Set([1, 6]), filled: new Set([3, 6]) })
  expect(markedStyles('<styleSheet><fonts><font>')).toEqual({ struck: new Set(), filled: new Set() })
})

test.each([
  ['A6A6A6', true],
  ['FFD9D9D9', true],
  ['808080', true],
  ['F2F2F2', false],
  ['FFFFFF', false],
  ['000000', false],
  ['FFFF00', false],
  ['DDEBF7', false],
  ['zz', false],
])('the colour %s is grey: %s', (rgb, isGrey) => {
  expect(isGreyRgb(rgb)).toBe(isGrey)
})

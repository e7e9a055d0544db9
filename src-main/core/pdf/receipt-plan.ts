/** Where things stand on a receipt; millimetres from its top left, y of a text is its baseline. */
export type ReceiptPlan = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly title: number
  readonly payer: number
  readonly payerRight: number
  readonly amount: { readonly top: number; readonly baseline: number; readonly bottom: number }
  readonly description: number
  readonly sentence: number
  /** The part with stamp, breakdown and issuer. */
  readonly foot: { readonly top: number; readonly bottom: number }
  readonly issuerLeft: number
  readonly stamp: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Side of the place for the seal. */
  readonly seal: number
  readonly table: { readonly left: number; readonly leftBesideStamp: number; readonly right: number }
  readonly note: number
  /** Of all type, so that a large sheet does not look empty. */
  readonly scale: number
}

/** A5 landscape, also one half of an A4 sheet. */
export const halfSheet: ReceiptPlan = {
  width: 210,
  height: 148.5,
  left: 18,
  right: 192,
  title: 24,
  payer: 44,
  payerRight: 120,
  amount: { top: 56, baseline: 70.8, bottom: 76 },
  description: 85,
  sentence: 94,
  foot: { top: 102, bottom: 135 },
  issuerLeft: 125,
  stamp: { x: 18, y: 102, width: 24, height: 29 },
  seal: 19,
  table: { left: 19, leftBesideStamp: 48, right: 116 },
  note: 140,
  scale: 1,
}

/** A4 portrait with one receipt. */
export const fullSheet: ReceiptPlan = {
  width: 210,
  height: 297,
  left: 22,
  right: 188,
  title: 40,
  payer: 74,
  payerRight: 128,
  amount: { top: 96, baseline: 115.4, bottom: 124 },
  description: 139,
  sentence: 152,
  foot: { top: 172, bottom: 262 },
  issuerLeft: 118,
  stamp: { x: 118, y: 226, width: 24, height: 29 },
  seal: 19,
  table: { left: 23, leftBesideStamp: 23, right: 108 },
  note: 274,
  scale: 1.12,
}

/** A third of an A4 sheet, for paper that is perforated at 99 and 198 mm. */
export const thirdSheet: ReceiptPlan = {
  width: 210,
  height: 99,
  left: 16,
  right: 194,
  title: 14,
  payer: 26.5,
  payerRight: 118,
  amount: { top: 35.5, baseline: 45, bottom: 48.5 },
  description: 54.6,
  sentence: 62,
  foot: { top: 66, bottom: 89 },
  issuerLeft: 126,
  stamp: { x: 16, y: 66, width: 20, height: 23 },
  seal: 15,
  table: { left: 17, leftBesideStamp: 40, right: 118 },
  note: 93.5,
  scale: 0.8,
}

/** B5 portrait (JIS, 182 × 257 mm) with one receipt. */
export const b5Sheet: ReceiptPlan = {
  width: 182,
  height: 257,
  left: 18,
  right: 164,
  title: 34,
  payer: 63,
  payerRight: 112,
  amount: { top: 82, baseline: 99, bottom: 106 },
  description: 119,
  sentence: 130,
  foot: { top: 147, bottom: 226 },
  issuerLeft: 102,
  stamp: { x: 102, y: 194, width: 24, height: 29 },
  seal: 19,
  table: { left: 19, leftBesideStamp: 19, right: 94 },
  note: 237,
  scale: 1,
}

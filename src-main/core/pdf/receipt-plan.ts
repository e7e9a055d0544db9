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
  /** Top left of the stamp box. */
  readonly stamp: { readonly x: number; readonly y: number }
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
  stamp: { x: 18, y: 102 },
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
  stamp: { x: 118, y: 226 },
  table: { left: 23, leftBesideStamp: 23, right: 108 },
  note: 274,
  scale: 1.12,
}

/** What banks keep back of a transfer in yen, where the payer leaves it to the club. */
export const transferFees: readonly number[] = [110, 165, 220, 330, 440, 550, 660, 770, 880]

export const HIGHEST_TRANSFER_FEE = 880

/** What is said of a name of more than 100 characters, wherever it is written; without the stop at its end. */
export const ja = '長すぎます。100字以内で書いてください'

export const en = 'is too long. Write at most 100 characters'

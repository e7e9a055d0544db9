import type { Rule } from './rule.ts'
import { bridgeRules } from './rules/bridges.ts'
import { cryptoRules } from './rules/crypto.ts'
import { networkRules } from './rules/network.ts'
import { pageRules } from './rules/page.ts'
import { pagePolicyRules } from './rules/page-policy.ts'
import { processRules } from './rules/processes.ts'
import { productRules } from './rules/product.ts'
import { windowRules } from './rules/windows.ts'

export const allRules: readonly Rule[] = [
  ...windowRules,
  ...bridgeRules,
  ...pageRules,
  ...pagePolicyRules,
  ...networkRules,
  ...cryptoRules,
  ...processRules,
  ...productRules,
]

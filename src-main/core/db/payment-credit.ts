/** Yen of a live payment's row that settle nothing and were not given back: amount − allocated − refunded. */
export const CREDIT_OF_PAYMENT = `(payment.amount
  - (SELECT coalesce(sum(allocation.amount), 0) FROM allocation
     JOIN charge ON charge.id = charge_id AND charge.deleted = 0 AND charge.created_dev IS NOT NULL
     WHERE payment_id = payment.id)
  - (SELECT coalesce(sum(refund.amount), 0) FROM refund
     WHERE payment_id = payment.id AND refund.void_wall IS NULL AND refund.deleted = 0))`

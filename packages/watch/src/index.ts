export type { Clock } from './clock.ts'
export { type ItemDecision, type Outcome, OUTCOMES, type OwnAct } from './decisions/decision.ts'
export { type Burst, DELIVERIES, type Delivery, type Item } from './items/item.ts'

import type { Method } from './method.ts'

/** 满意度赋分 (财预〔2021〕101号): all points from 90% satisfied, 80% of them from 80%, half from 60%, none below. */
export const SATISFACTION: Method = {
  kind: 'bands',
  unit: '%',
  bands: [
    { low: { value: '90', included: true }, award: { percent: '100' } },
    { low: { value: '80', included: true }, high: { value: '90', included: false }, award: { percent: '80' } },
    { low: { value: '60', included: true }, high: { value: '80', included: false }, award: { percent: '50' } },
    { high: { value: '60', included: false }, award: { percent: '0' } },
  ],
}

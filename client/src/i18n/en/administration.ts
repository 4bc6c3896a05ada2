import type { administration as zh } from '../zh-CN/administration.ts'

export const administration: Readonly<Record<keyof typeof zh, string>> = {
  'people.title': 'People',
  'people.add': 'Add a person',
  'people.addText': 'Give them the user name and the first password; then they can join in.',
  'people.initialPassword': 'First password',
  'people.submit': 'Add',
  'people.added': '{name} was added',
  'people.me': ' (me)',
}

import type { accounts as zh } from '../zh-CN/accounts.ts'

export const accounts: Readonly<Record<keyof typeof zh, string>> = {
  'signIn.title': 'Sign in',
  'signIn.name': 'User name',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.setupFirst': 'There is no account yet. Open the set-up link that the server printed at start.',
  'signIn.again': 'Your sign-in has expired',
  'signIn.againText': 'Sign in again to go on; your changes are still on this page.',
  'setup.title': 'First set-up',
  'setup.text': 'Create the first administrator. This link works once.',
  'setup.submit': 'Create the account',
  'person.display': 'Name',
  'person.displayHint': 'Shown to colleagues',
  'person.name': 'User name',
  'person.nameHint': 'To sign in with; may be Chinese',
  'person.password': 'Password',
  'person.passwordHint': 'At least 8 characters',
  'person.passwordShort': 'The password needs at least 8 characters',
  'person.role': 'Role',
  'person.role.admin': 'Administrator',
  'person.role.member': 'Member',
}

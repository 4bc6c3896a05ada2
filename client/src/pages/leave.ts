import { signOut } from '../api/people.ts'

/** Signs out and begins anew at the sign-in: nothing of whoever left stays in the browser's memory. */
export async function leave(): Promise<void> {
  await signOut()
  location.assign('/sign-in')
}

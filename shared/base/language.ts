/** Languages of everything that a person reads; zh-CN comes first. */
export type Language = 'zh' | 'en'

/** Puts parameters into a text; a missing one stays visible as its name. */
export function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
}

import type { Language } from '@gongping/shared/base/language.ts'

/**
 * The language that an `Accept-Language` header asks for. Chinese unless English is wanted more: that is what
 * the people this is made for read, and what a script without the header gets.
 */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag, quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ tag, quality }) => /^(zh|en)\b/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh'
}

const FIGURE_AT_END = /[<>≥≤=]?[-−]?\p{Nd}[\p{Nd}.,，．]*\s?[^\p{Nd}\s]{0,4}$/u

/**
 * Parts a quote into the words right in front and the figure that it ends with: where room is short, the figure is
 * never cut and clauses further in front are left out.
 */
export function splitFigure(quote: string): readonly [front: string, figure: string] {
  const at = FIGURE_AT_END.exec(quote)?.index
  if (at === undefined) return [quote, '']
  const front = quote.slice(0, at)
  const clause = /[^，,；;：:。]+[，,；;：:]?$/.exec(front)?.[0] ?? front
  return [clause === front ? front : `…${clause}`, quote.slice(at)]
}

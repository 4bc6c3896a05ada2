import { Header, Paragraph } from 'docx'
import { FACE, WATERMARK } from '@gongping/shared/printing/official-page.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** The headers that a draft needs, so that the library links their files; {@link watermarkParts} says what they hold. */
export function draftHeaders(): { default: Header; even: Header } {
  return { default: emptyHeader(), even: emptyHeader() }
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph('')] })
}

/** The watermark across each page of so many sections, as Word itself writes one: the library knows no VML. */
export function watermarkParts(sections: number): { path: string; data: string }[] {
  return Array.from({ length: 2 * sections }, (_, at) => at + 1).map((number) => ({
    path: `word/header${number}.xml`,
    data: header(number),
  }))
}

function header(number: number): string {
  return `${HEAD}
<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:p><w:r><w:pict>${shapeType}<v:shape id="Watermark${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" style="${style}" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;${FACE.heading1.name}&quot;;font-size:1pt" string="${WATERMARK.text}"/></v:shape></w:pict></w:r></w:p></w:hdr>`
}

const shapeType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>'

const style = `position:absolute;margin-left:0;margin-top:0;width:${WATERMARK.width}pt;height:${WATERMARK.height}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin`

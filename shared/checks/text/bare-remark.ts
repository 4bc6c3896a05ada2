const REMARK =
  /^(?:目前|全年|本年度?|我单位|本单位|整体|总体|各项|绩效|目标|指标|任务|工作|执行|完成|管理|使用|运行|情况|率)*(?:均|都|很|较|比较|基本|已|已经|全部|按时|按期|圆满|顺利|为|达到?|[：:，,])*(?:无|暂无|没有|不涉及|良好|较好|好|优秀?|正常|规范|合格|达标|达成|完成|\d+%)[。.；;！]?$/
const LONGEST = 20

/** "无", "良好。", "全部完成": a remark that says nothing about what was done. Where the text leads elsewhere (见附表) it is none. */
export function isBareRemark(text: string): boolean {
  const words = text.replace(/\s/g, '')
  return words.length > 0 && words.length <= LONGEST && REMARK.test(words)
}

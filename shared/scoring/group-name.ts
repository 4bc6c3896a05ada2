/** 一级指标 without white space and without the points that forms print after it: "产出指标(50分)" → "产出指标". */
export function groupName(level1: string): string {
  return level1.replace(/\s/g, '').replace(/[(（]\d+(?:\.\d+)?分?[)）]$/, '')
}

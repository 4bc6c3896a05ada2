/** Characters that differ by a stroke or two and are taken for each other by scanners and tired eyes. */
const GROUPS =
  '末未 己已巳 日曰目 人入 士土 千干 天夫 大太 治冶 析折拆 合台 全金 收牧 问间 侯候 拔拨 网冈 综宗 科料 待侍持特 徽微 署暑 捐损 延廷 幻幼 洒酒 牛午 鸣呜 今令 刀力 贝见 木本术 王玉主 辨辩 竟竞 晴睛 栽裁载 兔免 勿匆 乌鸟 住往 使便 准淮 自白 责贵 贫贪 实突 度庹 埋理 督瞥 益盖 社杜 乡多 施旋拖 检捡 绩债 算箅 助肋 效郊 管菅 项顷 务努 审宙 账胀 政攻 村材 镇填 县具 居层 民氏 查杳 测侧 建健 服报 织识 护扩 环坏 境镜竟 防妨坊 播插 调凋 培陪 训驯 清请 情请 统绕 计讨 划刘 库厍 池地他 场扬杨 岗岚 编偏 制刷 字宇 档挡 卷券 名各 并井 阅阔 要耍 失矢 子予 休体 价介 传伟 先光 功切 反友 司可 合含 员负 因困固 国围 委妥 宣宜 官宫 客容 局届 师帅 布希 常堂 幸辛 思恩 慎填 成戌戍 抄炒 提堤 换焕 方万 收攻 复夏 泄泻 汛讯 渠梁 险检 闸闹 坝坎 桥娇 塘糖 隐稳 患串 排徘 乏泛 层屋 组织识 缴激 养美 救求 签答 拨泼 评坪 权杈 标杯 码玛 构购 训圳 谋课 效放 促捉 优忧 落洛 执热 历厉 厂广 延诞'.split(
    ' ',
  )

/** What each character is taken for. */
export const LOOK_ALIKES: ReadonlyMap<string, readonly string[]> = readGroups()

function readGroups(): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const group of GROUPS) {
    const chars = Array.from(group)
    for (const char of chars) {
      const others = chars.filter((other) => other !== char)
      index.set(char, [...new Set([...(index.get(char) ?? []), ...others])])
    }
  }
  return index
}

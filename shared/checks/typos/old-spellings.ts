/** Spellings that official texts no longer use: 帐 for 账, 部份 for 部分. Lines as in scanned-slips.ts. */
export const OLD_SPELLINGS = `
帐户 账户
帐号 账号
帐务 账务
帐目 账目
帐簿 账簿
帐薄 账簿
帐面 账面
帐款 账款
记帐 记账 帐篷
台帐 台账 帐篷
入帐 入账 帐篷
到帐 到账 帐篷
对帐 对账 帐篷
做帐 做账 帐篷
建帐 建账 帐篷
挂帐 挂账 帐篷 蚊帐
销帐 销账 帐篷
查帐 查账 帐篷
转帐 转账 帐篷
结帐 结账 帐篷
报帐 报账 帐篷
专帐 专账 帐篷
总帐 总账 帐篷
呆帐 呆账
坏帐 坏账 帐篷
明细帐 明细账
撤消 撤销 撤消防
部份 部分 部份额 全部份
成份 成分
图象 图像
影象 影像
计画 计划
规画 规划
做为 作为
增涨 增长
`
